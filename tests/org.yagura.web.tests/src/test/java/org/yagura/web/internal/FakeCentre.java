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
import org.yagura.core.command.OpenIncident;
import org.yagura.core.command.ReturnToService;
import org.yagura.core.fact.Measurement;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Board;
import org.yagura.core.port.Centre;
import org.yagura.core.port.Desk;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.Installation;
import org.yagura.core.port.Listener;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.SavedViews;
import org.yagura.core.port.Subscription;
import org.yagura.core.view.AlertPage;
import org.yagura.core.view.AlertPlace;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;
import org.yagura.core.view.Shelf;
import org.yagura.core.view.TimelineEntry;
import org.yagura.twins.Centres;

/** A centre with one alert and one incident. */
final class FakeCentre implements Installation.Running, Board, Desk {
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
        return new FakeAffairs();
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
    public void begin() {
        throw new UnsupportedOperationException("the API starts nothing");
    }

    @Override
    public SavedViews savedViews() {
        throw new UnsupportedOperationException("the API does not ask for saved views");
    }

    @Override
    public PlanShelf revisions() {
        throw new UnsupportedOperationException("the API does not ask for revisions");
    }

    @Override
    public Drafts drafts() {
        throw new UnsupportedOperationException("the API does not ask for drafts");
    }

    @Override
    public Listener.Listening serve(int port) {
        throw new UnsupportedOperationException("the test opens the door");
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static AlertRow shelved() {
        QuietReason reason =
                new QuietReason(QuietKind.SHELVED, null, null, Instant.parse("2026-11-25T00:00:00Z"), "佐藤", "既知");
        return new AlertRow(
                new UUID(1, 2),
                Severity.MAJOR,
                AlertState.SHELVED,
                T,
                T,
                1,
                "A銀行",
                "勘定系",
                "db2",
                "db2",
                Phrase.of("condition.icmp"),
                Phrase.of("icmp.timeout", 1000),
                "",
                "",
                0,
                reason,
                "bank",
                "bank/core",
                null,
                "monitor/db2/ping");
    }

    /** On the board, in the order of urgency. */
    final List<AlertRow> rows =
            new ArrayList<>(List.of(row(1, Severity.CRITICAL, AlertState.UNACKNOWLEDGED, "A銀行"), shelved()));

    static AlertRow row(int id, Severity severity, AlertState state, String customer) {
        return new AlertRow(
                new UUID(1, id),
                severity,
                state,
                T,
                T,
                3,
                customer,
                "勘定系",
                "db1",
                "db1",
                Phrase.of("condition.icmp"),
                Phrase.of("icmp.timeout", 1000),
                "",
                "",
                1001,
                null,
                "bank",
                "bank/core",
                "db1/ping",
                "monitor/db1/ping");
    }

    @Override
    public BoardSnapshot snapshot() {
        return new BoardSnapshot(5, plan(), rows, List.of(incident));
    }

    @Override
    public Subscription subscribe(Consumer<BoardSnapshot> first, Consumer<BoardChange> changes) {
        throw new UnsupportedOperationException("the API does not subscribe");
    }

    @Override
    public Plan plan() {
        return Centres.behindSwitch(1, 1, Centres.WAIT);
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
    public List<Shelf> shelves() {
        Phrase label =
                Phrase.of("shelf.label", "db1", Phrase.of("shelf.everything").nested());
        return List.of(new Shelf("db1", true, "db1", label, T, T.plusSeconds(60), "佐藤", "交換", null));
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
    public AlertPage page(AlertPlace after, int limit) {
        List<AlertRow> left = rows.stream()
                .filter(row -> after == null || AlertPlace.of(row).compareTo(after) > 0)
                .toList();
        List<AlertRow> page = left.subList(0, Math.min(limit, left.size()));
        return new AlertPage(5, rows.size(), page, page.size() < left.size() ? AlertPlace.of(page.getLast()) : null);
    }

    @Override
    public List<AlertSpan> alertsBetween(Instant from, Instant until, int limit) {
        throw new UnsupportedOperationException("the API does not ask for occurrences");
    }

    @Override
    public List<AlertSpan> alertsOf(String asset, Instant from, Instant until) {
        throw new UnsupportedOperationException("the API does not ask for occurrences");
    }

    @Override
    public Duration linger() {
        return Duration.ofMinutes(15);
    }

    @Override
    public CompletionStage<CommandOutcome> ask(Command command) {
        asked.add(command);
        return CompletableFuture.completedFuture(
                switch (command) {
                    case CloseIncident close ->
                        new CommandOutcome.Refused(Phrase.of("refused.close.active", close.number(), 1));
                    case OpenIncident _ -> new CommandOutcome.Done(0);
                    case ReturnToService back ->
                        new CommandOutcome.NotFound(Phrase.of("refused.no.asset", back.asset()));
                    default -> new CommandOutcome.Done(1001);
                });
    }
}
