package org.yagura.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;

class FirstChecksTest {
    private static final Instant START = Instant.parse("2026-11-27T00:00:00Z");
    private static final int MANY = 20_000;

    private static Plan plan(long revision, int monitors, Duration interval) {
        List<Monitor> all = IntStream.range(0, monitors)
                .mapToObj(i -> new Monitor(
                        "host/m" + i,
                        "host",
                        "127.0.0.1",
                        new CheckSpec.Icmp(),
                        interval,
                        interval,
                        3,
                        Duration.ofSeconds(1),
                        Severity.MAJOR,
                        null,
                        false))
                .toList();
        return new Plan(
                revision,
                "centre",
                ZoneId.of("UTC"),
                false,
                List.of(new Customer("c", "c", List.of(), List.of())),
                List.of(new Engagement("c/e", "e", "c", "", "", "", "", Duration.ZERO, true)),
                List.of(new Asset("host", "", "c/e", AssetKind.SERVER, "", "", "", "127.0.0.1", "", List.of())),
                all);
    }

    private static List<String> checked(Outcome outcome) {
        return outcome.checks().stream().map(check -> check.monitor().id()).toList();
    }

    @Test
    void aMonitorThatIsAddedToVeryManyIsCheckedAsSoonAsInASmallCentre() {
        MonitorEngine engine = new MonitorEngine();
        Duration hour = Duration.ofHours(1);
        engine.step(START, List.of(new Input.Planned(plan(1, MANY, hour))));
        engine.step(START.plusSeconds(200), List.of());
        Instant later = START.plusSeconds(210);
        engine.step(later, List.of(new Input.Planned(plan(2, MANY + 1, hour))));
        assertThat(checked(engine.step(later.plusSeconds(2), List.of()))).contains("host/m" + MANY);
    }

    @Test
    void anotherRhythmForAllOfThemDoesNotMakeABurst() {
        MonitorEngine engine = new MonitorEngine();
        engine.step(START, List.of(new Input.Planned(plan(1, MANY, Duration.ofHours(1)))));
        engine.step(START.plusSeconds(200), List.of())
                .checks()
                .forEach(check -> engine.step(
                        START.plusSeconds(200),
                        List.of(new Input.Checked(new org.yagura.core.engine.CheckResult(
                                check.id(),
                                check.monitor().id(),
                                START.plusSeconds(200),
                                org.yagura.core.fact.Health.OK,
                                1,
                                org.yagura.core.phrase.Phrase.verbatim("ok"))))));
        Instant later = START.plusSeconds(210);
        engine.step(later, List.of(new Input.Planned(plan(2, MANY, Duration.ofMinutes(30)))));
        assertThat(checked(engine.step(later.plusSeconds(1), List.of())).size()).isBetween(1, 400);
    }
}
