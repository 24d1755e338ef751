package org.yagura.core.fact;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * UUID version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then a 12-bit counter that keeps ids of one
 * millisecond in order (§6.2, method 1), then 62 random bits. Ids never go backwards, even when the clock does.
 */
public final class UuidV7 implements Ids {
    private static final int COUNTER_LIMIT = 1 << 12;

    private final RandomGenerator random;
    private long lastMillis = Long.MIN_VALUE;
    private int counter;

    /** @param random source of the random bits; for ids that must not be guessed, a {@code SecureRandom} */
    public UuidV7(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public synchronized UUID next(Instant at) {
        long millis = at.toEpochMilli();
        if (millis > lastMillis) {
            lastMillis = millis;
            counter = random.nextInt(COUNTER_LIMIT / 2);
        } else if (++counter == COUNTER_LIMIT) {
            lastMillis++;
            counter = 0;
        }
        long high = (lastMillis << 16) | 0x7000L | counter;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
