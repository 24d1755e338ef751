package org.yagura.ui.operate.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.MonitorView;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Palette;

class ChartsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");
    /** Nothing here is drawn. */
    private static final Palette NO_INKS = new Palette(null);

    private static AlertSpan span(Instant from, Instant until) {
        return new AlertSpan(
                new UUID(1, 2),
                "monitor/m",
                "a",
                "c",
                "c/e",
                Phrase.verbatim("ping"),
                Phrase.verbatim("no answer"),
                Severity.MAJOR,
                from,
                until,
                1001,
                null);
    }

    @Test
    void anOccurrenceOfTheWeekStandsWhereItWasAndLastsAsLongAsItDid() {
        WeekPicture week = new WeekPicture(NO_INKS);
        week.show(
                List.of(span(NOON.minus(Duration.ofDays(6)), NOON.minus(Duration.ofDays(5))), span(NOON, null)),
                Plan.EMPTY,
                NOON);
        week.arrange(700, 40, new Counted());
        Element first = week.elements().getFirst();
        assertThat(first.box().x()).isEqualTo(100);
        assertThat(first.box().right()).isEqualTo(200);
        assertThat(week.elements().getLast().box().right()).isEqualTo(700);
        assertThat(week.elements().getLast().box().width()).isEqualTo(3);
    }

    @Test
    void theWeekIsReadAsATable() {
        WeekPicture week = new WeekPicture(NO_INKS);
        week.show(List.of(span(NOON.minusSeconds(3_600), NOON.minusSeconds(1_800))), Plan.EMPTY, NOON);
        assertThat(week.rows().rows()).hasSize(1);
        assertThat(week.rows().rows().getFirst()).contains("no answer", "INC-1001", "30m");
    }

    @Test
    void theDayLeavesOutWhatEndedBeforeItAndReachesUntilNow() {
        DayPicture day = new DayPicture(NO_INKS);
        day.show(
                "ping",
                List.of(
                        new MonitorView.Span(NOON.minus(Duration.ofHours(40)), Health.FAILED),
                        new MonitorView.Span(NOON.minus(Duration.ofHours(30)), Health.OK),
                        new MonitorView.Span(NOON.minus(Duration.ofHours(6)), Health.FAILED)),
                UTC,
                NOON);
        day.arrange(240, 18, new Counted());
        assertThat(day.elements()).hasSize(2);
        assertThat(day.elements().getFirst().box().x()).isZero();
        assertThat(day.elements().getFirst().box().right()).isEqualTo(180);
        assertThat(day.elements().getLast().box().right()).isEqualTo(240);
        assertThat(day.elements().getLast().box().height()).isEqualTo(18);
    }

    @Test
    void theLineOfValuesIsBrokenWhereChecksAreMissing() {
        ValuesPicture values = new ValuesPicture(NO_INKS);
        values.show(
                "ping",
                List.of(
                        new ValuesPicture.Value(NOON.minusSeconds(3_000), 10),
                        new ValuesPicture.Value(NOON.minusSeconds(2_940), 12),
                        new ValuesPicture.Value(NOON.minusSeconds(120), 30),
                        new ValuesPicture.Value(NOON.minusSeconds(60), 20)),
                Duration.ofSeconds(60),
                List.of(),
                UTC,
                NOON);
        assertThat(values.empty()).isNull();
        values.arrange(400, 110, new Counted());
        assertThat(values.runs()).hasSize(2).allSatisfy(run -> assertThat(run).hasSize(4));
        assertThat(values.elements()).hasSize(4);
        assertThat(values.elements().get(2).box().y())
                .isLessThan(values.elements().get(0).box().y());
        assertThat(values.rows().rows().get(2)).contains("30.000");
    }

    @Test
    void whatWasNotAnsweredBreaksTheLineAndIsSaid() {
        ValuesPicture values = new ValuesPicture(NO_INKS);
        values.show(
                "ping",
                List.of(
                        new ValuesPicture.Value(NOON.minusSeconds(180), -1),
                        new ValuesPicture.Value(NOON.minusSeconds(120), 10),
                        new ValuesPicture.Value(NOON.minusSeconds(90), -1),
                        new ValuesPicture.Value(NOON.minusSeconds(60), 20)),
                Duration.ofSeconds(30),
                List.of(),
                UTC,
                NOON);
        values.arrange(400, 110, new Counted());
        assertThat(values.runs()).hasSize(2).allSatisfy(run -> assertThat(run).hasSize(2));
        assertThat(values.elements()).hasSize(2);
        assertThat(values.rows().rows()).hasSize(4);
        assertThat(values.rows().rows().getFirst().getLast()).doesNotContain("-1");
    }

    @Test
    void aMonitorThatNeverAnsweredSaysSo() {
        ValuesPicture values = new ValuesPicture(NO_INKS);
        values.show("ping", List.of(), Duration.ofSeconds(60), List.of(), UTC, NOON);
        assertThat(values.empty()).isNotBlank();
    }
}
