package org.yagura.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yagura.core.phrase.Phrase;

/**
 * The public holidays of Japan by the Act on National Holidays (国民の祝日に関する法律, 1948) as it has been since 2007, with
 * the acts that made or moved single days since. Of years before 2007 and after 2099 nothing is known: they have none.
 * Pure functions; any thread.
 */
public final class JapaneseHolidays {
    static final int FIRST_YEAR = 2007;
    static final int LAST_YEAR = 2099;

    private JapaneseHolidays() {}

    /** The holiday that a day is: its name, in Japanese and English. */
    public static Optional<Phrase> of(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        Phrase national = NationalDay.nameOf(date);
        if (national != null) {
            return Optional.of(national);
        }
        if (isSubstitute(date)) {
            return Optional.of(Phrase.of("holiday.substitute"));
        }
        return isBetween(date) ? Optional.of(Phrase.of("holiday.citizens")) : Optional.empty();
    }

    /** All holidays of a year with their names. */
    public static SortedMap<LocalDate, Phrase> in(int year) {
        SortedMap<LocalDate, Phrase> found = new TreeMap<>();
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1)).forEach(date -> of(date).ifPresent(name -> found.put(date, name)));
        return found;
    }

    /** Article 3(2): when a national holiday is a Sunday, the next day that is none is a holiday. */
    private static boolean isSubstitute(LocalDate date) {
        LocalDate before = date.minusDays(1);
        while (NationalDay.nameOf(before) != null) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return false;
    }

    /** Article 3(3): a day between two national holidays is a holiday. */
    private static boolean isBetween(LocalDate date) {
        return NationalDay.nameOf(date.minusDays(1)) != null && NationalDay.nameOf(date.plusDays(1)) != null;
    }
}
