package org.yagura.web.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.yagura.core.command.CloseIncident;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.fact.Measurement;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Board;
import org.yagura.core.port.Centre;
import org.yagura.core.port.Desk;
import org.yagura.core.port.Installation;
import org.yagura.core.port.Listener;
import org.yagura.core.port.PlanCompiler;
import org.yagura.core.port.Subscription;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.CentreHealth;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;
import org.yagura.core.view.TimelineEntry;

/** A centre with one alert and one incident. */
final class FakeCentre implements Installation.Running, Board, Centre, Desk {
    private static final Instant T = Instant.parse("2026-11-24T00:00:00Z");

    final List<Command> asked = new ArrayList<>();
    private final IncidentRow incident = new IncidentRow(
            1001,
            IncidentState.OPEN,
            Severity.CRITICAL,
            Phrase.of("icmp.timeout", 1000),
            "A銀行",
            "勘定系",
            "db1",
            "db1",
            T,
            T,
            null,
            1,
            1,
            0,
            "",
            "");

    @Override
    public Centre centre() {
        return this;
    }

    @Override
    public Board board() {
        return this;
    }

    @Override
    public Desk desk() {
        return this;
    }

    @Override
    public Listener.Listening serve(int port) {
        throw new UnsupportedOperationException("the test opens the door");
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public BoardSnapshot snapshot() {
        AlertRow alert = new AlertRow(
                new UUID(1, 1),
                Severity.CRITICAL,
                AlertState.UNACKNOWLEDGED,
                T,
                T,
                3,
                "A銀行",
                "勘定系",
                "db1",
                "db1",
                Phrase.of("condition.icmp"),
                Phrase.of("icmp.timeout", 1000),
                "",
                "",
                1001,
                null);
        return new BoardSnapshot(5, Plan.EMPTY, List.of(alert), List.of(incident));
    }

    @Override
    public Subscription subscribe(Consumer<BoardSnapshot> first, Consumer<BoardChange> changes) {
        throw new UnsupportedOperationException("the API does not subscribe");
    }

    @Override
    public Plan plan() {
        return Plan.EMPTY;
    }

    @Override
    public Optional<IncidentView> incident(long number) {
        TimelineEntry opened =
                new TimelineEntry(new UUID(2, 2), T, TimelineEntry.Kind.OPENED, "", Phrase.of("timeline.opened", 1));
        return number == 1001 ? Optional.of(new IncidentView(incident, List.of(opened))) : Optional.empty();
    }

    @Override
    public List<IncidentView> closedIncidents(long below, int limit) {
        return List.of();
    }

    @Override
    public List<MonitorView> monitors(String asset) {
        return List.of();
    }

    @Override
    public List<Sample> recent(String monitor) {
        return List.of();
    }

    @Override
    public List<Measurement> measurements(String monitor, Instant from, Instant until) {
        return List.of();
    }

    @Override
    public Duration linger() {
        return Duration.ofMinutes(15);
    }

    @Override
    public CentreHealth health() {
        return new CentreHealth(CentreHealth.State.OK, T, 1, List.of(), List.of());
    }

    @Override
    public CompletionStage<Publication> publish(String source, byte[] yaml, String by, String comment) {
        boolean right = new String(yaml, java.nio.charset.StandardCharsets.UTF_8).equals("right");
        return CompletableFuture.completedFuture(
                right
                        ? new Publication.Published(2)
                        : new Publication.Rejected(
                                List.of(new PlanCompiler.Problem(source, 3, Phrase.of("yaml.empty")))));
    }

    @Override
    public String exportYaml() {
        return "yagura: 1\n";
    }

    @Override
    public CompletionStage<CommandOutcome> ask(Command command) {
        asked.add(command);
        return CompletableFuture.completedFuture(
                command instanceof CloseIncident close
                        ? new CommandOutcome.Refused(Phrase.of("refused.close.active", close.number(), 1))
                        : new CommandOutcome.Done(1001));
    }
}
