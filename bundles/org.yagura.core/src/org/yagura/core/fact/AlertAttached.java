package org.yagura.core.fact;

/**
 * An alert was added to an open ticket.
 *
 * @param quiet whether the ticket only explains it; false for a full member
 */
public record AlertAttached(long number, AlertSummary alert, boolean quiet) implements IncidentFact {}
