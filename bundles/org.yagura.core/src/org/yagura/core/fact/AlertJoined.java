package org.yagura.core.fact;

import java.util.UUID;

/** A later alert belongs to a group that is already open. */
public record AlertJoined(UUID group, AlertSummary alert) implements CorrelationFact {}
