package org.yagura.core.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * The condition is gone.
 *
 * @param inWait true when it recovered before its wait window ended, so that no incident was opened for it
 * @param at when it recovered, by the clock of whoever saw it
 */
public record AlertCleared(UUID alert, boolean inWait, Instant at) implements CorrelationFact {}
