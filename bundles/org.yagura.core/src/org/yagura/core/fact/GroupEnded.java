package org.yagura.core.fact;

import java.util.UUID;

/** The ticket of a group was closed: what recurs from now on is a new failure. */
public record GroupEnded(UUID group) implements CorrelationFact {}
