package org.yagura.ui.operate.internal.filter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations and moments as people type them. */
final class Moments {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|秒|m|min|分|h|時間|d|日|w|週間?)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    /** From {@code from} on, before {@code until}; null for open. Relative to the moment of asking. */
    interface Span {
        boolean contains(Instant at, Instant now);
    }

    private Moments() {}

    /** Null when it is not a duration. */
    static Duration duration(String text) {
        Matcher found = DURATION.matcher(text);
        if (!found.matches()) {
            return null;
        }
        long n = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "s", "秒" -> Duration.ofSeconds(n);
            case "m", "min", "分" -> Duration.ofMinutes(n);
            case "h", "時間" -> Duration.ofHours(n);
            case "d", "日" -> Duration.ofDays(n);
            default -> Duration.ofDays(7 * n);
        };
    }

    /** What {@code <30m}, {@code >2h}, {@code today}, {@code 02:00..04:00} or {@code >=2026-11-25} mean; null if nothing. */
    static Span span(String operator, String value, ZoneId zone) {
        Duration age = duration(value);
        if (age != null) {
            return switch (operator) {
                case ">", ">=" -> (at, now) -> at.isBefore(now.minus(age));
                default -> (at, now) -> !at.isBefore(now.minus(age));
            };
        }
        int dots = value.indexOf("..");
        if (dots >= 0) {
            return between(value.substring(0, dots), value.substring(dots + 2), zone);
        }
        Point point = point(value);
        if (point == null) {
            return null;
        }
        return switch (operator) {
            case ">", ">=" -> (at, now) -> !at.isBefore(point.begin(now, zone));
            case "<", "<=" -> (at, now) -> at.isBefore(point.begin(now, zone));
            default -> (at, now) -> !at.isBefore(point.begin(now, zone)) && at.isBefore(point.end(now, zone));
        };
    }

    private static Span between(String from, String until, ZoneId zone) {
        Point first = from.isEmpty() ? null : point(from);
        Point last = until.isEmpty() ? null : point(until);
        if (first == null && !from.isEmpty() || last == null && !until.isEmpty() || first == null && last == null) {
            return null;
        }
        return (at, now) -> {
            Instant begin = first == null ? Instant.MIN : first.begin(now, zone);
            return !at.isBefore(begin) && (last == null || at.isBefore(last.after(begin, now, zone)));
        };
    }

    /** A moment, perhaps relative to today; a whole day, or everything since a time of day, when it is asked for alone. */
    private record Point(LocalDate day, LocalTime time, int daysBack) {
        private Instant plain(Instant now, ZoneId zone) {
            LocalDate date = day != null ? day : now.atZone(zone).toLocalDate().minusDays(daysBack);
            return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .atZone(zone)
                    .toInstant();
        }

        /** A time of day alone is the last one that has been. */
        Instant begin(Instant now, ZoneId zone) {
            Instant begin = plain(now, zone);
            boolean yesterday = day == null && time != null && begin.isAfter(now);
            return yesterday ? begin.minus(Duration.ofDays(1)) : begin;
        }

        /** As the end of a range: a time of day alone is the first one after its beginning. */
        Instant after(Instant begin, Instant now, ZoneId zone) {
            Instant end = plain(now, zone);
            if (day != null || time == null) {
                return end;
            }
            Instant early = end.minus(Duration.ofDays(1));
            return early.isAfter(begin) && begin != Instant.MIN ? early : end;
        }

        Instant end(Instant now, ZoneId zone) {
            return time == null ? begin(now, zone).plus(Duration.ofDays(1)) : Instant.MAX;
        }
    }

    private static Point point(String text) {
        switch (text) {
            case "today", "今日", "本日" -> {
                return new Point(null, null, 0);
            }
            case "yesterday", "昨日" -> {
                return new Point(null, null, 1);
            }
            default -> {
                return clockOrDate(text);
            }
        }
    }

    private static Point clockOrDate(String text) {
        try {
            Matcher clock = CLOCK.matcher(text);
            if (clock.matches()) {
                int seconds = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
                return new Point(
                        null,
                        LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)), seconds),
                        0);
            }
            if (text.length() > 10 && (text.charAt(10) == 't' || text.charAt(10) == 'T')) {
                LocalDateTime at = LocalDateTime.parse(text.toUpperCase(java.util.Locale.ROOT));
                return new Point(at.toLocalDate(), at.toLocalTime(), 0);
            }
            return new Point(LocalDate.parse(text), null, 0);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
