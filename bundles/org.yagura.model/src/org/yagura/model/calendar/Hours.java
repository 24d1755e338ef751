package org.yagura.model.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.model.DaysOfWeek;
import org.yagura.model.centre.WorkingHours;

/**
 * Hours of some days.
 *
 * @param from minutes of the clock after the midnight with which the day begins
 * @param until later than {@code from}; more than a day when they pass midnight
 */
record Hours(DaysOfWeek days, int from, int until) {
    private static final int DAY = 24 * 60;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");

    /** A whole day, for calendars that have no hours. */
    static final Hours ALL_DAY = new Hours(new DaysOfWeek(Set.of(), false), 0, DAY);

    /** As authored; empty when a value of it cannot be read. */
    static Optional<Hours> read(WorkingHours authored) {
        Optional<DaysOfWeek> days = DaysOfWeek.parse(authored.getDays());
        int from = minutes(authored.getFrom());
        int until = minutes(authored.getUntil());
        return from < 0 || until < 0
                ? Optional.empty()
                : days.map(known -> new Hours(known, from, until > from ? until : until + DAY));
    }

    private static int minutes(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return -1;
        }
        return time.group(1) == null ? DAY : Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
    }

    /** The time that begins on a day; empty when the clock was put forward over all of it. */
    Optional<Opening> on(LocalDate date, ZoneId zone) {
        Instant opens = moment(date, from, zone, true);
        Instant closes = moment(date, until, zone, false);
        return opens.isBefore(closes) ? Optional.of(new Opening(opens, closes)) : Optional.empty();
    }

    /**
     * A time that the clock leaps over is the moment of the leap; of one that it shows twice the first opens and the second
     * closes, so that hours which touch on the clock never leave a hole.
     */
    private static Instant moment(LocalDate date, int minutes, ZoneId zone, boolean first) {
        LocalDateTime clock = date.atStartOfDay().plusMinutes(minutes);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(clock);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition leap = zone.getRules().getTransition(clock);
            return leap.getInstant();
        }
        return clock.toInstant(first ? offsets.getFirst() : offsets.getLast());
    }
}
