package org.yagura.core.fact;

import java.util.UUID;

/**
 * An alert is quiet for a reason: another one explains it, for as long as that one lasts, or a person wants it quiet.
 *
 * @param group the open group of the alert that explains it, or its own when a person wants it quiet; null for none
 */
public record AlertSuppressed(AlertSummary alert, QuietReason reason, UUID group) implements CorrelationFact {
    /** 2: the reason says who gave it, and that person's note. */
    @Override
    public int schemaVersion() {
        return 2;
    }
}
