package org.yagura.bench.plugin;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the UI thread again and again to do nothing, and notes how long each time it took to come to it. What it notes
 * is at least as long as the longest block, since the event loop serves what else waits first. A second thread that
 * only sleeps notes how late it is woken: what the machine and the collector take from everybody. Of each wait the UI
 * thread's own processor time is noted, too: what the console itself is to blame for on a machine that others share.
 */
final class UiWatch {
    private static final long PAUSE_NANOS = 4_000_000;
    private static final long SLEEP_NANOS = 1_000_000;
    private static final int MOST = 400_000;
    private static final double MILLION = 1e6;

    private final Display display;
    private final long trace = Long.getLong("yagura.bench.trace", 0) * 1_000_000;
    private final long[] waits = new long[MOST];
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long hardest;
    private int count;
    private long latest;
    private volatile long asked;
    private volatile long workedBefore;

    UiWatch(Display display) {
        this.display = display;
        Thread.ofPlatform().daemon().name("bench-watch").start(this::watch);
        Thread.ofPlatform().daemon().name("bench-sleeper").start(this::sleep);
        if (trace > 0) {
            Thread.ofPlatform().daemon().name("bench-trace").start(this::trace);
        }
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
        if (count < MOST) {
            waits[count++] = nanos;
        }
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

    /** What was noted since the last question, in milliseconds. */
    record Waits(double longest, double p99, double hardest, double sleeper, int asked) {}

    synchronized Waits take() {
        long[] sorted = Arrays.copyOf(waits, count);
        Arrays.sort(sorted);
        Waits result = count == 0
                ? new Waits(0, 0, 0, 0, 0)
                : new Waits(
                        sorted[count - 1] / MILLION,
                        sorted[(int) (count * 0.99)] / MILLION,
                        hardest / MILLION,
                        latest / MILLION,
                        count);
        count = 0;
        latest = 0;
        hardest = 0;
        return result;
    }
}
