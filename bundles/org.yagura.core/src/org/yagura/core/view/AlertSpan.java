package org.yagura.core.view;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;

/**
 * One occurrence of an alert: from the beginning of its condition until its end. A condition that came back within one
 * ticket is the same alert and another occurrence.
 *
 * @param asset the asset's id in the plan
 * @param customerId empty when the engagement was not in the plan
 * @param engagementId empty for none
 * @param severity the last one
 * @param text what was seen last
 * @param from when the condition began, by the clock of whoever saw it; UTC
 * @param until when the centre learnt that it had ended; null while it is active
 * @param incident the ticket's number; 0 for none
 * @param quiet why it made no ticket of its own; null when it was not quiet
 */
public record AlertSpan(
        UUID alert,
        String reductionKey,
        String asset,
        String customerId,
        String engagementId,
        Phrase condition,
        Phrase text,
        Severity severity,
        Instant from,
        Instant until,
        long incident,
        QuietReason quiet) {
    /** Whether it was there at some moment of {@code [begin, end)}; never of a range that is empty. */
    public boolean overlaps(Instant begin, Instant end) {
        return begin.isBefore(end) && from.isBefore(end) && (until == null || !until.isBefore(begin));
    }
}
