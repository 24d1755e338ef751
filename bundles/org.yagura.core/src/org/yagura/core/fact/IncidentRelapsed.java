package org.yagura.core.fact;

import java.util.UUID;

/** A recovered ticket has an active alert again. */
public record IncidentRelapsed(long number, UUID alert) implements IncidentFact {}
