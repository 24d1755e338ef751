package org.yagura.core.fact;

import java.time.Instant;

/**
 * A person put a condition aside: whatever has its reduction key is quiet until the time is over. A later one for the
 * same key takes the place of the earlier.
 *
 * @param number the open ticket that the alert belongs to; 0 for none
 * @param alert the alert that the person saw
 * @param reductionKey see {@link Signalled#reductionKey()}
 * @param until when it ends by itself; UTC
 * @param note why; may be empty
 */
public record AlertShelved(long number, AlertSummary alert, String reductionKey, Instant until, String by, String note)
        implements OperatorFact {}
