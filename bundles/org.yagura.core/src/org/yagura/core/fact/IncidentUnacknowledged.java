package org.yagura.core.fact;

/** A ticket of which no alert is acknowledged any more is not acknowledged either; {@code by} may be empty. */
public record IncidentUnacknowledged(long number, String by) implements IncidentFact {}
