package org.yagura.monitor.internal;

import java.time.Instant;
import java.util.List;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;

/** The monitor engine's state for a snapshot, by monitor id. */
public record MonitorState(List<Entry> entries) {
    public MonitorState {
        entries = List.copyOf(entries);
    }

    /** One monitor's soft and hard state; see {@code CheckStateChanged}. */
    public record Entry(
            String monitor,
            String asset,
            String engagement,
            Health health,
            int attempt,
            Health confirmed,
            Instant since,
            Instant firstSeen,
            Phrase observation) {}
}
