package org.yagura.ui.attention.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertRow;

/** Keeps {@link Counts} right at the cost of what changes, however much is on the board. For one thread. */
final class Tally {
    private final Map<UUID, AlertRow> rows = new HashMap<>();
    private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    private final Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
    /** How many unacknowledged alerts began at a moment. */
    private final TreeMap<Instant, Integer> waiting = new TreeMap<>();

    /** These are all rows from now on. */
    void begin(Collection<AlertRow> all) {
        rows.clear();
        severities.clear();
        standings.clear();
        waiting.clear();
        all.forEach(this::put);
    }

    /** Rows that are new or different, and alerts that left the board. */
    void take(Collection<AlertRow> changed, Collection<UUID> gone) {
        gone.forEach(id -> count(rows.remove(id), -1));
        changed.forEach(this::put);
    }

    private void put(AlertRow row) {
        count(rows.put(row.alert(), row), -1);
        count(row, 1);
    }

    private void count(AlertRow row, int by) {
        if (row == null) {
            return;
        }
        Standing standing = Standing.of(row.state());
        add(standings, standing, by);
        if (standing == Standing.UNACKNOWLEDGED || standing == Standing.ACKNOWLEDGED) {
            add(severities, row.severity(), by);
        }
        if (standing == Standing.UNACKNOWLEDGED) {
            add(waiting, row.since(), by);
        }
    }

    private static <K> void add(Map<K, Integer> counts, K key, int by) {
        counts.merge(key, by, (a, b) -> a + b == 0 ? null : a + b);
    }

    Counts counts() {
        return new Counts(Map.copyOf(severities), Map.copyOf(standings), waiting.isEmpty() ? null : waiting.firstKey());
    }
}
