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
 */
public record QuietReason(QuietKind kind, UUID rootAlert, String rootAsset, Instant until) {}
