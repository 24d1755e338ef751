package org.yagura.core.fact;

/** Every alert of the ticket has cleared; the ticket stays open until a person closes it. */
public record IncidentRecovered(long number) implements IncidentFact {}
