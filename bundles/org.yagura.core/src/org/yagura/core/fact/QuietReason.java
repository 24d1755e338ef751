package org.yagura.core.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to "why is this quiet?".
 *
 * @param kind the rule that keeps it quiet
 * @param rootAlert the alert that explains this one; null unless kind is DEPENDENCY
 * @param rootAsset the asset of that alert; null unless kind is DEPENDENCY
 * @param until when the quiet ends by itself; null when it ends by an event
 * @param by who wants it quiet; empty unless kind is SHELVED or OUT_OF_SERVICE
 * @param note why that person wants it; may be empty
 */
public record QuietReason(QuietKind kind, UUID rootAlert, String rootAsset, Instant until, String by, String note) {
    /** A reason that no person gave. */
    public static QuietReason of(QuietKind kind, UUID rootAlert, String rootAsset, Instant until) {
        return new QuietReason(kind, rootAlert, rootAsset, until, "", "");
    }
}
