package org.yagura.core.fact;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/**
 * A condition that was not on the board is there now.
 *
 * @param alert the new alert's id
 * @param reductionKey see {@link Signalled#reductionKey()}
 * @param heldUntil when its wait window ends; the incident opens then unless it recovered before. UTC, never null
 */
public record AlertRaised(
        UUID alert,
        String reductionKey,
        String asset,
        String monitor,
        Phrase condition,
        Severity severity,
        Phrase text,
        boolean reachability,
        Instant since,
        Instant heldUntil)
        implements CorrelationFact {}
