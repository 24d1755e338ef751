package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.CentreHealth.Part;
import org.yagura.core.view.CentreHealth.State;
import org.yagura.twins.Centres;
import org.yagura.twins.FakeClock;

/** Time-outs in this plan are two seconds. */
class ProbeWatchTest {
    private static final Instant T = FakeClock.START;

    private final Plan plan = Centres.behindSwitch(1, 2, Centres.WAIT);
    private final ProbeWatch probes = new ProbeWatch();

    @BeforeEach
    void follow() {
        probes.follow(plan);
    }

    private void ask(String monitor, Instant at) {
        probes.asked(List.of(new CheckRequest(1, plan.monitor(monitor).orElseThrow(), at)), at);
    }

    private Part part(String kind, Instant now) {
        return probes.parts(now, null).stream()
                .filter(part -> part.name().equals("probe." + kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKindThatAnswersNothingIsStaleAndTheOtherIsNot() {
        ask("db1/ping", T);
        ask("db2/ping", T.plusSeconds(1));
        ask("db1/tcp", T);
        probes.answered("db1/tcp", T.plusSeconds(1));
        assertThat(part("icmp", T.plusSeconds(7)).state()).isEqualTo(State.OK);
        Part icmp = part("icmp", T.plusSeconds(8));
        assertThat(icmp.staleSince()).isEqualTo(T);
        assertThat(icmp.waiting()).isEqualTo(2);
        assertThat(icmp.text().in(Locale.ENGLISH)).contains("8 seconds").contains("2 checks");
        assertThat(part("icmp", T.plusSeconds(61)).state()).isEqualTo(State.FAILED);
        Part tcp = part("tcp", T.plusSeconds(8));
        assertThat(tcp.staleSince()).isNull();
        assertThat(tcp.lastWorked()).isEqualTo(T.plusSeconds(1));
    }

    @Test
    void askingAgainDoesNotHideThatNothingComes() {
        for (int i = 0; i < 5; i++) {
            ask("db1/ping", T.plusSeconds(7 * i));
        }
        assertThat(part("icmp", T.plusSeconds(29)).staleSince()).isEqualTo(T);
        probes.answered("db1/ping", T.plusSeconds(29));
        assertThat(part("icmp", T.plusSeconds(90)).staleSince()).isNull();
    }

    @Test
    void oneLostResultAmongOthersIsToldButNothingIsStale() {
        ask("db1/ping", T);
        ask("db2/ping", T);
        probes.answered("db2/ping", T.plusSeconds(2));
        Part icmp = part("icmp", T.plusSeconds(10));
        assertThat(icmp.state()).isEqualTo(State.DEGRADED);
        assertThat(icmp.staleSince()).isNull();
    }

    @Test
    void whatIsNotInThePlanAnyMoreIsNotWaitedFor() {
        ask("db2/ping", T);
        probes.follow(Centres.behindSwitch(2, 1, Centres.WAIT));
        assertThat(part("icmp", T.plusSeconds(60)).state()).isEqualTo(State.OK);
        probes.follow(Plan.EMPTY);
        assertThat(probes.parts(T, null)).isEmpty();
    }
}
