package org.yagura.core.fact;

import java.util.UUID;

/** An alert of the ticket has cleared, or is no longer explained by it. */
public record AlertResolved(long number, UUID alert, boolean cleared) implements IncidentFact {}
