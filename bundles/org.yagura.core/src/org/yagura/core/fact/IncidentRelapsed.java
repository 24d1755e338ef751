package org.yagura.core.fact;

/** A recovered ticket has an active alert again. */
public record IncidentRelapsed(long number) implements IncidentFact {}
