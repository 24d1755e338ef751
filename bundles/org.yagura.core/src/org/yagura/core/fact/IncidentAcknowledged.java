package org.yagura.core.fact;

/** An operator has taken note of a ticket; {@code note} may be empty. */
public record IncidentAcknowledged(long number, String by, String note) implements IncidentFact {}
