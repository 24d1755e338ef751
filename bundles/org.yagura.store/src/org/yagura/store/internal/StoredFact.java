package org.yagura.store.internal;

import java.util.UUID;

/**
 * A fact as it is stored: columns, and the body as JSON in UTF-8. Times are nanoseconds since the epoch, which reach
 * to the year 2262.
 */
record StoredFact(
        UUID id,
        UUID cause,
        String engagement,
        long sourceNanos,
        long receiptNanos,
        String type,
        int version,
        byte[] body) {}
