package org.yagura.correlation.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;

/** The correlation engine's state for a snapshot; conditions in the order they were raised. */
public record CorrelationState(List<Entry> entries, List<Wish> wishes) {
    public CorrelationState {
        entries = List.copyOf(entries);
        wishes = List.copyOf(wishes);
    }

    /** @param about the reduction key, or the asset's id, that the reason is about */
    public record Wish(String about, QuietReason reason) {}

    /**
     * @param rest why a person wants it quiet; null when nobody does
     * @param explainedBy the alert that explains this one; null for none
     */
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
            QuietReason rest,
            UUID explainedBy) {}
}
