package org.yagura.ui.supervise.internal;

import java.time.Duration;
import java.time.Instant;

/** Which stretch of time is looked at. While it ends now it goes on with the clock. */
final class TimeWindow {
    static final Duration DAY = Duration.ofHours(24);
    private static final Duration LEAST = Duration.ofMinutes(2);
    private static final Duration MOST = Duration.ofDays(31);
    /** A little of the time to come is seen, so that now is not at the very edge. */
    private static final int AHEAD = 50;

    private Duration length = DAY;
    private Instant until;
    private boolean live = true;

    TimeWindow(Instant now) {
        show(DAY, now);
    }

    Instant from() {
        return until.minus(length);
    }

    Instant until() {
        return until;
    }

    Duration length() {
        return length;
    }

    /** Whether it goes on with the clock. */
    boolean isLive() {
        return live;
    }

    /** The last hours until now. */
    void show(Duration last, Instant now) {
        length = last;
        live = true;
        advance(now);
    }

    /** The clock went on. */
    void advance(Instant now) {
        if (live) {
            until = now.plus(length.dividedBy(AHEAD));
        }
    }

    /** Nearer or farther around a moment, which stays where it is. */
    void zoom(double factor, Instant around, Instant now) {
        double share = (double) Duration.between(around, until).toMillis() / length.toMillis();
        Duration wanted = Duration.ofMillis(Math.round(length.toMillis() / factor));
        length = wanted.compareTo(LEAST) < 0 ? LEAST : wanted.compareTo(MOST) > 0 ? MOST : wanted;
        end(around.plusMillis(Math.round(share * length.toMillis())), now);
    }

    /** From one moment to another, whichever is the earlier. */
    void range(Instant one, Instant other, Instant now) {
        Instant first = one.isBefore(other) ? one : other;
        Instant last = one.isBefore(other) ? other : one;
        Duration wanted = Duration.between(first, last);
        length = wanted.compareTo(LEAST) < 0 ? LEAST : wanted;
        end(first.plus(length), now);
    }

    /** A quarter of its length earlier or later. */
    void move(int by, Instant now) {
        end(until.plus(length.dividedBy(4).multipliedBy(by)), now);
    }

    private void end(Instant wanted, Instant now) {
        Instant newest = now.plus(length.dividedBy(AHEAD));
        live = !wanted.isBefore(now);
        until = live ? newest : wanted;
    }
}
