package org.yagura.ui.attention.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertRow;

/**
 * Decides what is worth a sound, a word or a notice, and when. Only what is active and unacknowledged is; what is new is
 * told once, and once more after a while if nobody takes note. It opens nothing and reads no clock. Times are those of
 * a clock that never jumps. For one thread.
 */
final class Attention {
    /** More than this many new alerts at once are told in one sentence. */
    static final int NAMED = 3;

    /** Between two announcements there is silence for at least this long. */
    static final Duration GAP = Duration.ofSeconds(2);

    /** After a flood's sentence only something worse is told before this has passed. */
    static final Duration FLOOD_GAP = Duration.ofSeconds(10);

    /**
     * What is to be done now.
     *
     * @param call to be sounded, and said if wanted; null for nothing
     * @param notice for the desktop; null for nothing
     */
    record Outcome(Announcement call, Announcement notice) {
        static final Outcome NOTHING = new Outcome(null, null);
    }

    /** New alerts that wait for being told in one of the two ways, and when the next may be. */
    private static final class Line {
        private final Map<UUID, AlertRow> fresh = new LinkedHashMap<>();
        private Announcement.AtStart summary;
        private Instant calmUntil = Instant.MIN;
        private Severity last = Severity.INFO;

        /** The next announcement, or null when there is none yet. */
        Announcement next(Instant now) {
            Announcement next = summary != null ? summary : fresh.isEmpty() ? null : ofFresh();
            if (next == null || now.isBefore(calmUntil) && next.tone().compareTo(last) >= 0) {
                return null;
            }
            boolean flood = next instanceof Announcement.Many;
            calmUntil = now.plus(flood ? FLOOD_GAP : GAP);
            last = next.tone();
            if (summary != null) {
                summary = null;
            } else {
                fresh.clear();
            }
            return next;
        }

        /** It is asked for again and again while thousands wait: these are not put into order. */
        private Announcement ofFresh() {
            Collection<AlertRow> rows = fresh.values();
            if (rows.size() > NAMED) {
                Severity worst = rows.stream()
                        .map(AlertRow::severity)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                return new Announcement.Many(worst, rows.size(), critical(rows));
            }
            return new Announcement.Few(rows.stream()
                    .sorted(Comparator.comparing(AlertRow::severity))
                    .toList());
        }

        void clear() {
            fresh.clear();
            summary = null;
        }
    }

    /** Active and told already, with the severity at which it was. */
    private final Map<UUID, Severity> heard = new HashMap<>();

    private final Map<UUID, Severity> open = new HashMap<>();
    private final Map<Severity, Integer> openOf = new EnumMap<>(Severity.class);
    private final Map<Severity, Instant> sounded = new EnumMap<>(Severity.class);
    private final Line sounds = new Line();
    private final Line notices = new Line();
    private boolean silenced;

    private static int critical(Collection<AlertRow> rows) {
        return (int)
                rows.stream().filter(row -> row.severity() == Severity.CRITICAL).count();
    }

    /** The board as the console finds it: one summary, however much there is. */
    void begin(Instant now, Collection<AlertRow> rows) {
        heard.clear();
        open.clear();
        openOf.clear();
        sounds.clear();
        notices.clear();
        for (AlertRow row : rows) {
            note(row);
        }
        List<AlertRow> waiting =
                rows.stream().filter(row -> open.containsKey(row.alert())).toList();
        sounds.clear();
        notices.clear();
        for (Severity severity : Severity.values()) {
            sounded.put(severity, now);
        }
        waiting.stream()
                .map(AlertRow::severity)
                .min(Comparator.naturalOrder())
                .ifPresent(
                        worst -> sounds.summary = new Announcement.AtStart(worst, waiting.size(), critical(waiting)));
    }

    /**
     * Rows that are new or different, and alerts that left the board.
     *
     * @return how many of them are new to the person who watches
     */
    int take(Collection<AlertRow> rows, Set<UUID> gone) {
        gone.forEach(this::forget);
        int fresh = 0;
        for (AlertRow row : rows) {
            fresh += note(row) ? 1 : 0;
        }
        return fresh;
    }

    private boolean note(AlertRow row) {
        return switch (Standing.of(row.state())) {
            case UNACKNOWLEDGED -> unacknowledged(row);
            case ACKNOWLEDGED -> {
                close(row.alert());
                heard.merge(row.alert(), row.severity(), Severity::worse);
                yield false;
            }
            case SHELVED, QUIET, OVER -> {
                forget(row.alert());
                yield false;
            }
        };
    }

    private boolean unacknowledged(AlertRow row) {
        Severity before = heard.get(row.alert());
        boolean isNew = before == null || row.severity().compareTo(before) < 0;
        Severity was = open.put(row.alert(), row.severity());
        if (was != row.severity()) {
            count(was, -1);
            count(row.severity(), 1);
        }
        if (isNew) {
            heard.put(row.alert(), row.severity());
            sounds.fresh.put(row.alert(), row);
            notices.fresh.put(row.alert(), row);
        }
        return isNew;
    }

    private void count(Severity severity, int change) {
        if (severity != null) {
            openOf.merge(severity, change, Integer::sum);
        }
    }

    private void close(UUID alert) {
        count(open.remove(alert), -1);
        sounds.fresh.remove(alert);
        notices.fresh.remove(alert);
    }

    private void forget(UUID alert) {
        close(alert);
        heard.remove(alert);
    }

    /** No sound until the next new alert; what waits for being told is dropped. */
    void silence() {
        silenced = true;
        sounds.clear();
    }

    boolean isSilenced() {
        return silenced;
    }

    /** Alerts that are active and unacknowledged. */
    int open() {
        return open.size();
    }

    /**
     * What is to be done now; to be asked after {@link #take} and about once a second.
     *
     * @param speaking whether an earlier call is still being sounded or said
     * @param watched whether the window is in front, so that no notice is needed
     */
    Outcome next(Instant now, AttentionSettings settings, boolean speaking, boolean watched) {
        keep(sounds, settings::sounds);
        keep(notices, settings.notices()::contains);
        if (watched) {
            notices.clear();
        }
        if (!sounds.fresh.isEmpty()) {
            silenced = false;
        }
        Announcement call = speaking ? null : call(now, settings);
        Announcement notice = notices.next(now);
        return call == null && notice == null ? Outcome.NOTHING : new Outcome(call, notice);
    }

    private static void keep(Line line, Predicate<Severity> wanted) {
        line.fresh.values().removeIf(row -> !wanted.test(row.severity()));
        if (line.summary != null && !wanted.test(line.summary.tone())) {
            line.summary = null;
        }
    }

    private Announcement call(Instant now, AttentionSettings settings) {
        List<Severity> told = sounds.fresh.values().stream()
                .map(AlertRow::severity)
                .distinct()
                .toList();
        boolean atStart = sounds.summary != null;
        Announcement next = sounds.next(now);
        if (next == null) {
            return silenced ? null : reminder(now, settings);
        }
        if (!atStart) {
            told.forEach(severity -> sounded.put(severity, now));
        }
        return next;
    }

    private Announcement reminder(Instant now, AttentionSettings settings) {
        Announcement worst = null;
        for (Severity severity : Severity.values()) {
            Duration pause = settings.again().get(severity);
            int count = openOf.getOrDefault(severity, 0);
            boolean due = pause != null
                    && count > 0
                    && settings.sounds(severity)
                    && !now.isBefore(sounded.getOrDefault(severity, Instant.MIN).plus(pause));
            if (due) {
                sounded.put(severity, now);
                worst = worst == null ? new Announcement.Still(severity, count) : worst;
            }
        }
        return worst;
    }
}
