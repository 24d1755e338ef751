package org.yagura.model.calendar;

import java.time.LocalDate;

/**
 * What a calendar says about a day.
 *
 * @param working whether hours begin on it; a holiday is working when the calendar has hours for holidays
 */
public record Day(LocalDate date, boolean working, Reason reason) {}
