package org.yagura.ui.supervise.internal;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Lets something slow be asked for again and again, one at a time and not more often than agreed, unless a person waits
 * for it. What has not been answered after half a minute has failed and is asked for anew. UI thread.
 */
final class Refresher {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Consumer<Runnable> rest;
    private final LongSupplier nanos;
    private final Consumer<Runnable> ask;
    private long begun;
    /** Counts what was asked, so that late answers and rests are known. */
    private int turn;

    private boolean asking;
    private boolean resting;
    private boolean wanted;
    private boolean urgent;

    /**
     * @param rest runs what it is given once something may be asked again; when nobody is there any more, never
     * @param nanos the time that passes
     * @param ask begins the work; it is given what to run on the UI thread when the answer has been shown
     */
    Refresher(Consumer<Runnable> rest, LongSupplier nanos, Consumer<Runnable> ask) {
        this.rest = rest;
        this.nanos = nanos;
        this.ask = ask;
    }

    /** Asks now, or as soon as may be. */
    void request() {
        if (isAsking() || resting) {
            wanted = true;
        } else {
            begin();
        }
    }

    /** Asks now, or as soon as what is under way has been answered. */
    void requestNow() {
        if (isAsking()) {
            urgent = true;
        } else {
            begin();
        }
    }

    private boolean isAsking() {
        return asking && nanos.getAsLong() - begun < PATIENCE_NANOS;
    }

    private void begin() {
        asking = true;
        resting = false;
        wanted = false;
        urgent = false;
        begun = nanos.getAsLong();
        int mine = ++turn;
        ask.accept(() -> answered(mine));
    }

    private void answered(int which) {
        if (which != turn) {
            return;
        }
        asking = false;
        if (urgent) {
            begin();
        } else {
            resting = true;
            rest.accept(() -> rested(which));
        }
    }

    /** A rest that was cut short ends none that came after it. */
    private void rested(int which) {
        if (resting && which == turn) {
            resting = false;
            if (wanted) {
                begin();
            }
        }
    }
}
