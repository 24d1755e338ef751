package org.yagura.twins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told. Safe for many threads. */
public final class FakeClock extends Clock {
    /** A quiet night in November. */
    public static final Instant START = Instant.parse("2026-11-24T17:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    /** Lets time pass. */
    public Instant forward(Duration time) {
        now = now.plus(time);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the fake clock knows UTC only");
    }
}
