package org.yagura.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.yagura.core.phrase.Phrase;
import org.yagura.model.centre.Calendar;
import org.yagura.model.centre.CalendarDay;
import org.yagura.model.centre.CentreFactory;
import org.yagura.model.centre.PublicHolidays;
import org.yagura.model.centre.WorkingHours;

class WorkingCalendarTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Calendar authored = CentreFactory.eINSTANCE.createCalendar();

    private WorkingCalendarTest hours(String days, String from, String until) {
        WorkingHours hours = CentreFactory.eINSTANCE.createWorkingHours();
        hours.setDays(days);
        hours.setFrom(from);
        hours.setUntil(until);
        authored.getHours().add(hours);
        return this;
    }

    private WorkingCalendarTest day(String date, String name, boolean working) {
        CalendarDay day = CentreFactory.eINSTANCE.createCalendarDay();
        day.setDate(date);
        day.setName(name);
        day.setWorking(working);
        authored.getDays().add(day);
        return this;
    }

    private WorkingCalendarTest japan() {
        authored.setPublicHolidays(PublicHolidays.JAPAN);
        return this;
    }

    private WorkingCalendar tokyo() {
        return new WorkingCalendar(authored, TOKYO);
    }

    private WorkingCalendar berlin() {
        return new WorkingCalendar(authored, BERLIN);
    }

    private static Instant tokyo(String clock) {
        return LocalDateTime.parse(clock).atZone(TOKYO).toInstant();
    }

    private static Day day(WorkingCalendar calendar, String date) {
        return calendar.of(LocalDate.parse(date));
    }

    @Test
    void saysWhyADayIsWhatItIs() {
        WorkingCalendar calendar = japan().hours("mon-fri", "09:00", "17:30")
                .day("2026-12-29", "年末", false)
                .day("2026-11-28", "移転", true)
                .tokyo();

        assertThat(day(calendar, "2026-11-27").reason()).isEqualTo(new Reason.Weekday());
        assertThat(day(calendar, "2026-11-27").working()).isTrue();
        assertThat(day(calendar, "2026-11-29").reason()).isEqualTo(new Reason.Weekend());
        assertThat(day(calendar, "2026-11-29").working()).isFalse();
        assertThat(day(calendar, "2026-11-23"))
                .isEqualTo(new Day(
                        LocalDate.of(2026, 11, 23), false, new Reason.PublicHoliday(Phrase.of("holiday.labour"))));
        assertThat(day(calendar, "2026-12-29"))
                .isEqualTo(new Day(LocalDate.of(2026, 12, 29), false, new Reason.OwnDay("年末", false)));
        assertThat(day(calendar, "2026-11-28"))
                .isEqualTo(new Day(LocalDate.of(2026, 11, 28), true, new Reason.OwnDay("移転", true)));
    }

    @Test
    void withoutPublicHolidaysAHolidayIsAWeekday() {
        assertThat(day(tokyo(), "2026-11-23").working()).isTrue();
    }

    @Test
    void ownDayGoesBeforeAPublicHolidayAndTheFirstOfTwoBeforeTheSecond() {
        WorkingCalendar calendar = japan().day("2026-11-23", "出勤日", true)
                .day("2026-11-23", "休み", false)
                .tokyo();

        assertThat(day(calendar, "2026-11-23").reason()).isEqualTo(new Reason.OwnDay("出勤日", true));
        assertThat(calendar.isWithin(tokyo("2026-11-23T00:00"))).isTrue();
    }

    @Test
    void ownWorkingDayHasTheHoursOfTheNearestDayBeforeIt() {
        WorkingCalendar calendar = hours("mon-thu", "09:00", "17:00")
                .hours("fri", "10:00", "15:00")
                .day("2026-11-28", "", true)
                .tokyo();

        assertThat(calendar.isWithin(tokyo("2026-11-28T09:59"))).isFalse();
        assertThat(calendar.isWithin(tokyo("2026-11-28T10:00"))).isTrue();
        assertThat(calendar.isWithin(tokyo("2026-11-28T15:00"))).isFalse();
    }

    @Test
    void withoutHoursOpenAllDayOnWorkingDays() {
        WorkingCalendar calendar = japan().day("2026-11-28", "", true).tokyo();

        assertThat(calendar.isWithin(tokyo("2026-11-22T23:59"))).isFalse();
        assertThat(calendar.isWithin(tokyo("2026-11-23T12:00"))).isFalse();
        assertThat(calendar.isWithin(tokyo("2026-11-24T00:00"))).isTrue();
        assertThat(calendar.nextOpening(tokyo("2026-11-21T12:00"))).contains(tokyo("2026-11-24T00:00"));
        assertThat(calendar.nextClosing(tokyo("2026-11-24T12:00"))).contains(tokyo("2026-11-29T00:00"));
    }

    @Test
    void openFromTheFirstMomentUntilBeforeTheLast() {
        WorkingCalendar calendar = hours("mon-fri", "09:00", "17:30").tokyo();

        assertThat(calendar.isWithin(tokyo("2026-11-27T09:00").minusNanos(1))).isFalse();
        assertThat(calendar.isWithin(tokyo("2026-11-27T09:00"))).isTrue();
        assertThat(calendar.isWithin(tokyo("2026-11-27T17:30").minusNanos(1))).isTrue();
        assertThat(calendar.isWithin(tokyo("2026-11-27T17:30"))).isFalse();
        assertThat(calendar.nextOpening(tokyo("2026-11-27T08:00"))).contains(tokyo("2026-11-27T09:00"));
        assertThat(calendar.nextOpening(tokyo("2026-11-27T09:00"))).contains(tokyo("2026-11-30T09:00"));
        assertThat(calendar.nextClosing(tokyo("2026-11-27T17:30"))).contains(tokyo("2026-11-30T17:30"));
    }

    @Test
    void hoursThroughMidnightBelongToTheDayTheyBegin() {
        WorkingCalendar calendar = japan().hours("mon-fri", "21:00", "09:00").tokyo();

        assertThat(calendar.isWithin(tokyo("2026-11-28T08:59")))
                .as("Friday's night")
                .isTrue();
        assertThat(calendar.isWithin(tokyo("2026-11-28T09:00"))).isFalse();
        assertThat(calendar.isWithin(tokyo("2026-11-28T21:00"))).isFalse();
        assertThat(calendar.isWithin(tokyo("2026-11-24T08:00")))
                .as("night of a holiday")
                .isFalse();
        assertThat(calendar.isWithin(tokyo("2026-11-24T21:00"))).isTrue();
        assertThat(calendar.isWithin(tokyo("2026-11-03T08:00")))
                .as("into a holiday")
                .isTrue();
        assertThat(calendar.nextClosing(tokyo("2026-11-27T22:00"))).contains(tokyo("2026-11-28T09:00"));
    }

    @Test
    void midnightsAndWholeDays() {
        assertThat(hours("sat", "09:00", "24:00").tokyo().nextClosing(tokyo("2026-11-28T10:00")))
                .contains(tokyo("2026-11-29T00:00"));
        authored.getHours().clear();
        assertThat(hours("sat", "09:00", "09:00").tokyo().nextClosing(tokyo("2026-11-28T10:00")))
                .contains(tokyo("2026-11-29T09:00"));
        authored.getHours().clear();
        WorkingCalendar latest = hours("sat", "24:00", "24:00").tokyo();
        assertThat(latest.isWithin(tokyo("2026-11-29T23:59"))).isTrue();
        assertThat(latest.nextOpening(tokyo("2026-11-28T10:00"))).contains(tokyo("2026-11-29T00:00"));
        assertThat(latest.nextClosing(tokyo("2026-11-28T10:00"))).contains(tokyo("2026-11-30T00:00"));
    }

    @Test
    void holidaysHaveHoursOfTheirOwn() {
        WorkingCalendar calendar = japan().hours("mon-fri", "09:00", "17:00")
                .hours("holiday", "10:00", "12:00")
                .day("2026-11-27", "創立記念日", false)
                .tokyo();

        assertThat(day(calendar, "2026-11-23").working()).isTrue();
        assertThat(calendar.openings(LocalDate.of(2026, 11, 23)))
                .containsExactly(new Opening(tokyo("2026-11-23T10:00"), tokyo("2026-11-23T12:00")));
        assertThat(calendar.openings(LocalDate.of(2026, 11, 27)))
                .containsExactly(new Opening(tokyo("2026-11-27T10:00"), tokyo("2026-11-27T12:00")));
    }

    @Test
    void aHolidayOnASundayHasTheHoursOfHolidaysOnly() {
        WorkingCalendar calendar = japan().hours("sat-mon", "09:00", "17:00").tokyo();

        assertThat(calendar.isWithin(tokyo("2026-05-03T12:00"))).isFalse();
        assertThat(calendar.isWithin(tokyo("2026-05-10T12:00"))).isTrue();
    }

    @Test
    void whatTouchesOrOverlapsIsOneOpening() {
        WorkingCalendar calendar = hours("mon", "12:00", "18:00")
                .hours("mon", "09:00", "12:00")
                .hours("mon", "11:00", "13:00")
                .tokyo();

        assertThat(calendar.nextClosing(tokyo("2026-11-30T09:30"))).contains(tokyo("2026-11-30T18:00"));
        assertThat(calendar.nextOpening(tokyo("2026-11-30T09:30"))).contains(tokyo("2026-12-07T09:00"));
    }

    @Test
    void whatIsAlwaysOpenNeitherOpensNorCloses() {
        WorkingCalendar calendar =
                japan().hours("mon-sun,holiday", "00:00", "24:00").tokyo();

        assertThat(calendar.isWithin(tokyo("2026-11-23T03:00"))).isTrue();
        assertThat(calendar.nextOpening(tokyo("2026-11-23T03:00"))).isEmpty();
        assertThat(calendar.nextClosing(tokyo("2026-11-23T03:00"))).isEmpty();
    }

    @Test
    void whatCannotBeReadCountsForNothing() {
        WorkingCalendar calendar = hours("someday", "09:00", "17:00")
                .hours("mon", "9", "17:00")
                .day("2026-11-31", "", true)
                .day("2026-11-30", "", true)
                .tokyo();

        assertThat(day(calendar, "2026-11-30").working()).isFalse();
        assertThat(calendar.nextOpening(tokyo("2026-11-23T03:00"))).isEmpty();
        assertThat(calendar.nextClosing(tokyo("2026-11-23T03:00"))).isEmpty();
    }

    @Test
    void laterChangesOfTheCalendarAreNotSeen() {
        WorkingCalendar calendar = hours("mon", "09:00", "17:00").tokyo();
        hours("tue", "09:00", "17:00").day("2026-11-30", "", false);

        assertThat(day(calendar, "2026-12-01").working()).isFalse();
        assertThat(day(calendar, "2026-11-30").working()).isTrue();
    }

    @Test
    void theNightOfSpringIsAnHourShorter() {
        WorkingCalendar calendar = hours("sat", "21:00", "09:00").berlin();

        assertThat(calendar.openings(LocalDate.of(2026, 3, 28)))
                .containsExactly(
                        new Opening(Instant.parse("2026-03-28T20:00:00Z"), Instant.parse("2026-03-29T07:00:00Z")));
        assertThat(calendar.openings(LocalDate.of(2026, 10, 24)))
                .containsExactly(
                        new Opening(Instant.parse("2026-10-24T19:00:00Z"), Instant.parse("2026-10-25T08:00:00Z")));
    }

    @Test
    void aTimeThatTheClockLeapsOverIsTheMomentOfTheLeap() {
        Instant leap = Instant.parse("2026-03-29T01:00:00Z");
        WorkingCalendar opening = hours("sun", "02:30", "04:00").berlin();
        assertThat(opening.openings(LocalDate.of(2026, 3, 29)))
                .containsExactly(new Opening(leap, Instant.parse("2026-03-29T02:00:00Z")));

        authored.getHours().clear();
        WorkingCalendar closing = hours("sun", "01:00", "02:30").berlin();
        assertThat(closing.nextClosing(leap.minusSeconds(60))).contains(leap);

        authored.getHours().clear();
        WorkingCalendar within = hours("sun", "02:10", "02:50").berlin();
        assertThat(within.openings(LocalDate.of(2026, 3, 29))).isEmpty();
        assertThat(within.nextOpening(Instant.parse("2026-03-28T12:00:00Z")))
                .contains(Instant.parse("2026-04-05T00:10:00Z"));
    }

    @Test
    void ofATimeThatTheClockShowsTwiceTheFirstOpensAndTheSecondCloses() {
        WorkingCalendar calendar = hours("sun", "02:30", "02:45").berlin();

        assertThat(calendar.openings(LocalDate.of(2026, 10, 25)))
                .containsExactly(
                        new Opening(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:45:00Z")));
    }

    @Test
    void hoursThatTouchLeaveNoHoleWhereTheClockChanges() {
        WorkingCalendar calendar = hours("mon-sun", "02:30", "14:30")
                .hours("mon-sun", "14:30", "02:30")
                .berlin();

        assertThat(calendar.nextClosing(Instant.parse("2026-03-27T12:00:00Z"))).isEmpty();
        assertThat(calendar.nextOpening(Instant.parse("2026-03-27T12:00:00Z"))).isEmpty();
    }

    @Test
    void aDayThatAZoneLeftOutHasNoOpening() {
        WorkingCalendar calendar =
                new WorkingCalendar(hours("fri", "09:00", "17:00").authored, ZoneId.of("Pacific/Apia"));

        assertThat(calendar.openings(LocalDate.of(2011, 12, 30))).isEmpty();
    }
}
