package org.yagura.core.fact;

/** A ticket has an owner; {@code to} is empty when it was put back. */
public record IncidentAssigned(long number, String to, String by) implements IncidentFact {}
