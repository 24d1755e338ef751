package org.yagura.model;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Days as people write them ({@link Format#DAYS}): {@code mon-fri,sun,holiday}. A range may pass the end of the week:
 * {@code sat-mon} is Saturday, Sunday and Monday. {@code holiday} stands alone, since it is no day of the week.
 *
 * @param days immutable
 * @param holiday whether holidays are meant too
 */
public record DaysOfWeek(Set<DayOfWeek> days, boolean holiday) {
    private static final List<String> WORDS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String HOLIDAY = "holiday";

    public DaysOfWeek {
        days = Set.copyOf(days);
    }

    /** Whether a day of the week is meant. */
    public boolean has(DayOfWeek day) {
        return days.contains(day);
    }

    /** Reads a text; empty when it is not one of days. */
    public static Optional<DaysOfWeek> parse(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        boolean holiday = false;
        for (String part : text.split(",", -1)) {
            String word = part.strip();
            if (word.equals(HOLIDAY)) {
                holiday = true;
            } else if (!addRange(word, days)) {
                return Optional.empty();
            }
        }
        return Optional.of(new DaysOfWeek(days, holiday));
    }

    private static boolean addRange(String text, Set<DayOfWeek> into) {
        String[] ends = text.split("-", -1);
        int first = WORDS.indexOf(ends[0]);
        int last = WORDS.indexOf(ends[ends.length - 1]);
        if (ends.length > 2 || first < 0 || last < 0) {
            return false;
        }
        DayOfWeek day = DayOfWeek.of(first + 1);
        into.add(day);
        while (day.getValue() != last + 1) {
            day = day.plus(1);
            into.add(day);
        }
        return true;
    }
}
