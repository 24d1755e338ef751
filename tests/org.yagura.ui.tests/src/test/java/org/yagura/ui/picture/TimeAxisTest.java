package org.yagura.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOON = Instant.parse("2026-11-25T03:00:00Z");

    private static TimeAxis axis(String from, String until, double width) {
        return new TimeAxis(Instant.parse(from), Instant.parse(until), 0, width);
    }

    private static List<String> labels(TimeAxis axis, ZoneId zone) {
        return axis.ticks(zone, 70).stream().map(TimeAxis.Tick::label).toList();
    }

    @Test
    void placesAndMomentsAreTheSameBothWays() {
        TimeAxis axis =
                new TimeAxis(Instant.parse("2026-11-25T00:00:00Z"), Instant.parse("2026-11-25T01:00:00Z"), 100, 700);
        assertThat(axis.x(Instant.parse("2026-11-25T00:30:00Z"))).isCloseTo(400, within(0.001));
        assertThat(axis.at(250)).isEqualTo(Instant.parse("2026-11-25T00:15:00Z"));
    }

    @Test
    void anHourHasRoundMinutesOfTheZone() {
        assertThat(labels(axis("2026-11-25T00:03:00Z", "2026-11-25T01:03:00Z", 600), TOKYO))
                .containsExactly("09:10", "09:20", "09:30", "09:40", "09:50", "10:00");
    }

    @Test
    void aDayBeginsWithItsDate() {
        List<TimeAxis.Tick> ticks =
                axis("2026-11-24T03:00:00Z", "2026-11-25T03:00:00Z", 600).ticks(TOKYO, 70);
        assertThat(ticks.stream().map(TimeAxis.Tick::label))
                .containsExactly("12:00", "15:00", "18:00", "21:00", "11-25", "03:00", "06:00", "09:00", "12:00");
        assertThat(ticks.stream().filter(TimeAxis.Tick::day)).hasSize(1);
    }

    @Test
    void minutesAreSeenInSeconds() {
        assertThat(labels(axis("2026-11-25T00:00:00Z", "2026-11-25T00:01:30Z", 300), TOKYO))
                .containsExactly("09:00:00", "09:00:30", "09:01:00", "09:01:30");
    }

    @Test
    void hoursStayRoundOnTheDayTheClockChanges() {
        assertThat(labels(axis("2026-10-24T22:00:00Z", "2026-10-26T23:00:00Z", 1_200), ZoneId.of("Europe/Berlin")))
                .contains("10-25", "10-26", "10-27")
                .allMatch(label -> label.endsWith(":00") || label.startsWith("10-"));
    }

    @Test
    void ticksAreNeverTooNear() {
        for (int hours : new int[] {1, 5, 24, 100, 744}) {
            TimeAxis axis = new TimeAxis(NOON.minusSeconds(hours * 3_600L), NOON, 0, 900);
            List<TimeAxis.Tick> ticks = axis.ticks(TOKYO, 70);
            assertThat(ticks).as("%d hours", hours).hasSizeGreaterThan(2);
            for (int i = 1; i < ticks.size(); i++) {
                double gap = axis.x(ticks.get(i).at()) - axis.x(ticks.get(i - 1).at());
                assertThat(gap).as("%d hours", hours).isGreaterThan(69);
            }
        }
    }
}
