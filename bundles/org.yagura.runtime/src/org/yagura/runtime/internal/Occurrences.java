package org.yagura.runtime.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.yagura.core.port.AlertHistory;
import org.yagura.core.view.AlertSpan;

/** Occurrences of alerts wherever they are: active, ended and about to be stored, stored. */
final class Occurrences {
    private static final Comparator<AlertSpan> OLDEST_FIRST =
            Comparator.comparing(AlertSpan::from).thenComparing(AlertSpan::alert);
    private static final Comparator<AlertSpan> ENDED_LAST_FIRST = Comparator.comparing(
                    AlertSpan::until, Comparator.nullsLast(Comparator.naturalOrder()))
            .reversed();

    private record Key(UUID alert, Instant from) {}

    private final AlertHistory history;
    private final ViewWriter views;

    Occurrences(AlertHistory history, ViewWriter views) {
        this.history = history;
        this.views = views;
    }

    /** @param active those of the board that overlap, read before this is called */
    List<AlertSpan> between(List<AlertSpan> active, Instant from, Instant until, int limit) {
        List<AlertSpan> pending = pending(span -> span.overlaps(from, until));
        return together(pending, history.between(from, until, limit), active, limit);
    }

    /** @param active those of the asset that overlap, read before this is called */
    List<AlertSpan> of(List<AlertSpan> active, String asset, Instant from, Instant until) {
        List<AlertSpan> pending = pending(span -> span.asset().equals(asset) && span.overlaps(from, until));
        return together(pending, history.of(asset, from, until), active, Integer.MAX_VALUE);
    }

    private List<AlertSpan> pending(Predicate<AlertSpan> wanted) {
        return views.pendingEnded().stream().filter(wanted).toList();
    }

    /** What ended while this was read is in two of them: the ended one counts. */
    private static List<AlertSpan> together(
            List<AlertSpan> pending, List<AlertSpan> stored, List<AlertSpan> active, int limit) {
        Map<Key, AlertSpan> all = new LinkedHashMap<>();
        for (List<AlertSpan> some : List.of(pending, stored, active)) {
            some.forEach(span -> all.putIfAbsent(new Key(span.alert(), span.from()), span));
        }
        return all.values().stream()
                .sorted(ENDED_LAST_FIRST)
                .limit(limit)
                .sorted(OLDEST_FIRST)
                .toList();
    }
}
