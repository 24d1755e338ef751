package org.yagura.core.fact;

/** The worst of the ticket's alerts is another than before. */
public record IncidentSeverityChanged(long number, Severity severity) implements IncidentFact {}
