package org.yagura.twins;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.fact.Ids;

/** Ids that count up from one: the same in every run. */
public final class CountingIds implements Ids {
    private final long high;
    private long next;

    /** @param space ids of two spaces never meet */
    public CountingIds(int space) {
        this.high = 0x7000L | (long) space << 16;
    }

    @Override
    public synchronized UUID next(Instant at) {
        return new UUID(high, 0x8000_0000_0000_0000L | ++next);
    }
}
