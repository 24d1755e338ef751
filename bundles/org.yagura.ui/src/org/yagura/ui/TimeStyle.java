package org.yagura.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * In which zone and how times are written.
 *
 * @param zone where times are shown; null for the centre's zone
 * @param date pattern of a date
 * @param time pattern of a time to the second
 */
public record TimeStyle(ZoneId zone, DateTimeFormatter date, DateTimeFormatter time) {
    /** The centre's zone, 2026-11-22 02:11:07. */
    public static final TimeStyle ISO = of(null, "yyyy-MM-dd", "HH:mm:ss");

    /** @throws IllegalArgumentException when a pattern makes no sense */
    public static TimeStyle of(ZoneId zone, String date, String time) {
        return new TimeStyle(
                zone,
                DateTimeFormatter.ofPattern(date, Locale.getDefault()),
                DateTimeFormatter.ofPattern(time, Locale.getDefault()));
    }

    /** The zone in which times are shown, when the centre is in this one. */
    public ZoneId zone(ZoneId centre) {
        return zone == null ? centre : zone;
    }

    public String day(Instant at, ZoneId centre) {
        return date.format(at.atZone(zone(centre)));
    }

    public String time(Instant at, ZoneId centre) {
        return time.format(at.atZone(zone(centre)));
    }
}
