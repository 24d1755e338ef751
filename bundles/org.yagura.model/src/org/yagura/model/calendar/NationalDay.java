package org.yagura.model.calendar;

import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.MARCH;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.yagura.core.phrase.Phrase;

/**
 * A national holiday (国民の祝日) of some years, as article 2 of the Act on National Holidays or an act on single days says.
 *
 * @param first the first of the years
 * @param last the last of them
 * @param day the day of the month in a year
 */
record NationalDay(Phrase name, int first, int last, Month month, IntUnaryOperator day) {
    /** All that there are from 2007 to 2099. The Olympic Games moved some in 2020 and, put off, again in 2021. */
    private static final List<NationalDay> ALL = List.of(
            always("holiday.newYear", JANUARY, on(1)),
            always("holiday.comingOfAge", JANUARY, monday(JANUARY, 2)),
            always("holiday.foundation", FEBRUARY, on(11)),
            since(2020, "holiday.emperor", FEBRUARY, on(23)),
            always("holiday.vernalEquinox", MARCH, Equinoxes::vernal),
            always("holiday.showa", APRIL, on(29)),
            in(2019, "holiday.accession", MAY, on(1)),
            always("holiday.constitution", MAY, on(3)),
            always("holiday.greenery", MAY, on(4)),
            always("holiday.children", MAY, on(5)),
            until(2019, "holiday.marine", JULY, monday(JULY, 3)),
            in(2020, "holiday.marine", JULY, on(23)),
            in(2021, "holiday.marine", JULY, on(22)),
            since(2022, "holiday.marine", JULY, monday(JULY, 3)),
            in(2020, "holiday.sports", JULY, on(24)),
            in(2021, "holiday.sports", JULY, on(23)),
            new NationalDay(Phrase.of("holiday.mountain"), 2016, 2019, AUGUST, on(11)),
            in(2020, "holiday.mountain", AUGUST, on(10)),
            in(2021, "holiday.mountain", AUGUST, on(8)),
            since(2022, "holiday.mountain", AUGUST, on(11)),
            always("holiday.aged", SEPTEMBER, monday(SEPTEMBER, 3)),
            always("holiday.autumnalEquinox", SEPTEMBER, Equinoxes::autumnal),
            until(2019, "holiday.healthSports", OCTOBER, monday(OCTOBER, 2)),
            since(2022, "holiday.sports", OCTOBER, monday(OCTOBER, 2)),
            in(2019, "holiday.enthronement", OCTOBER, on(22)),
            always("holiday.culture", NOVEMBER, on(3)),
            always("holiday.labour", NOVEMBER, on(23)),
            until(2018, "holiday.emperor", DECEMBER, on(23)));

    /** The name of the national holiday that a day is; null when it is none. */
    static Phrase nameOf(LocalDate date) {
        for (NationalDay holiday : ALL) {
            if (holiday.is(date)) {
                return holiday.name;
            }
        }
        return null;
    }

    private boolean is(LocalDate date) {
        int year = date.getYear();
        return date.getMonth() == month
                && year >= first
                && year <= last
                && date.getDayOfMonth() == day.applyAsInt(year);
    }

    private static NationalDay always(String code, Month month, IntUnaryOperator day) {
        return since(JapaneseHolidays.FIRST_YEAR, code, month, day);
    }

    private static NationalDay since(int year, String code, Month month, IntUnaryOperator day) {
        return new NationalDay(Phrase.of(code), year, JapaneseHolidays.LAST_YEAR, month, day);
    }

    private static NationalDay until(int year, String code, Month month, IntUnaryOperator day) {
        return new NationalDay(Phrase.of(code), JapaneseHolidays.FIRST_YEAR, year, month, day);
    }

    private static NationalDay in(int year, String code, Month month, IntUnaryOperator day) {
        return new NationalDay(Phrase.of(code), year, year, month, day);
    }

    private static IntUnaryOperator on(int day) {
        return _ -> day;
    }

    private static IntUnaryOperator monday(Month month, int which) {
        return year -> {
            int firstMonday =
                    1 + (8 - YearMonth.of(year, month).atDay(1).getDayOfWeek().getValue()) % 7;
            return firstMonday + 7 * (which - 1);
        };
    }
}
