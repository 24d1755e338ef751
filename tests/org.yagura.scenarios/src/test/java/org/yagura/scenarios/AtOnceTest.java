package org.yagura.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.command.OpenIncident;
import org.yagura.core.command.Shelve;
import org.yagura.core.command.Unacknowledge;
import org.yagura.core.fact.AlertRaised;
import org.yagura.core.fact.AlertResolved;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.AlertsUnacknowledged;
import org.yagura.core.fact.IncidentAcknowledged;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.IncidentUnacknowledged;
import org.yagura.core.fact.OpeningRequested;
import org.yagura.core.fact.QuietKind;
import org.yagura.twins.Centres;

/** Opening without waiting, and taking an acknowledgement back. */
class AtOnceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final String SWITCH = "127.0.1.1";
    private static final String DB1 = "127.0.2.1";

    private final Village village = new Village(Centres.behindSwitch(1, 2, Duration.ofMinutes(3)));

    private List<UUID> alertsOf(String asset) {
        return village.facts(AlertRaised.class).stream()
                .filter(raised -> raised.asset().equals(asset))
                .map(AlertRaised::alert)
                .toList();
    }

    private List<UUID> waiting() {
        village.run(MINUTE);
        village.kill(DB1);
        while (alertsOf("db1").size() < 2) {
            village.run(Duration.ofSeconds(1));
        }
        return alertsOf("db1");
    }

    @Test
    void whatWaitsOpensAtOnceTogetherWithWhatWaitsForTheSameTicket() {
        List<UUID> alerts = waiting();
        assertThat(village.ask(new OpenIncident(List.of(alerts.getFirst()), "佐藤")))
                .isEqualTo(new CommandOutcome.Done(0));
        assertThat(village.facts(OpeningRequested.class))
                .containsExactly(new OpeningRequested(List.of(alerts.getFirst()), "佐藤"));
        assertThat(village.facts(IncidentOpened.class)).hasSize(1);
        assertThat(village.facts(IncidentOpened.class).getFirst().alerts())
                .extracting(AlertSummary::alert)
                .containsExactlyInAnyOrderElementsOf(alerts);
        village.run(TEN_MINUTES);
        assertThat(village.facts(IncidentOpened.class)).hasSize(1);
    }

    @Test
    void whatHasATicketAlreadyIsDoneWithItsNumberAndWhatIsOverIsNotFound() {
        List<UUID> alerts = waiting();
        village.run(TEN_MINUTES);
        assertThat(village.ask(new OpenIncident(alerts, "佐藤"))).isEqualTo(new CommandOutcome.Done(1001));
        assertThat(village.facts(OpeningRequested.class)).isEmpty();
        assertThat(village.ask(new OpenIncident(List.of(new UUID(9, 9)), "佐藤")))
                .isInstanceOf(CommandOutcome.NotFound.class);
    }

    @Test
    void whatAnotherIncidentExplainsGetsItsOwnAndLeavesThatOne() {
        village.run(MINUTE);
        List.of(SWITCH, DB1).forEach(village::kill);
        village.run(TEN_MINUTES);
        assertThat(village.facts(IncidentOpened.class))
                .extracting(IncidentOpened::asset)
                .containsExactly("sw");
        UUID alert = alertsOf("db1").getFirst();
        assertThat(village.ask(new OpenIncident(List.of(alert), "佐藤"))).isEqualTo(new CommandOutcome.Done(0));
        assertThat(village.facts(IncidentOpened.class))
                .extracting(IncidentOpened::asset)
                .containsExactly("sw", "db1");
        assertThat(village.facts(AlertResolved.class)).contains(new AlertResolved(1001, alert, false));
        assertThat(village.ask(new OpenIncident(List.of(alert), "佐藤"))).isEqualTo(new CommandOutcome.Done(1002));
        List.of(SWITCH, DB1).forEach(village::heal);
        village.run(TEN_MINUTES);
        assertThat(village.facts(AlertResolved.class)).contains(new AlertResolved(1002, alert, true));
    }

    @Test
    void whatIsShelvedGetsATicketAndStaysOnItsShelf() {
        List<UUID> alerts = waiting();
        village.ask(new Shelve(alerts, village.now().plus(TEN_MINUTES), "佐藤", ""));
        village.ask(new OpenIncident(alerts, "佐藤"));
        assertThat(village.facts(IncidentOpened.class)).hasSize(1);
        AlertSuppressed last = village.facts(AlertSuppressed.class).getLast();
        assertThat(last.reason().kind()).isEqualTo(QuietKind.SHELVED);
        assertThat(last.group())
                .isEqualTo(village.facts(IncidentOpened.class).getFirst().group());
    }

    @Test
    void anIncidentLosesItsAcknowledgementWithItsLastAcknowledgedAlert() {
        List<UUID> alerts = waiting();
        village.run(TEN_MINUTES);
        assertThat(village.ask(new Unacknowledge(alerts, "高橋"))).isInstanceOf(CommandOutcome.Refused.class);
        village.ask(new Acknowledge(1001, List.of(), "佐藤", ""));
        assertThat(village.ask(new Unacknowledge(alerts.subList(0, 1), "高橋"))).isEqualTo(new CommandOutcome.Done(1001));
        assertThat(village.facts(AlertsUnacknowledged.class))
                .containsExactly(new AlertsUnacknowledged(1001, alerts.subList(0, 1), "高橋"));
        assertThat(village.facts(IncidentUnacknowledged.class)).isEmpty();
        village.ask(new Unacknowledge(alerts, "高橋"));
        assertThat(village.facts(AlertsUnacknowledged.class).getLast().alerts()).isEqualTo(alerts.subList(1, 2));
        assertThat(village.facts(IncidentUnacknowledged.class)).containsExactly(new IncidentUnacknowledged(1001, "高橋"));
        village.ask(new Acknowledge(0, alerts, "佐藤", ""));
        assertThat(village.facts(IncidentAcknowledged.class)).hasSize(2);
    }
}
