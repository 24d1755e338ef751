package org.yagura.core.fact;

/** A person wrote into the ticket. */
public record IncidentNoted(long number, String by, String text) implements IncidentFact {}
