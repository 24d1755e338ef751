package org.yagura.model.calendar;

import java.util.List;

/**
 * On which days of March and September the equinoxes are kept in Japan. Those of a year are announced in February of the
 * year before, in the calendar summary of the National Astronomical Observatory; the announced ones stand in the lists,
 * later ones are reckoned by the customary formula, which holds from 1980 to 2099.
 */
final class Equinoxes {
    private static final int FIRST_LISTED = 2019;
    private static final List<Integer> VERNAL = List.of(21, 20, 20, 21, 21, 20, 20, 20, 21);
    private static final List<Integer> AUTUMNAL = List.of(23, 22, 23, 23, 23, 22, 23, 23, 23);
    private static final double VERNAL_1980 = 20.8431;
    private static final double AUTUMNAL_1980 = 23.2488;
    private static final double DAYS_LATER_A_YEAR = 0.242194;

    private Equinoxes() {}

    /** The day of March. */
    static int vernal(int year) {
        return day(year, VERNAL, VERNAL_1980);
    }

    /** The day of September. */
    static int autumnal(int year) {
        return day(year, AUTUMNAL, AUTUMNAL_1980);
    }

    private static int day(int year, List<Integer> announced, double of1980) {
        int index = year - FIRST_LISTED;
        if (index >= 0 && index < announced.size()) {
            return announced.get(index);
        }
        int since = year - 1980;
        return (int) (of1980 + DAYS_LATER_A_YEAR * since) - since / 4;
    }
}
