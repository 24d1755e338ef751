package org.yagura.runtime.internal;

import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The centre's time: never goes back, follows the monotonic clock, and slews towards the wall clock by at most one
 * part in ten; a wall clock that is ahead by more than a minute (a machine that slept) is followed at once. So a wall
 * clock that jumps back neither fires nor loses a timer. Safe for many threads.
 */
final class SteadyClock {
    private static final long NANOS = 1_000_000_000L;
    private static final long JUMP = 60 * NANOS;
    private static final long SLEW_PART = 10;

    private final Supplier<Instant> wall;
    private final LongSupplier monotonic;
    private long lastMonotonic;
    private long now;

    SteadyClock() {
        this(Instant::now, System::nanoTime);
    }

    SteadyClock(Supplier<Instant> wall, LongSupplier monotonic) {
        this.wall = wall;
        this.monotonic = monotonic;
        this.lastMonotonic = monotonic.getAsLong();
        this.now = nanos(wall.get());
    }

    synchronized Instant now() {
        long tick = monotonic.getAsLong();
        long elapsed = tick - lastMonotonic;
        lastMonotonic = tick;
        now += elapsed;
        long ahead = nanos(wall.get()) - now;
        if (ahead > JUMP) {
            now += ahead;
        } else {
            long most = elapsed / SLEW_PART;
            now += Math.clamp(ahead, -most, most);
        }
        return Instant.ofEpochSecond(Math.floorDiv(now, NANOS), Math.floorMod(now, NANOS));
    }

    /** Moves the time on to {@code least} if it is not there yet: what was told before a restart stays in the past. */
    synchronized void notBefore(Instant least) {
        now = Math.max(now, nanos(least));
    }

    private static long nanos(Instant at) {
        return at.getEpochSecond() * NANOS + at.getNano();
    }
}
