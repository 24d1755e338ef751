package org.yagura.twins;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yagura.core.port.AlertHistory;
import org.yagura.core.view.AlertSpan;

/** Occurrences of alerts in memory. */
final class MemoryAlertHistory implements AlertHistory {
    private static final Comparator<AlertSpan> OLDEST_FIRST =
            Comparator.comparing(AlertSpan::from).thenComparing(AlertSpan::alert);

    private final TreeMap<Long, AlertSpan> byEnd = new TreeMap<>();

    @Override
    public synchronized void save(List<Ended> ended) {
        ended.forEach(each -> byEnd.put(each.sequence(), each.span()));
    }

    private Stream<AlertSpan> newestFirst(Instant from, Instant until) {
        return byEnd.descendingMap().values().stream().filter(span -> span.overlaps(from, until));
    }

    @Override
    public synchronized List<AlertSpan> between(Instant from, Instant until, int limit) {
        return newestFirst(from, until).limit(limit).sorted(OLDEST_FIRST).toList();
    }

    @Override
    public synchronized List<AlertSpan> of(String asset, Instant from, Instant until) {
        return newestFirst(from, until)
                .filter(span -> span.asset().equals(asset))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public synchronized int forget(Instant before, int most) {
        List<Long> old = byEnd.entrySet().stream()
                .limit(most)
                .takeWhile(entry -> entry.getValue().until().isBefore(before))
                .map(java.util.Map.Entry::getKey)
                .toList();
        old.forEach(byEnd::remove);
        return old.size();
    }
}
