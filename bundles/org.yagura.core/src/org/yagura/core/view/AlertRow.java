package org.yagura.core.view;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;

/**
 * One row of the board.
 *
 * @param since when the condition began
 * @param changed when the row last changed
 * @param count signals so far
 * @param customer name as shown; {@code engagement} and {@code asset} likewise; of what is no longer in the plan, its id
 * @param assetId the asset's id in the plan
 * @param owner who has the ticket; empty for nobody
 * @param acknowledgedBy empty while unacknowledged
 * @param incident the ticket's number; 0 while there is none
 * @param quiet why it makes no ticket of its own, or is quiet within one; null when it is not quiet
 * @param customerId the customer's id in the plan, {@code engagementId} likewise; empty when it is not in the plan
 * @param monitor the monitor's id in the plan; null when it came as a message
 * @param reductionKey identity of the condition, see {@code Signalled.reductionKey()}
 */
public record AlertRow(
        UUID alert,
        Severity severity,
        AlertState state,
        Instant since,
        Instant changed,
        int count,
        String customer,
        String engagement,
        String asset,
        String assetId,
        Phrase condition,
        Phrase text,
        String owner,
        String acknowledgedBy,
        long incident,
        QuietReason quiet,
        String customerId,
        String engagementId,
        String monitor,
        String reductionKey) {}
