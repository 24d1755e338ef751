package org.yagura.core.fact;

import java.util.UUID;

/** An operator has taken note of an alert. */
public record AlertAcknowledged(long number, UUID alert, String by) implements IncidentFact {}
