package org.yagura.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.yagura.core.fact.Measurement;

/** Measurements by period, a view that can be rebuilt from the journal. */
public interface MeasurementHistory {
    /** Writes the measurements of a period; writing one again replaces it. */
    void save(Collection<Measurement> rows);

    /** A monitor's measurements with {@code from <= m.from() < until}, in order. */
    List<Measurement> of(String monitor, Instant from, Instant until);
}
