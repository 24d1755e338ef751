package org.yagura.correlation.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;

/** The correlation engine's state for a snapshot; conditions in the order they were raised. */
public record CorrelationState(List<Entry> entries) {
    public CorrelationState {
        entries = List.copyOf(entries);
    }

    /** @param explainedBy the alert that explains this one; null for none */
    public record Entry(
            UUID alert,
            String key,
            String engagement,
            String asset,
            String monitor,
            Phrase condition,
            Severity severity,
            Phrase text,
            boolean reachability,
            int count,
            boolean active,
            Instant heldUntil,
            UUID group,
            UUID explainedBy) {}
}
