package org.yagura.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Monitor;

class ScheduleTest {
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    private static Watch watch(int index, Duration interval) {
        Watch watch = new Watch("m" + index);
        watch.slot = Schedule.slot(index);
        watch.monitor = new Monitor(
                watch.id,
                "a",
                "127.0.0.1",
                new CheckSpec.Icmp(),
                interval,
                Duration.ofSeconds(1),
                3,
                Duration.ofSeconds(1),
                Severity.MAJOR,
                null,
                false);
        return watch;
    }

    @Test
    void tenThousandMonitorsAreSpreadOverTheirIntervalAndNeverComeInABurst() {
        Duration interval = Duration.ofSeconds(60);
        int[] perSecond = new int[60];
        for (int i = 0; i < 10_000; i++) {
            Instant due = Schedule.regular(START, watch(i, interval));
            assertThat(due).isBetween(START.plusSeconds(30), START.plusSeconds(90));
            perSecond[(int) (due.getEpochSecond() % 60)]++;
        }
        for (int count : perSecond) {
            assertThat(count).isBetween(160, 175);
        }
    }

    @Test
    void aMonitorKeepsItsPlace() {
        Watch watch = watch(7, Duration.ofSeconds(60));
        Instant first = Schedule.regular(START, watch);
        Instant second = Schedule.regular(first.plusMillis(300), watch);
        assertThat(Duration.between(first, second)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aSmallCentreIsAliveWithinSecondsAndALargeOneStartsAtAPace() {
        assertThat(Schedule.first(START, watch(3, Duration.ofSeconds(60)), 10)).isBefore(START.plusSeconds(2));
        Instant last = START;
        for (int i = 0; i < 4_000; i++) {
            Instant first = Schedule.first(START, watch(i, Duration.ofSeconds(60)), 4_000);
            last = first.isAfter(last) ? first : last;
        }
        assertThat(last).isBetween(START.plusSeconds(19), START.plusSeconds(20));
    }

    @Test
    void whatWasPutOffIsDueOnce() {
        Schedule schedule = new Schedule();
        Watch watch = watch(1, Duration.ofSeconds(60));
        schedule.put(watch, START.plusSeconds(1));
        schedule.put(watch, START.plusSeconds(5));
        assertThat(schedule.due(START.plusSeconds(2))).isEmpty();
        assertThat(schedule.due(START.plusSeconds(5))).isEqualTo(List.of(watch));
        assertThat(schedule.due(START.plusSeconds(9))).isEmpty();
    }
}
