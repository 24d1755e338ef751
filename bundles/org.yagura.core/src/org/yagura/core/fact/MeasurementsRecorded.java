package org.yagura.core.fact;

import java.time.Instant;
import java.util.List;

/**
 * What all monitors measured over one period, in one fact so that ten thousand monitors do not make ten thousand
 * facts.
 *
 * @param from the beginning of the period; UTC
 * @param seconds the period's length in seconds
 * @param rows one per monitor that was checked in it, sorted by monitor
 */
public record MeasurementsRecorded(Instant from, int seconds, List<Measurement> rows) implements MonitorFact {
    public MeasurementsRecorded {
        rows = List.copyOf(rows);
    }
}
