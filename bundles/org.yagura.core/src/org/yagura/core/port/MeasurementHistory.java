package org.yagura.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.yagura.core.fact.Measurement;

/** Finished hours of measurements, a view that can be rebuilt from the journal. */
public interface MeasurementHistory {
    /** Writes one finished hour; writing it again replaces it. */
    void save(Instant hour, Collection<Measurement> rows);

    /** A monitor's measurements with {@code from <= m.from() < until}, in order. */
    List<Measurement> of(String monitor, Instant from, Instant until);

    /** The last hour that was saved; {@link Instant#EPOCH} when there is none. */
    Instant lastSaved();
}
