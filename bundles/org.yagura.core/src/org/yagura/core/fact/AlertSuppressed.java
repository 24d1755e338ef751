package org.yagura.core.fact;

import java.util.UUID;

/**
 * An alert is explained by another one and stays quiet for as long as that one lasts.
 *
 * @param group the open group of the alert that explains it; null when that one waits still
 */
public record AlertSuppressed(AlertSummary alert, QuietReason reason, UUID group) implements CorrelationFact {}
