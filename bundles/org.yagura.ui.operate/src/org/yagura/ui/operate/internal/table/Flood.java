package org.yagura.ui.operate.internal.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Notices when more comes in than a person can read. A flood begins with {@value #MANY} new rows inside a minute and
 * ends when less than half of that came in the last five minutes. (EEMUA 191 and ISA-18.2 call more than ten alarms in
 * ten minutes a flood for one operator's response; this is about the screen: what no longer fits on it.)
 */
final class Flood {
    static final int MANY = 100;
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    /** How many came at a moment. */
    private record Wave(Instant at, int rows) {}

    private final Deque<Wave> waves = new ArrayDeque<>();
    private boolean flooded;

    void arrived(Instant now, int rows) {
        if (rows > 0) {
            waves.addLast(new Wave(now, rows));
        }
    }

    boolean isOn(Instant now) {
        while (!waves.isEmpty() && waves.getFirst().at().isBefore(now.minus(LONG))) {
            waves.removeFirst();
        }
        int inLong = 0;
        int inShort = 0;
        Instant begin = now.minus(SHORT);
        for (Wave wave : waves) {
            inLong += wave.rows();
            inShort += wave.at().isBefore(begin) ? 0 : wave.rows();
        }
        flooded = flooded ? inLong >= MANY / 2 : inShort >= MANY;
        return flooded;
    }
}
