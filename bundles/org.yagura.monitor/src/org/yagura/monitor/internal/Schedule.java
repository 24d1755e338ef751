package org.yagura.monitor.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * When which monitor is due. Each monitor has a place of its own within its interval, spread as evenly as the golden
 * ratio spreads them, so that checks come in a steady stream whatever the number of monitors.
 */
final class Schedule {
    private static final double GOLDEN = 0.6180339887498949;
    /** First checks are made at this pace, so that a small one is alive within seconds. */
    private static final int FIRST_CHECKS_A_SECOND = 200;

    private static final Duration SHORTEST_FIRST_PASS = Duration.ofSeconds(2);
    /** Wakes are rounded up to this, so that ten thousand monitors do not make ten thousand steps. */
    private static final long GRID_MILLIS = 50;

    private final PriorityQueue<Turn> turns = new PriorityQueue<>();

    private record Turn(Instant at, Watch watch) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return at.compareTo(other.at);
        }
    }

    /** The place within the interval of the monitor that stands at {@code index} of the plan. */
    static double slot(int index) {
        double place = index * GOLDEN;
        return place - Math.floor(place);
    }

    /**
     * When a monitor that was never checked in this process is first due.
     *
     * @param together how many are to be checked first from now on
     */
    static Instant first(Instant now, Watch watch, int together) {
        Duration paced = Duration.ofSeconds(1).multipliedBy(together).dividedBy(FIRST_CHECKS_A_SECOND);
        Duration pass = paced.compareTo(SHORTEST_FIRST_PASS) < 0 ? SHORTEST_FIRST_PASS : paced;
        Duration interval = watch.monitor.interval();
        long millis = (pass.compareTo(interval) < 0 ? pass : interval).toMillis();
        return now.plusMillis((long) (watch.slot * millis));
    }

    /** The monitor's next place that is at least half an interval away. */
    static Instant regular(Instant now, Watch watch) {
        long interval = watch.monitor.interval().toMillis();
        long earliest = now.toEpochMilli() + interval / 2;
        long place = (long) (watch.slot * interval);
        long wait = Math.floorMod(place - earliest, interval);
        return Instant.ofEpochMilli(earliest + wait);
    }

    void put(Watch watch, Instant at) {
        watch.due = at;
        turns.add(new Turn(at, watch));
    }

    /** Takes out every watch that is due; turns that were overtaken by a later {@link #put} are dropped. */
    List<Watch> due(Instant now) {
        List<Watch> due = new ArrayList<>();
        while (!turns.isEmpty() && !turns.peek().at.isAfter(now)) {
            Turn turn = turns.poll();
            if (turn.watch.due == turn.at) {
                due.add(turn.watch);
            }
        }
        return due;
    }

    /** When to come back; null when nothing is waiting. */
    Instant next() {
        while (!turns.isEmpty() && turns.peek().watch.due != turns.peek().at) {
            turns.poll();
        }
        if (turns.isEmpty()) {
            return null;
        }
        long millis = turns.peek().at.toEpochMilli();
        return Instant.ofEpochMilli((millis + GRID_MILLIS) / GRID_MILLIS * GRID_MILLIS);
    }
}
