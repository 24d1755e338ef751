package org.yagura.model.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yagura.core.phrase.Phrase;
import org.yagura.model.centre.Calendar;
import org.yagura.model.centre.CalendarDay;
import org.yagura.model.centre.PublicHolidays;

/**
 * What a calendar of the centre says about days and times in a time zone. Immutable; any thread.
 *
 * <ol>
 *   <li>A day of the calendar's own goes before everything else; of two for one date, the first does.
 *   <li>An own day that is not working, and a public holiday, are holidays: closed, but for hours that name
 *       {@code holiday}.
 *   <li>An own day that is working has the hours of its day of the week; when there are none, those of the nearest day of
 *       the week before it that has some (a Saturday those of Friday); when no day of the week has any, it is open all day.
 *   <li>Any other day has the hours that name its day of the week, and is the weekend when there are none.
 *   <li>A calendar without hours is open all day from Monday to Friday and on its own working days, closed on holidays.
 *   <li>Hours that end at or before their beginning pass midnight; they belong to the day on which they begin, also when
 *       the next one is a holiday. So 09:00 until 09:00 is a whole day. 24:00 is the midnight with which a day ends.
 *   <li>Times are those of the clock on the wall. One that the clock leaps over is the moment of the leap; of one that it
 *       shows twice, the first opens and the second closes.
 *   <li>Hours and own days that cannot be read count for nothing; a calendar all of whose hours are such is never open.
 * </ol>
 */
public final class WorkingCalendar {
    /** How far openings and closings are looked for. */
    private static final int HORIZON_DAYS = 400;
    /** Hours from 24:00 until 24:00 end two days after the one that they belong to. */
    private static final int LOOK_BACK_DAYS = 2;

    private final ZoneId zone;
    private final boolean japanese;
    private final boolean withoutHours;
    private final List<Hours> hours;
    private final Map<LocalDate, Reason.OwnDay> ownDays;

    /** Takes over what the calendar says now; later changes of it are not seen. */
    public WorkingCalendar(Calendar calendar, ZoneId zone) {
        this.zone = zone;
        japanese = calendar.getPublicHolidays() == PublicHolidays.JAPAN;
        withoutHours = calendar.getHours().isEmpty();
        hours = calendar.getHours().stream()
                .map(Hours::read)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Hours::from))
                .toList();
        ownDays = ownDays(calendar.getDays());
    }

    private static Map<LocalDate, Reason.OwnDay> ownDays(List<CalendarDay> authored) {
        Map<LocalDate, Reason.OwnDay> days = new HashMap<>();
        for (CalendarDay day : authored) {
            try {
                days.putIfAbsent(LocalDate.parse(day.getDate()), new Reason.OwnDay(day.getName(), day.isWorking()));
            } catch (DateTimeException unreadable) {
                continue; // the checker tells the author; the day counts for nothing
            }
        }
        return Map.copyOf(days);
    }

    /** Whether a day is a working one, and why. */
    public Day of(LocalDate date) {
        Reason reason = reason(date);
        return new Day(date, !hours(date, reason).isEmpty(), reason);
    }

    /** The times that begin on a day, in order; they may overlap, and end on a later day. */
    public List<Opening> openings(LocalDate date) {
        return hours(date, reason(date)).stream()
                .map(some -> some.on(date, zone))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether it is open at a moment. */
    public boolean isWithin(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        return today.minusDays(LOOK_BACK_DAYS)
                .datesUntil(today.plusDays(2))
                .anyMatch(date -> openings(date).stream().anyMatch(opening -> opening.has(moment)));
    }

    /** The next moment, later than the given one, at which what was closed opens; empty when there is none in 400 days. */
    public Optional<Instant> nextOpening(Instant after) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        Instant openUntil = Instant.MIN;
        for (int day = -LOOK_BACK_DAYS; day <= HORIZON_DAYS; day++) {
            for (Opening opening : openings(today.plusDays(day))) {
                if (opening.from().isAfter(after) && opening.from().isAfter(openUntil)) {
                    return Optional.of(opening.from());
                }
                openUntil = later(openUntil, opening.until());
            }
        }
        return Optional.empty();
    }

    /** The next moment, later than the given one, at which what was open closes; empty when there is none in 400 days. */
    public Optional<Instant> nextClosing(Instant after) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        Instant openUntil = Instant.MIN;
        for (int day = -LOOK_BACK_DAYS; day <= HORIZON_DAYS; day++) {
            for (Opening opening : openings(today.plusDays(day))) {
                if (openUntil.isAfter(after) && opening.from().isAfter(openUntil)) {
                    return Optional.of(openUntil);
                }
                openUntil = later(openUntil, opening.until());
            }
        }
        Instant seen = today.plusDays(HORIZON_DAYS).atStartOfDay(zone).toInstant();
        return openUntil.isAfter(after) && openUntil.isBefore(seen) ? Optional.of(openUntil) : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Reason reason(LocalDate date) {
        Reason own = ownDays.get(date);
        if (own != null) {
            return own;
        }
        Optional<Phrase> holiday = japanese ? JapaneseHolidays.of(date) : Optional.empty();
        if (holiday.isPresent()) {
            return new Reason.PublicHoliday(holiday.get());
        }
        return hours(date.getDayOfWeek()).isEmpty() ? new Reason.Weekend() : new Reason.Weekday();
    }

    private List<Hours> hours(LocalDate date, Reason reason) {
        return switch (reason) {
            case Reason.Weekend _ -> List.of();
            case Reason.Weekday _ -> hours(date.getDayOfWeek());
            case Reason.PublicHoliday _ -> onHolidays();
            case Reason.OwnDay own -> own.declaredWorking() ? nearest(date.getDayOfWeek()) : onHolidays();
        };
    }

    private List<Hours> onHolidays() {
        return naming(some -> some.days().holiday());
    }

    private List<Hours> hours(DayOfWeek day) {
        if (withoutHours) {
            return day.compareTo(DayOfWeek.FRIDAY) <= 0 ? List.of(Hours.ALL_DAY) : List.of();
        }
        return naming(some -> some.days().has(day));
    }

    private List<Hours> nearest(DayOfWeek day) {
        for (int back = 0; back < DayOfWeek.values().length; back++) {
            List<Hours> found = hours(day.minus(back));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return hours.isEmpty() ? List.of() : List.of(Hours.ALL_DAY);
    }

    private List<Hours> naming(Predicate<Hours> which) {
        return hours.stream().filter(which).toList();
    }
}
