package org.yagura.ui.attention.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many alarms an operator was given lately. At most one entry a second is kept, for an hour. For one thread. */
final class OperatorLoad {
    static final Duration SHORT = Duration.ofMinutes(10);
    static final Duration LONG = Duration.ofHours(1);

    private record Given(long second, int count) {}

    private final Deque<Given> given = new ArrayDeque<>();

    /** {@code count} alarms were given at {@code at}, which is not before the last call's. */
    void add(Instant at, int count) {
        if (count <= 0) {
            return;
        }
        long second = at.getEpochSecond();
        Given last = given.peekLast();
        if (last != null && last.second() >= second) {
            given.pollLast();
            given.add(new Given(last.second(), last.count() + count));
        } else {
            given.add(new Given(second, count));
        }
    }

    /** Alarms in the ten minutes before {@code now}. */
    int inTenMinutes(Instant now) {
        return since(now.minus(SHORT));
    }

    /** Alarms in the hour before {@code now}. */
    int inAnHour(Instant now) {
        long first = now.minus(LONG).getEpochSecond();
        while (!given.isEmpty() && given.peekFirst().second() <= first) {
            given.pollFirst();
        }
        return since(now.minus(LONG));
    }

    private int since(Instant from) {
        return given.stream()
                .filter(entry -> entry.second() > from.getEpochSecond())
                .mapToInt(Given::count)
                .sum();
    }
}
