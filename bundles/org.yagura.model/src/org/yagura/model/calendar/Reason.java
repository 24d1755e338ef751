package org.yagura.model.calendar;

import org.yagura.core.phrase.Phrase;

/** Why a calendar takes a day for what it does. */
public sealed interface Reason {
    /** A day of the week on which there is work. */
    record Weekday() implements Reason {}

    /** A day of the week on which the calendar has no hours; Saturday and Sunday when it has none at all. */
    record Weekend() implements Reason {}

    /**
     * A public holiday.
     *
     * @param name in Japanese and English
     */
    record PublicHoliday(Phrase name) implements Reason {}

    /**
     * The calendar has a day of its own there.
     *
     * @param name as it is authored; may be empty
     * @param declaredWorking whether it is authored as a working day; if not, it is a holiday
     */
    record OwnDay(String name, boolean declaredWorking) implements Reason {}
}
