package org.yagura.correlation.internal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;

/** One alert as the engine knows it: a condition on an asset, by its reduction key. Changed only by the fold. */
final class Condition {
    final UUID alert;
    final String key;
    final String engagement;
    final String asset;
    final String monitor;
    final Phrase condition;
    Severity severity;
    Phrase text;
    boolean reachability;
    int count = 1;
    boolean active = true;
    /** When its wait ends; null when it does not wait. */
    Instant heldUntil;
    /** The open group that it is a member of; null for none. */
    UUID group;
    /** The condition that explains it; null for none. */
    Condition explainedBy;
    /** Why a person wants it quiet; null when nobody does. */
    QuietReason rest;
    /** What it explains; immutable while that is nothing, as it mostly is. */
    Set<Condition> explains = Set.of();

    Condition(UUID alert, String key, String engagement, String asset, String monitor, Phrase condition) {
        this.alert = alert;
        this.key = key;
        this.engagement = engagement;
        this.asset = asset;
        this.monitor = monitor;
        this.condition = condition;
    }

    AlertSummary summary() {
        return new AlertSummary(alert, asset, condition, severity, text);
    }
}
