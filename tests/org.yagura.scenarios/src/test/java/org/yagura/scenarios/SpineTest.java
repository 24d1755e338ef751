package org.yagura.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.AddNote;
import org.yagura.core.command.Assign;
import org.yagura.core.command.CloseIncident;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.fact.AlertAttached;
import org.yagura.core.fact.AlertCleared;
import org.yagura.core.fact.AlertHeld;
import org.yagura.core.fact.AlertRaised;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.CheckStateChanged;
import org.yagura.core.fact.IncidentAcknowledged;
import org.yagura.core.fact.IncidentClosed;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.fact.IncidentRelapsed;
import org.yagura.core.fact.IncidentSeverityChanged;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.Severity;
import org.yagura.core.fact.SignalKind;
import org.yagura.core.fact.Signalled;
import org.yagura.core.plan.Plan;
import org.yagura.twins.Centres;
import org.yagura.twins.FakeClock;

class SpineTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final String SWITCH = "127.0.1.1";
    private static final String DB1 = "127.0.2.1";
    private static final String DB2 = "127.0.2.2";

    private final Village village = new Village(Centres.behindSwitch(1, 3, Centres.WAIT));

    private long number() {
        return village.facts(IncidentOpened.class).getLast().number();
    }

    @Test
    void oneHostThatDiesIsOneIncidentOfAllItsAlerts() {
        village.run(MINUTE);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        List<IncidentOpened> opened = village.facts(IncidentOpened.class);
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().asset()).isEqualTo("db1");
        assertThat(opened.getFirst().severity()).isEqualTo(Severity.CRITICAL);
        int alerts = opened.getFirst().alerts().size()
                + village.facts(AlertAttached.class).size();
        assertThat(alerts).isEqualTo(2);
    }

    @Test
    void aProblemIsConfirmedAfterItsAttemptsAtTheRetryInterval() {
        village.run(MINUTE);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        List<CheckStateChanged> ping = village.facts(CheckStateChanged.class).stream()
                .filter(c -> c.monitor().equals("db1/ping") && c.health().isProblem())
                .toList();
        assertThat(ping).extracting(CheckStateChanged::attempt).containsExactly(1, 2, 0);
        assertThat(ping).extracting(CheckStateChanged::hard).containsExactly(false, false, true);
        AlertRaised raised = village.facts(AlertRaised.class).stream()
                .filter(a -> a.monitor().equals("db1/ping"))
                .findFirst()
                .orElseThrow();
        assertThat(raised.since()).isEqualTo(ping.getLast().since());
    }

    @Test
    void whatRecoversBeforeItIsConfirmedRaisesNothing() {
        village.run(MINUTE);
        village.kill(DB1);
        while (village.facts(CheckStateChanged.class).stream().noneMatch(c -> c.attempt() == 1)) {
            village.run(Duration.ofSeconds(1));
        }
        village.heal(DB1);
        village.run(TEN_MINUTES);
        assertThat(village.facts(Signalled.class)).isEmpty();
    }

    @Test
    void whatRecoversInsideTheWaitWindowOpensNothingButIsOnRecord() {
        Village patient = new Village(Centres.behindSwitch(1, 3, MINUTE.multipliedBy(3)));
        patient.run(MINUTE);
        patient.kill(DB1);
        while (patient.facts(AlertRaised.class).isEmpty()) {
            patient.run(Duration.ofSeconds(1));
        }
        patient.heal(DB1);
        patient.run(TEN_MINUTES);
        assertThat(patient.facts(IncidentOpened.class)).isEmpty();
        assertThat(patient.facts(AlertCleared.class)).isNotEmpty().allMatch(AlertCleared::inWait);
    }

    @Test
    void theRecoveryEndsInTheSameTicketAndAPersonClosesIt() {
        village.run(MINUTE);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        assertThat(village.ask(new CloseIncident(number(), "佐藤", ""))).isInstanceOf(CommandOutcome.Refused.class);
        village.heal(DB1);
        village.run(Duration.ofMinutes(3));
        assertThat(village.facts(IncidentRecovered.class))
                .extracting(IncidentRecovered::number)
                .containsExactly(number());
        assertThat(village.ask(new CloseIncident(number(), "佐藤", "原因判明"))).isEqualTo(new CommandOutcome.Done(number()));
        assertThat(village.facts(IncidentClosed.class)).hasSize(1);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        assertThat(village.facts(IncidentOpened.class)).hasSize(2);
    }

    @Test
    void aRelapseBeforeClosingComesBackIntoTheSameTicket() {
        village.run(MINUTE);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        village.heal(DB1);
        village.run(TEN_MINUTES);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        assertThat(village.facts(IncidentOpened.class)).hasSize(1);
        assertThat(village.facts(IncidentRelapsed.class)).isNotEmpty();
    }

    @Test
    void whileTheSwitchIsDownWhatIsBehindItIsQuietAndSaysWhy() {
        village.run(MINUTE);
        List.of(SWITCH, DB1, DB2, "127.0.2.3").forEach(village::kill);
        village.run(TEN_MINUTES);
        assertThat(village.facts(IncidentOpened.class))
                .extracting(IncidentOpened::asset)
                .containsExactly("sw");
        List<AlertSuppressed> quiet = village.facts(AlertSuppressed.class);
        assertThat(quiet.stream().map(q -> q.alert().alert()).distinct()).hasSize(6);
        assertThat(quiet)
                .allMatch(q -> q.reason().kind() == QuietKind.DEPENDENCY
                        && q.reason().rootAsset().equals("sw"));
        assertThat(village.facts(AlertAttached.class).stream()
                        .filter(AlertAttached::quiet)
                        .map(a -> a.alert().alert())
                        .distinct())
                .hasSize(6);
    }

    @Test
    void whenTheSwitchReturnsItsChildrenDoNotAlarmUnlessTheyAreStillDown() {
        village.run(MINUTE);
        List.of(SWITCH, DB1, DB2, "127.0.2.3").forEach(village::kill);
        village.run(TEN_MINUTES);
        List.of(SWITCH, DB2, "127.0.2.3").forEach(village::heal);
        village.run(TEN_MINUTES);
        assertThat(village.facts(AlertHeld.class)).isNotEmpty();
        assertThat(village.facts(IncidentOpened.class))
                .extracting(IncidentOpened::asset)
                .containsExactly("sw", "db1");
        village.heal(DB1);
        village.run(TEN_MINUTES);
        assertThat(village.facts(IncidentRecovered.class)).hasSize(2);
    }

    @Test
    void aTicketThatPeopleWorkOnIsNotTakenAwayWhenTheSwitchDies() {
        village.run(MINUTE);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        List.of(SWITCH, DB2, "127.0.2.3").forEach(village::kill);
        village.run(TEN_MINUTES);
        assertThat(village.facts(IncidentOpened.class))
                .extracting(IncidentOpened::asset)
                .containsExactly("db1", "sw");
        assertThat(village.facts(AlertSuppressed.class))
                .noneMatch(q -> q.alert().asset().equals("db1"));
    }

    @Test
    void acknowledgingAssigningAndNotesStandInTheTicketOnce() {
        village.run(MINUTE);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        assertThat(village.ask(new Acknowledge(number(), List.of(), "佐藤", "見ています")))
                .isEqualTo(new CommandOutcome.Done(number()));
        village.ask(new Acknowledge(number(), List.of(), "鈴木", ""));
        assertThat(village.facts(IncidentAcknowledged.class))
                .extracting(IncidentAcknowledged::by)
                .containsExactly("佐藤");
        assertThat(village.ask(new Assign(number(), "鈴木", "佐藤"))).isInstanceOf(CommandOutcome.Done.class);
        assertThat(village.ask(new AddNote(number(), "鈴木", "   "))).isInstanceOf(CommandOutcome.Refused.class);
        assertThat(village.ask(new AddNote(999_999, "鈴木", "x"))).isInstanceOf(CommandOutcome.NotFound.class);
        assertThat(village.ask(new AddNote(number(), " ", "x"))).isInstanceOf(CommandOutcome.Refused.class);
    }

    @Test
    void anAcknowledgedTicketStaysSoThroughRecoveryAndRelapse() {
        village.run(MINUTE);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        village.ask(new Acknowledge(number(), List.of(), "佐藤", ""));
        village.heal(DB1);
        village.run(TEN_MINUTES);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        assertThat(village.facts(IncidentAcknowledged.class)).hasSize(1);
        assertThat(village.facts(IncidentSeverityChanged.class)).isEmpty();
    }

    @Test
    void whatLeavesThePlanLeavesTheBoard() {
        village.run(MINUTE);
        village.kill("127.0.2.3");
        village.run(TEN_MINUTES);
        village.publish(Centres.behindSwitch(2, 2, Centres.WAIT));
        village.run(MINUTE);
        assertThat(village.facts(Signalled.class))
                .filteredOn(s -> s.kind() == SignalKind.RECOVERY)
                .hasSize(2);
        assertThat(village.facts(IncidentRecovered.class)).hasSize(1);
    }

    /** The switch dies with two servers, one of them stays down, everything heals. */
    private static void story(Village village) {
        act(village, 60, () -> List.of(SWITCH, DB1, DB2).forEach(village::kill));
        act(village, 400, () -> List.of(SWITCH, DB2).forEach(village::heal));
        act(village, 900, () -> village.heal(DB1));
        act(village, 1500, () -> {});
    }

    private static void act(Village village, long second, Runnable deed) {
        Instant at = FakeClock.START.plusSeconds(second);
        while (village.now().isBefore(at)) {
            try {
                village.run(Duration.between(village.now(), at));
            } catch (Village.PowerCut cut) {
                village.start();
            }
        }
        deed.run();
    }

    @Test
    void aPowerCutAfterAnyAppendLosesNothingAndOpensNothingTwice() {
        Plan plan = Centres.behindSwitch(1, 3, Centres.WAIT);
        Village undisturbed = new Village(plan);
        story(undisturbed);
        long appends = undisturbed.appends();
        assertThat(undisturbed.facts(IncidentOpened.class))
                .extracting(IncidentOpened::asset)
                .containsExactly("sw", "db1");
        for (long cut = 1; cut <= appends; cut++) {
            Village disturbed = new Village(plan);
            disturbed.cutPowerAfter(cut);
            story(disturbed);
            assertThat(disturbed.facts(IncidentOpened.class))
                    .as("power cut after append %d of %d", cut, appends)
                    .extracting(IncidentOpened::asset)
                    .containsExactly("sw", "db1");
            assertThat(disturbed.facts(IncidentRecovered.class))
                    .as("power cut after append %d", cut)
                    .hasSize(2);
            Map<?, Long> raised = disturbed.facts(AlertRaised.class).stream()
                    .collect(Collectors.groupingBy(AlertRaised::alert, Collectors.counting()));
            assertThat(disturbed.facts(AlertCleared.class)).hasSize(raised.size());
        }
    }

    @Test
    void engineStatesAreTheFoldOfTheirOwnFacts() {
        story(village);
        List<Record> before = village.engines().stream()
                .map(engine -> (Record) engine.state())
                .toList();
        village.start();
        List<Record> after = village.engines().stream()
                .map(engine -> (Record) engine.state())
                .toList();
        assertThat(after).isEqualTo(before);
    }
}
