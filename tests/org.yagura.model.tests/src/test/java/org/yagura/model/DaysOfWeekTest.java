package org.yagura.model;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yagura.core.phrase.Phrase;
import org.yagura.model.centre.CentrePackage;

class DaysOfWeekTest {
    private static DaysOfWeek read(String text) {
        return DaysOfWeek.parse(text).orElseThrow();
    }

    @Test
    void rangesDaysAndHolidays() {
        assertThat(read("mon-fri,sun,holiday"))
                .isEqualTo(new DaysOfWeek(EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SUNDAY), true));
        assertThat(read("holiday")).isEqualTo(new DaysOfWeek(Set.of(), true));
        assertThat(read("mon , wed")).isEqualTo(new DaysOfWeek(Set.of(MONDAY, WEDNESDAY), false));
        assertThat(read("tue-tue").days()).containsExactly(TUESDAY);
    }

    @Test
    void rangesMayPassTheEndOfTheWeek() {
        assertThat(read("sat-mon").days()).containsExactlyInAnyOrder(SATURDAY, SUNDAY, MONDAY);
        assertThat(read("tue-mon").days()).containsExactlyInAnyOrder(DayOfWeek.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Mon", "mon-", "-mon", "mon-tue-wed", "mon-holiday", "holiday-mon", "mon,,tue", "月"})
    void everythingElseIsNoDays(String text) {
        assertThat(DaysOfWeek.parse(text)).isEmpty();
    }

    @Test
    void aFieldTakesWhatIsDays() {
        Field days = Schema.field(CentrePackage.Literals.WORKING_HOURS, "days");

        assertThat(FieldText.parse(days, "sat-mon,holiday").problem()).isNull();
        assertThat(FieldText.parse(days, "mon-holiday").problem()).isEqualTo(Phrase.of("value.days", "mon-holiday"));
    }
}
