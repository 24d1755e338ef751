package org.yagura.core.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * What explained a suppressed alert is gone; the alert waits once more before it may open a ticket, because its own
 * recovery is usually already under way.
 */
public record AlertHeld(UUID alert, Instant heldUntil) implements CorrelationFact {}
