package org.yagura.ui.operate.internal.deed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.core.phrase.Letters;

/** Reads until when: for how long (30m, 2h, 3d), a time of day that comes next (09:00), or a date with a time. */
final class UntilText {
    private static final Pattern LONG = Pattern.compile("(\\d{1,5})\\s*(m|min|分|h|時間|d|日|w|週間?)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[t ]+(\\d{1,2}:\\d{2}))?");

    private UntilText() {}

    static Optional<Instant> read(String typed, Instant now, ZoneId zone) {
        String text = Letters.plain(typed).strip();
        Matcher span = LONG.matcher(text);
        Matcher clock = CLOCK.matcher(text);
        Matcher date = DATE.matcher(text);
        try {
            if (span.matches()) {
                return Optional.of(now.plus(duration(Long.parseLong(span.group(1)), span.group(2))));
            }
            if (clock.matches()) {
                LocalTime time = LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
                ZonedDateTime here = now.atZone(zone);
                ZonedDateTime at = here.toLocalDate().atTime(time).atZone(zone);
                return Optional.of((at.isAfter(here) ? at : at.plusDays(1)).toInstant());
            }
            if (date.matches()) {
                LocalDate day = LocalDate.parse(date.group(1));
                String time = date.group(2) == null ? "00:00" : date.group(2);
                LocalTime at = LocalTime.parse(time.length() == 4 ? "0" + time : time);
                return Optional.of(LocalDateTime.of(day, at).atZone(zone).toInstant());
            }
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Duration duration(long n, String unit) {
        return switch (unit) {
            case "m", "min", "分" -> Duration.ofMinutes(n);
            case "h", "時間" -> Duration.ofHours(n);
            case "d", "日" -> Duration.ofDays(n);
            default -> Duration.ofDays(7 * n);
        };
    }
}
