package org.yagura.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.command.ReturnToService;
import org.yagura.core.command.Shelve;
import org.yagura.core.command.TakeOutOfService;
import org.yagura.core.command.Unshelve;
import org.yagura.core.fact.AlertAcknowledged;
import org.yagura.core.fact.AlertCleared;
import org.yagura.core.fact.AlertHeld;
import org.yagura.core.fact.AlertRaised;
import org.yagura.core.fact.AlertResolved;
import org.yagura.core.fact.AlertResumed;
import org.yagura.core.fact.AlertShelved;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.AlertUnshelved;
import org.yagura.core.fact.AlertsUnacknowledged;
import org.yagura.core.fact.AssetReturnedToService;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.fact.IncidentUnacknowledged;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.plan.Plan;
import org.yagura.twins.Centres;
import org.yagura.twins.FakeClock;

/** Shelved conditions and assets out of service. */
class QuietByHandTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Plan PLAN = Centres.behindSwitch(1, 3, Duration.ofMinutes(3));
    private static final String SWITCH = "127.0.1.1";
    private static final String DB1 = "127.0.2.1";

    private final Village village = new Village(PLAN);

    private List<UUID> alertsOf(String asset) {
        return village.facts(AlertRaised.class).stream()
                .filter(raised -> raised.asset().equals(asset))
                .map(AlertRaised::alert)
                .toList();
    }

    /** Both alerts of db1 are there and wait. */
    private List<UUID> waiting() {
        village.run(MINUTE);
        village.kill(DB1);
        while (alertsOf("db1").size() < 2) {
            village.run(Duration.ofSeconds(1));
        }
        return alertsOf("db1");
    }

    /** Both alerts of db1 have a ticket. */
    private List<UUID> ticketed() {
        List<UUID> alerts = waiting();
        village.run(TEN_MINUTES);
        assertThat(opened()).containsExactly("db1");
        return alerts;
    }

    private List<String> opened() {
        return village.facts(IncidentOpened.class).stream()
                .map(IncidentOpened::asset)
                .toList();
    }

    private CommandOutcome shelve(List<UUID> alerts, Duration time) {
        return village.ask(new Shelve(alerts, village.now().plus(time), "佐藤", "既知の不具合"));
    }

    @Test
    void whatIsShelvedWhileItWaitsOpensNothingAndSaysByWhom() {
        List<UUID> alerts = waiting();
        Instant until = village.now().plus(HOUR);
        assertThat(shelve(alerts, HOUR)).isEqualTo(new CommandOutcome.Done(0));
        village.run(TEN_MINUTES);
        assertThat(opened()).isEmpty();
        QuietReason reason = new QuietReason(QuietKind.SHELVED, null, null, until, "佐藤", "既知の不具合");
        assertThat(village.facts(AlertSuppressed.class))
                .extracting(AlertSuppressed::reason)
                .containsExactly(reason, reason);
    }

    @Test
    void aNewOccurrenceWhileShelvedIsQuietTooAndARecoveryLeavesTheShelf() {
        shelve(waiting(), HOUR);
        village.heal(DB1);
        village.run(TEN_MINUTES);
        assertThat(village.facts(AlertCleared.class)).hasSize(2);
        village.kill(DB1);
        village.run(TEN_MINUTES);
        assertThat(alertsOf("db1")).hasSize(4);
        assertThat(opened()).isEmpty();
        assertThat(village.facts(AlertSuppressed.class)).hasSize(4);
        assertThat(village.facts(AlertUnshelved.class)).isEmpty();
    }

    @Test
    void whenItsTimeIsOverItWaitsItsWindowAndOpens() {
        shelve(waiting(), TEN_MINUTES);
        village.run(TEN_MINUTES.minusSeconds(1));
        assertThat(village.facts(AlertUnshelved.class)).isEmpty();
        village.run(Duration.ofSeconds(2));
        assertThat(village.facts(AlertUnshelved.class))
                .hasSize(2)
                .allMatch(end -> end.by().isEmpty() && end.number() == 0);
        assertThat(village.facts(AlertHeld.class)).hasSize(2);
        assertThat(opened()).isEmpty();
        village.run(Duration.ofMinutes(3));
        assertThat(opened()).containsExactly("db1");
        village.run(HOUR);
        assertThat(village.facts(AlertUnshelved.class)).hasSize(2);
    }

    @Test
    void anAlertOfATicketStaysInItAndReturnsUnacknowledgedWhenTheTimeIsOver() {
        List<UUID> alerts = ticketed();
        village.ask(new Acknowledge(1001, List.of(), "鈴木", ""));
        assertThat(shelve(alerts, TEN_MINUTES)).isEqualTo(new CommandOutcome.Done(1001));
        assertThat(village.facts(AlertShelved.class)).allMatch(shelved -> shelved.number() == 1001);
        assertThat(village.facts(AlertResolved.class)).isEmpty();
        village.run(TEN_MINUTES.plusSeconds(1));
        assertThat(village.facts(AlertResumed.class))
                .extracting(AlertResumed::alert)
                .containsExactlyElementsOf(alerts);
        assertThat(village.facts(AlertsUnacknowledged.class))
                .extracting(AlertsUnacknowledged::alerts)
                .containsExactly(List.of(alerts.get(0)), List.of(alerts.get(1)));
        assertThat(village.facts(IncidentUnacknowledged.class)).hasSize(1);
        assertThat(village.facts(AlertHeld.class)).isEmpty();
        village.run(TEN_MINUTES);
        assertThat(opened()).containsExactly("db1");
    }

    @Test
    void takenBackByHandItIsAsAcknowledgedAsItsTicket() {
        List<UUID> alerts = ticketed();
        UUID first = alerts.getFirst();
        shelve(List.of(first), HOUR);
        village.ask(new Acknowledge(0, List.of(alerts.getLast()), "鈴木", ""));
        assertThat(village.ask(new Unshelve(List.of(first), "高橋"))).isEqualTo(new CommandOutcome.Done(1001));
        assertThat(village.facts(AlertResumed.class)).containsExactly(new AlertResumed(first));
        assertThat(village.facts(AlertAcknowledged.class)).contains(new AlertAcknowledged(1001, first, "高橋"));
        assertThat(village.facts(AlertsUnacknowledged.class)).isEmpty();
        assertThat(village.ask(new Unshelve(List.of(first), "高橋"))).isInstanceOf(CommandOutcome.Refused.class);
    }

    @Test
    void takenBackByHandWithoutATicketItWaitsAsIfItHadJustCome() {
        List<UUID> alerts = waiting();
        shelve(alerts, HOUR);
        village.run(TEN_MINUTES);
        village.ask(new Unshelve(alerts, "高橋"));
        village.run(MINUTE.multipliedBy(2));
        assertThat(opened()).isEmpty();
        village.run(MINUTE.plusSeconds(1));
        assertThat(opened()).containsExactly("db1");
    }

    @Test
    void aShelfCanBeTakenBackByTheAlertThatWasShelvedEvenWhenThatIsOver() {
        List<UUID> alerts = waiting();
        shelve(alerts, HOUR);
        village.heal(DB1);
        village.run(TEN_MINUTES);
        assertThat(village.ask(new Unshelve(alerts, "高橋"))).isEqualTo(new CommandOutcome.Done(0));
        village.kill(DB1);
        village.run(TEN_MINUTES);
        assertThat(opened()).containsExactly("db1");
    }

    @Test
    void shelvedAgainTheLaterTimeHolds() {
        List<UUID> alerts = waiting();
        shelve(alerts, TEN_MINUTES);
        shelve(alerts, HOUR);
        village.run(HOUR.minusSeconds(1));
        assertThat(village.facts(AlertUnshelved.class)).isEmpty();
        assertThat(village.facts(AlertSuppressed.class)).hasSize(4);
        village.run(Duration.ofSeconds(2));
        assertThat(village.facts(AlertUnshelved.class)).hasSize(2);
    }

    @Test
    void aTimeThatIsTooShortOrTooLongIsRefused() {
        List<UUID> alerts = waiting();
        List<Duration> wrong = List.of(
                Duration.ofSeconds(-1),
                Duration.ofSeconds(30),
                Duration.ofDays(30).plus(MINUTE));
        for (Duration time : wrong) {
            assertThat(shelve(alerts, time)).as("%s", time).isInstanceOf(CommandOutcome.Refused.class);
        }
        assertThat(village.ask(new Shelve(alerts, null, "佐藤", ""))).isInstanceOf(CommandOutcome.Refused.class);
        assertThat(shelve(List.of(new UUID(9, 9)), HOUR)).isInstanceOf(CommandOutcome.NotFound.class);
        assertThat(village.facts(AlertShelved.class)).isEmpty();
        assertThat(shelve(alerts, MINUTE)).isInstanceOf(CommandOutcome.Done.class);
        assertThat(shelve(alerts, Duration.ofDays(30))).isInstanceOf(CommandOutcome.Done.class);
    }

    private CommandOutcome takeOut(String asset, Duration time) {
        return village.ask(new TakeOutOfService(asset, village.now().plus(time), "佐藤", "交換作業"));
    }

    @Test
    void anAssetOutOfServiceIsQuietAloneAndWhatIsLeftOpensAfterwards() {
        village.run(MINUTE);
        assertThat(takeOut("db1", HOUR)).isEqualTo(new CommandOutcome.Done(0));
        village.kill(DB1);
        village.kill("127.0.2.2");
        village.run(TEN_MINUTES);
        assertThat(opened()).containsExactly("db2");
        assertThat(village.facts(AlertSuppressed.class))
                .hasSize(2)
                .allMatch(quiet -> quiet.reason().kind() == QuietKind.OUT_OF_SERVICE
                        && quiet.reason().by().equals("佐藤")
                        && quiet.alert().asset().equals("db1"));
        assertThat(village.ask(new ReturnToService("db1", "高橋"))).isEqualTo(new CommandOutcome.Done(0));
        assertThat(village.ask(new ReturnToService("db1", "高橋"))).isInstanceOf(CommandOutcome.Refused.class);
        village.run(TEN_MINUTES);
        assertThat(opened()).containsExactly("db2", "db1");
    }

    @Test
    void theEndOfItsTimeReturnsAnAssetToServiceOnce() {
        village.run(MINUTE);
        takeOut("db1", HOUR);
        village.kill(DB1);
        village.run(HOUR.plus(TEN_MINUTES));
        assertThat(village.facts(AssetReturnedToService.class)).containsExactly(new AssetReturnedToService("db1", ""));
        assertThat(opened()).containsExactly("db1");
    }

    @Test
    void aShelfThatEndsWhileItsAssetIsOutOfServiceLeavesTheAlertQuiet() {
        List<UUID> alerts = waiting();
        shelve(alerts, TEN_MINUTES);
        takeOut("db1", HOUR);
        village.run(TEN_MINUTES.plus(TEN_MINUTES));
        assertThat(village.facts(AlertUnshelved.class)).hasSize(2);
        assertThat(village.facts(AlertHeld.class)).isEmpty();
        assertThat(opened()).isEmpty();
    }

    @Test
    void whatDependsOnAnAssetOutOfServiceIsStillExplainedByIt() {
        village.run(MINUTE);
        takeOut("sw", HOUR);
        List.of(SWITCH, DB1).forEach(village::kill);
        village.run(TEN_MINUTES);
        assertThat(opened()).isEmpty();
        assertThat(village.facts(AlertSuppressed.class).stream()
                        .filter(quiet -> quiet.alert().asset().equals("db1"))
                        .map(quiet -> quiet.reason().kind())
                        .distinct())
                .containsExactly(QuietKind.DEPENDENCY);
    }

    @Test
    void timesAndAssetsOutOfServiceAreChecked() {
        assertThat(takeOut("db9", HOUR)).isInstanceOf(CommandOutcome.NotFound.class);
        assertThat(takeOut("db1", Duration.ofDays(366))).isInstanceOf(CommandOutcome.Refused.class);
        assertThat(takeOut("db1", Duration.ofSeconds(1))).isInstanceOf(CommandOutcome.Refused.class);
        assertThat(takeOut("db1", Duration.ofDays(365))).isInstanceOf(CommandOutcome.Done.class);
        assertThat(village.ask(new ReturnToService("db9", "x"))).isInstanceOf(CommandOutcome.NotFound.class);
    }

    /** db1 dies and is shelved while it waits, heals, dies again on the shelf, and is still dead when that is over. */
    private static void story(Village village) {
        act(village, 60, () -> village.kill(DB1));
        act(village, 200, () -> insist(village, 900));
        act(village, 400, () -> village.heal(DB1));
        act(village, 500, () -> village.kill(DB1));
        act(village, 1500, () -> village.heal(DB1));
        act(village, 2000, () -> {});
    }

    /** Shelves until it is answered, as a person would. */
    private static void insist(Village village, long second) {
        Instant until = FakeClock.START.plusSeconds(second);
        CommandOutcome outcome = null;
        while (outcome == null) {
            List<UUID> alerts = village.facts(AlertRaised.class).stream()
                    .map(AlertRaised::alert)
                    .toList();
            Command shelve = new Shelve(alerts, until, "佐藤", "");
            try {
                outcome = village.ask(shelve);
            } catch (Village.PowerCut cut) {
                village.start();
            }
        }
        assertThat(outcome).isEqualTo(new CommandOutcome.Done(0));
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
    void aPowerCutAfterAnyAppendNeitherLosesAShelfNorEndsItTwice() {
        Village undisturbed = new Village(PLAN);
        story(undisturbed);
        long appends = undisturbed.appends();
        assertThat(undisturbed.facts(AlertRaised.class)).hasSize(4);
        for (long cut = 1; cut <= appends; cut++) {
            Village disturbed = new Village(PLAN);
            disturbed.cutPowerAfter(cut);
            story(disturbed);
            assertThat(disturbed.facts(IncidentOpened.class))
                    .as("power cut after append %d of %d", cut, appends)
                    .extracting(IncidentOpened::asset)
                    .containsExactly("db1");
            assertThat(disturbed.facts(AlertUnshelved.class))
                    .as("power cut after append %d", cut)
                    .hasSize(2);
            assertThat(disturbed.facts(AlertRaised.class)).hasSize(4);
            assertThat(disturbed.facts(IncidentRecovered.class)).hasSize(1);
        }
    }

    @Test
    void engineStatesAreTheFoldOfTheFactsThatTheyWriteAndKeep() {
        act(village, 60, () -> village.kill(DB1));
        act(village, 200, () -> insist(village, 900));
        takeOut("db2", HOUR);
        village.run(MINUTE);
        List<Record> before = village.engines().stream()
                .map(engine -> (Record) engine.state())
                .toList();
        village.start();
        List<Record> after = village.engines().stream()
                .map(engine -> (Record) engine.state())
                .toList();
        assertThat(after).isEqualTo(before);
        assertThat(before.toString()).contains("佐藤", "交換作業");
    }

    @Test
    void engineStatesComeBackFromTheirSnapshots() {
        act(village, 60, () -> village.kill(DB1));
        act(village, 200, () -> insist(village, 900));
        takeOut("db2", HOUR);
        List<Record> before = village.engines().stream()
                .map(engine -> (Record) engine.state())
                .toList();
        village.startFromSnapshots();
        List<Record> after = village.engines().stream()
                .map(engine -> (Record) engine.state())
                .toList();
        assertThat(after).isEqualTo(before);
        village.run(Duration.ofMinutes(25));
        assertThat(opened()).containsExactly("db1");
    }
}
