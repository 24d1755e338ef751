package org.yagura.bench.plugin;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;

/**
 * How long the UI thread keeps others waiting.
 *
 * <p>A timer of the event loop, which comes to its turn as keys and the mouse do, notes how late it is: so long the
 * thread was held by one event, one picture or one runnable, and so long a key would have waited. Besides, the thread is
 * asked again and again to do nothing, and how long it took to come to it is noted: longer than any block, since the
 * loop serves events, timers and pictures before what it is asked to run. Of each such wait the thread's own processor
 * time is noted, too: what the console itself is to blame for on a machine that others share. A thread that only sleeps
 * notes how late it is woken: what the machine and the collector take from everybody.
 */
final class UiWatch {
    private static final int TICK_MILLIS = 3;
    private static final long PAUSE_NANOS = 4_000_000;
    private static final long SLEEP_NANOS = 1_000_000;
    private static final int MOST = 400_000;
    private static final double MILLION = 1e6;

    private final Display display;
    private final long trace = Long.getLong("yagura.bench.trace", 0) * 1_000_000;
    private final Lengths waits = new Lengths();
    private final Lengths blocks = new Lengths();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long hardest;
    private long latest;
    private volatile long asked;
    private volatile long workedBefore;

    UiWatch(Display display) {
        this.display = display;
        display.asyncExec(this::tick);
        Thread.ofPlatform().daemon().name("bench-watch").start(this::watch);
        Thread.ofPlatform().daemon().name("bench-sleeper").start(this::sleep);
        if (trace > 0) {
            Thread.ofPlatform().daemon().name("bench-trace").start(this::trace);
        }
    }

    private void tick() {
        long due = System.nanoTime() + TICK_MILLIS * 1_000_000L;
        display.timerExec(TICK_MILLIS, () -> {
            synchronized (this) {
                blocks.add(Math.max(0, System.nanoTime() - due));
            }
            tick();
        });
    }

    private void watch() {
        Thread self = Thread.currentThread();
        boolean[] done = new boolean[1];
        while (!display.isDisposed()) {
            long begin = System.nanoTime();
            synchronized (done) {
                done[0] = false;
            }
            long worked = threads.getThreadCpuTime(display.getThread().threadId());
            workedBefore = worked;
            asked = begin;
            display.asyncExec(() -> {
                synchronized (done) {
                    done[0] = true;
                }
                note(System.nanoTime() - begin, threads.getCurrentThreadCpuTime() - worked);
                asked = 0;
                LockSupport.unpark(self);
            });
            boolean waiting = true;
            while (waiting && !display.isDisposed()) {
                LockSupport.parkNanos(PAUSE_NANOS);
                synchronized (done) {
                    waiting = !done[0];
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private synchronized void note(long nanos, long worked) {
        hardest = Math.max(hardest, worked);
        waits.add(nanos);
    }

    private void sleep() {
        while (!display.isDisposed()) {
            long begin = System.nanoTime();
            LockSupport.parkNanos(SLEEP_NANOS);
            late(System.nanoTime() - begin - SLEEP_NANOS);
        }
    }

    private synchronized void late(long nanos) {
        latest = Math.max(latest, nanos);
    }

    /** Writes down again and again what the UI thread is at when one wait for it is long, for whoever tunes. */
    private void trace() {
        while (!display.isDisposed()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            long since = asked;
            long work = threads.getThreadCpuTime(display.getThread().threadId()) - workedBefore;
            long waited = System.nanoTime() - since;
            if (since != 0 && waited > trace) {
                StackTraceElement[] stack = display.getThread().getStackTrace();
                if (asked == since) {
                    System.err.println(
                            "UI thread waited for, " + waited / 1_000_000 + " ms, of them at work " + work / 1_000_000);
                    Arrays.stream(stack).limit(45).forEach(frame -> System.err.println("    " + frame));
                }
            }
        }
    }

    /**
     * What was noted since the last question, in milliseconds.
     *
     * @param longest the longest block
     * @param p99 of blocks
     * @param idle the longest wait until everything else was done
     * @param hardest the most processor time in one such wait
     * @param sleeper the most that an idle thread overslept
     */
    record Waits(double longest, double p99, double idle, double hardest, double sleeper) {}

    synchronized Waits take() {
        Waits result = new Waits(
                blocks.longest() / MILLION,
                blocks.p99() / MILLION,
                waits.longest() / MILLION,
                hardest / MILLION,
                latest / MILLION);
        blocks.clear();
        waits.clear();
        latest = 0;
        hardest = 0;
        return result;
    }

    /** Durations in nanoseconds. */
    private static final class Lengths {
        private final long[] all = new long[MOST];
        private int count;

        void add(long nanos) {
            if (count < MOST) {
                all[count++] = nanos;
            }
        }

        void clear() {
            count = 0;
        }

        long longest() {
            return Arrays.stream(all, 0, count).max().orElse(0);
        }

        long p99() {
            long[] sorted = Arrays.copyOf(all, count);
            Arrays.sort(sorted);
            return count == 0 ? 0 : sorted[(int) (count * 0.99)];
        }
    }
}
