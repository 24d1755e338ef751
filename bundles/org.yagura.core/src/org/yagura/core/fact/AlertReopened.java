package org.yagura.core.fact;

import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/** An alert of the ticket that had cleared is active again. */
public record AlertReopened(long number, UUID alert, Phrase text) implements IncidentFact {}
