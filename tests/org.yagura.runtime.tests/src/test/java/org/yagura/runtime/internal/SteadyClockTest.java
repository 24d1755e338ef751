package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    private Instant wall = START;
    private long ticks = -5;
    private final SteadyClock clock = new SteadyClock(() -> wall, () -> ticks);

    private Instant pass(Duration real, Duration shown) {
        ticks += real.toNanos();
        wall = wall.plus(shown);
        return clock.now();
    }

    @Test
    void followsTheMonotonicClock() {
        assertThat(pass(Duration.ofSeconds(10), Duration.ofSeconds(10))).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void aWallClockThatJumpsBackSlowsTheTimeButNeverTurnsIt() {
        Instant before = pass(Duration.ofSeconds(10), Duration.ofSeconds(10));
        Instant after = pass(Duration.ofSeconds(10), Duration.ofHours(-1));
        assertThat(Duration.between(before, after)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void aWallClockThatIsALittleAheadIsApproached() {
        pass(Duration.ZERO, Duration.ofSeconds(5));
        Instant after = pass(Duration.ofSeconds(10), Duration.ofSeconds(10));
        assertThat(after).isEqualTo(START.plusSeconds(11));
    }

    @Test
    void aMachineThatSleptIsFollowedAtOnce() {
        assertThat(pass(Duration.ofSeconds(1), Duration.ofHours(8))).isEqualTo(START.plus(Duration.ofHours(8)));
    }

    @Test
    void whatWasToldBeforeARestartStaysInThePast() {
        clock.notBefore(START.plusSeconds(3));
        assertThat(clock.now()).isEqualTo(START.plusSeconds(3));
    }
}
