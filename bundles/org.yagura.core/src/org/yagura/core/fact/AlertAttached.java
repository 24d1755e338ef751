package org.yagura.core.fact;

import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/**
 * An alert was added to an open ticket.
 *
 * @param quiet why it is quiet; null when it is a full member
 * @param text what the alert says, so that the timeline can be read by itself
 */
public record AlertAttached(long number, UUID alert, String asset, Phrase text, QuietReason quiet)
        implements IncidentFact {}
