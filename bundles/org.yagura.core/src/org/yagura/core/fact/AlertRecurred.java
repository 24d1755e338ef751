package org.yagura.core.fact;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/**
 * A condition that had recovered is back while its group is still open: the same alert, the same ticket.
 *
 * @param count signals so far, this one included
 * @param group the open group that it is still a member of
 */
public record AlertRecurred(
        UUID alert, UUID group, int count, Severity severity, Phrase text, boolean reachability, Instant since)
        implements CorrelationFact {}
