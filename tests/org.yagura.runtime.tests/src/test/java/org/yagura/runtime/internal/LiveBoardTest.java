package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yagura.core.fact.AlertAcknowledged;
import org.yagura.core.fact.AlertAttached;
import org.yagura.core.fact.AlertCleared;
import org.yagura.core.fact.AlertRaised;
import org.yagura.core.fact.AlertRecurred;
import org.yagura.core.fact.AlertRepeated;
import org.yagura.core.fact.AlertResolved;
import org.yagura.core.fact.AlertResumed;
import org.yagura.core.fact.AlertShelved;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.AlertUnshelved;
import org.yagura.core.fact.AlertsReleased;
import org.yagura.core.fact.AlertsUnacknowledged;
import org.yagura.core.fact.AssetReturnedToService;
import org.yagura.core.fact.AssetTakenOutOfService;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.IncidentAcknowledged;
import org.yagura.core.fact.IncidentClosed;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.fact.IncidentUnacknowledged;
import org.yagura.core.fact.OpeningRequested;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.AlertHistory;
import org.yagura.core.port.Snapshots;
import org.yagura.core.port.Storage;
import org.yagura.core.view.AlertPage;
import org.yagura.core.view.AlertPlace;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentState;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.Shelf;
import org.yagura.core.view.TimelineEntry;
import org.yagura.core.view.Urgency;
import org.yagura.twins.Centres;
import org.yagura.twins.CountingIds;
import org.yagura.twins.FakeClock;
import org.yagura.twins.MemoryStorage;

class LiveBoardTest {
    private static final UUID ALERT = new UUID(1, 1);
    private static final UUID CHILD = new UUID(1, 2);
    private static final UUID GROUP = new UUID(2, 1);
    private static final AlertSummary SUMMARY = new AlertSummary(
            ALERT, "db1", Phrase.of("condition.icmp"), Severity.MAJOR, Phrase.of("icmp.timeout", 1000));

    private final CountingIds ids = new CountingIds(1);
    private final Storage.Opened store = new MemoryStorage().open(Path.of("x"));
    private final Plan plan = Centres.behindSwitch(1, 2, Centres.WAIT);
    private LiveBoard board;
    private Instant now = FakeClock.START;

    @BeforeEach
    void open() {
        board = fresh();
    }

    private LiveBoard fresh() {
        LiveBoard live = new LiveBoard(store, new ViewWriter(store));
        live.follow(plan);
        live.restore();
        return live;
    }

    private void write(FactBody body) {
        now = now.plusSeconds(1);
        Fact fact = new Fact(ids.next(now), null, Centres.ENGAGEMENT, now, now, body);
        board.facts(store.journal().append(List.of(fact), null), List.of(fact));
    }

    private AlertRow row(UUID alert) {
        return board.snapshot().alerts().stream()
                .filter(r -> r.alert().equals(alert))
                .findFirst()
                .orElseThrow();
    }

    private void raise() {
        write(new AlertRaised(
                ALERT,
                "monitor/db1/ping",
                "db1",
                "db1/ping",
                SUMMARY.condition(),
                Severity.MAJOR,
                SUMMARY.text(),
                true,
                now,
                now.plusSeconds(60)));
    }

    private void open(long number) {
        write(new AlertsReleased(GROUP, List.of(SUMMARY), List.of()));
        write(new IncidentOpened(number, GROUP, "db1", Severity.MAJOR, SUMMARY.text(), List.of(SUMMARY)));
    }

    @Test
    void aRowGoesThroughItsStates() {
        raise();
        assertThat(row(ALERT).state()).isEqualTo(AlertState.WAITING);
        assertThat(row(ALERT).quiet().kind()).isEqualTo(QuietKind.WAITING);
        open(1001);
        assertThat(row(ALERT).state()).isEqualTo(AlertState.UNACKNOWLEDGED);
        assertThat(row(ALERT).incident()).isEqualTo(1001);
        assertThat(row(ALERT).customer()).isEqualTo("A銀行");
        write(new AlertCleared(ALERT, false, now));
        assertThat(row(ALERT).state()).isEqualTo(AlertState.RETURNED);
        write(new AlertAcknowledged(1001, ALERT, "佐藤"));
        assertThat(row(ALERT).state()).isEqualTo(AlertState.CLEARED);
        board.tidy(now.plus(board.linger()).plus(Duration.ofSeconds(1)));
        assertThat(board.snapshot().alerts()).isEmpty();
    }

    @Test
    void anAlertThatWasSeenAndLeftTheBoardIsBackWhenItsConditionIs() {
        raise();
        open(1001);
        write(new AlertAcknowledged(1001, ALERT, "佐藤"));
        write(new AlertResolved(1001, ALERT, true));
        write(new AlertCleared(ALERT, false, now));
        board.tidy(now.plus(board.linger()).plusSeconds(1));
        assertThat(board.snapshot().alerts()).isEmpty();
        assertThat(board.page(null, 10).total()).isZero();
        store.snapshots().save(LiveBoard.OWNER, board.state());
        board = fresh();
        assertThat(board.snapshot().alerts()).isEmpty();
        write(new AlertRecurred(ALERT, GROUP, 2, Severity.CRITICAL, SUMMARY.text(), true, now));
        assertThat(row(ALERT).state().isActive()).isTrue();
        assertThat(board.page(null, 10).rows()).hasSize(1);
    }

    @Test
    void theTimelineIsReadInBothLanguages() {
        raise();
        open(1001);
        write(new IncidentAcknowledged(1001, "佐藤", "見ます"));
        IncidentView view = board.incident(1001).orElseThrow();
        assertThat(view.timeline())
                .extracting(TimelineEntry::kind)
                .containsExactly(TimelineEntry.Kind.OPENED, TimelineEntry.Kind.ALERT, TimelineEntry.Kind.ACKNOWLEDGED);
        Phrase alert = view.timeline().get(1).text();
        assertThat(alert.in(Locale.ENGLISH)).isEqualTo("db1: No reply to ping (no reply within 1000 ms)");
        assertThat(alert.in(Locale.JAPANESE)).isEqualTo("db1: ping応答なし(1000 ms以内に応答なし)");
        assertThat(view.timeline().get(2).text().in(Locale.JAPANESE)).isEqualTo("確認済み: 見ます");
    }

    @Test
    void whatIsSuppressedSaysWhyAndStandsInTheTicketThatExplainsIt() {
        raise();
        open(1001);
        AlertSummary child = new AlertSummary(
                CHILD, "db2", Phrase.of("condition.icmp"), Severity.MAJOR, Phrase.of("icmp.timeout", 1000));
        write(new AlertRaised(
                CHILD,
                "monitor/db2/ping",
                "db2",
                "db2/ping",
                child.condition(),
                Severity.MAJOR,
                child.text(),
                true,
                now,
                now));
        write(new AlertSuppressed(child, QuietReason.of(QuietKind.DEPENDENCY, ALERT, "db1", null), GROUP));
        write(new AlertAttached(1001, child, true));
        assertThat(row(CHILD).state()).isEqualTo(AlertState.SUPPRESSED);
        assertThat(row(CHILD).quiet().rootAsset()).isEqualTo("db1");
        assertThat(board.incident(1001).orElseThrow().row().quiet()).isEqualTo(1);
        assertThat(board.incident(1001).orElseThrow().row().active()).isEqualTo(1);
    }

    private void shelve(long number, String note) {
        Instant until = Instant.parse("2026-12-01T00:30:00Z");
        write(new AlertShelved(number, SUMMARY, "monitor/db1/ping", until, "佐藤", note));
        write(new AlertSuppressed(
                SUMMARY,
                new QuietReason(QuietKind.SHELVED, null, null, until, "佐藤", note),
                number == 0 ? null : GROUP));
    }

    @Test
    void whatIsShelvedSaysUntilWhenAndByWhomAndStaysInItsTicket() {
        raise();
        open(1001);
        write(new AlertAcknowledged(1001, ALERT, "鈴木"));
        shelve(1001, "既知");
        assertThat(row(ALERT).state()).isEqualTo(AlertState.SHELVED);
        assertThat(row(ALERT).state().isQuiet()).isTrue();
        assertThat(row(ALERT).quiet().by()).isEqualTo("佐藤");
        assertThat(row(ALERT).incident()).isEqualTo(1001);
        assertThat(row(ALERT).reductionKey()).isEqualTo("monitor/db1/ping");
        assertThat(row(ALERT).monitor()).isEqualTo("db1/ping");
        assertThat(row(ALERT).customerId()).isEqualTo("bank");
        assertThat(row(ALERT).engagementId()).isEqualTo(Centres.ENGAGEMENT);
        TimelineEntry told = board.incident(1001).orElseThrow().timeline().getLast();
        assertThat(told.actor()).isEqualTo("佐藤");
        assertThat(told.text().in(Locale.ENGLISH))
                .isEqualTo("Shelved until 2026-12-01 09:30: db1: No reply to ping. 既知");
        write(new AlertUnshelved(1001, "monitor/db1/ping", ALERT, ""));
        write(new AlertsUnacknowledged(1001, List.of(ALERT), ""));
        write(new AlertResumed(ALERT));
        assertThat(row(ALERT).state()).isEqualTo(AlertState.UNACKNOWLEDGED);
        assertThat(row(ALERT).quiet()).isNull();
    }

    @Test
    void aRecoveryOnTheShelfIsQuiet() {
        raise();
        open(1001);
        shelve(1001, "");
        write(new AlertCleared(ALERT, false, now));
        assertThat(row(ALERT).state()).isEqualTo(AlertState.CLEARED);
        assertThat(board.shelves()).hasSize(1);
    }

    @Test
    void theShelvesAreToldAndSurviveARestart() {
        List<BoardChange> changes = new ArrayList<>();
        board.subscribe(_ -> {}, changes::add);
        raise();
        assertThat(changes).noneMatch(BoardChange::shelves);
        changes.clear();
        shelve(0, "既知");
        Instant until = now.plusSeconds(600);
        write(new AssetTakenOutOfService("db2", until, "鈴木", ""));
        assertThat(changes).extracting(BoardChange::shelves).containsExactly(true, false, true);
        Shelf condition = board.shelves().getFirst();
        assertThat(condition.key()).isEqualTo("monitor/db1/ping");
        assertThat(condition.alert()).isEqualTo(ALERT);
        assertThat(condition.note()).isEqualTo("既知");
        assertThat(condition.label().in(Locale.JAPANESE)).isEqualTo("db1: ping応答なし");
        Shelf asset = board.shelves().getLast();
        assertThat(asset.outOfService()).isTrue();
        assertThat(asset.until()).isEqualTo(until);
        assertThat(fresh().shelves()).isEqualTo(board.shelves());
        store.snapshots().save(LiveBoard.OWNER, board.state());
        assertThat(fresh().shelves()).isEqualTo(board.shelves());
        write(new AlertUnshelved(0, "monitor/db1/ping", ALERT, "佐藤"));
        write(new AssetReturnedToService("db2", ""));
        assertThat(board.shelves()).isEmpty();
        assertThat(fresh().shelves()).isEmpty();
    }

    @Test
    void anAssetOutOfServiceStandsInTheTicketsOfItsAlerts() {
        raise();
        open(1001);
        Instant until = Instant.parse("2026-12-01T00:30:00Z");
        write(new AssetTakenOutOfService("db2", until, "佐藤", ""));
        assertThat(board.incident(1001).orElseThrow().timeline()).hasSize(2);
        write(new AssetTakenOutOfService("db1", until, "佐藤", "交換"));
        write(new AlertSuppressed(
                SUMMARY, new QuietReason(QuietKind.OUT_OF_SERVICE, null, null, until, "佐藤", "交換"), GROUP));
        assertThat(row(ALERT).state()).isEqualTo(AlertState.OUT_OF_SERVICE);
        write(new AssetReturnedToService("db1", "佐藤"));
        List<TimelineEntry> timeline = board.incident(1001).orElseThrow().timeline();
        assertThat(timeline.get(2).text().in(Locale.JAPANESE)).isEqualTo("2026-12-01 09:30 まで監視休止: db1(交換)");
        assertThat(timeline.get(3).text().in(Locale.JAPANESE)).isEqualTo("監視を再開: db1");
    }

    @Test
    void anAcknowledgementTakenBackIsGoneAndInTheTimeline() {
        raise();
        open(1001);
        write(new AlertAcknowledged(1001, ALERT, "佐藤"));
        write(new IncidentAcknowledged(1001, "佐藤", ""));
        write(new AlertsUnacknowledged(1001, List.of(ALERT), "鈴木"));
        assertThat(row(ALERT).state()).isEqualTo(AlertState.UNACKNOWLEDGED);
        assertThat(board.incident(1001).orElseThrow().row().state()).isEqualTo(IncidentState.ACKNOWLEDGED);
        write(new IncidentUnacknowledged(1001, "鈴木"));
        IncidentView view = board.incident(1001).orElseThrow();
        assertThat(view.row().state()).isEqualTo(IncidentState.OPEN);
        assertThat(view.timeline().getLast().kind()).isEqualTo(TimelineEntry.Kind.UNACKNOWLEDGED);
        assertThat(view.timeline().getLast().actor()).isEqualTo("鈴木");
    }

    @Test
    void whoDidNotWantToWaitStandsInTheTicket() {
        raise();
        write(new OpeningRequested(List.of(ALERT), "佐藤"));
        assertThat(fresh().snapshot()).isEqualTo(board.snapshot());
        store.snapshots().save(LiveBoard.OWNER, board.state());
        board = fresh();
        open(1001);
        TimelineEntry wished = board.incident(1001).orElseThrow().timeline().get(1);
        assertThat(wished.actor()).isEqualTo("佐藤");
        assertThat(wished.text().in(Locale.JAPANESE)).isEqualTo("待機せずに手動で起票");
    }

    @Test
    void aClosedTicketStaysReadableInTheArchive() {
        raise();
        open(1001);
        write(new AlertResolved(1001, ALERT, true));
        write(new AlertCleared(ALERT, false, now));
        write(new IncidentRecovered(1001));
        write(new IncidentClosed(1001, GROUP, "佐藤", "直した"));
        assertThat(board.incident(1001).orElseThrow().row().state()).isEqualTo(IncidentState.CLOSED);
        board.tidy(now.plus(board.linger()).plusSeconds(1));
        assertThat(board.snapshot().incidents()).isEmpty();
        assertThat(board.incident(1001)
                        .orElseThrow()
                        .timeline()
                        .getLast()
                        .text()
                        .in(Locale.JAPANESE))
                .isEqualTo("クローズ: 直した");
    }

    @Test
    void aSubscriberGetsASnapshotAndThenEveryChangeOnce() {
        raise();
        List<BoardSnapshot> first = new ArrayList<>();
        List<BoardChange> changes = new ArrayList<>();
        var subscription = board.subscribe(first::add, changes::add);
        open(1001);
        assertThat(first)
                .singleElement()
                .satisfies(s -> assertThat(s.sequence()).isEqualTo(1));
        assertThat(changes).extracting(BoardChange::sequence).containsExactly(2L, 3L);
        subscription.close();
        write(new AlertCleared(ALERT, false, now));
        assertThat(changes).hasSize(2);
    }

    private UUID raise(int id, Severity severity, int age) {
        UUID alert = new UUID(7, id);
        write(new AlertRaised(
                alert,
                "key" + id,
                "db" + id % 2,
                null,
                SUMMARY.condition(),
                severity,
                SUMMARY.text(),
                true,
                now.minusSeconds(age),
                now));
        return alert;
    }

    private List<UUID> paged(int limit) {
        List<UUID> ids = new ArrayList<>();
        AlertPlace place = null;
        do {
            AlertPage page = board.page(place, limit);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.total()).isEqualTo(board.snapshot().alerts().size());
            page.rows().forEach(row -> ids.add(row.alert()));
            place = page.next();
        } while (place != null);
        return ids;
    }

    private void assertPagesAreInOrder() {
        List<UUID> wanted = board.snapshot().alerts().stream()
                .sorted(Urgency.OF_ROWS)
                .map(AlertRow::alert)
                .toList();
        for (int limit : new int[] {1, 2, 100, wanted.size()}) {
            assertThat(paged(limit)).as("pages of " + limit).isEqualTo(wanted);
        }
    }

    @Test
    void pagesFollowUrgencyThroughEveryChange() {
        assertThat(paged(5)).isEmpty();
        for (int i = 0; i < 6; i++) {
            raise(i, Severity.values()[i % 3], i * 7 % 5);
        }
        raise();
        assertPagesAreInOrder();
        open(1001);
        assertThat(paged(3).getFirst()).isEqualTo(ALERT);
        assertPagesAreInOrder();
        write(new AlertRepeated(new UUID(7, 4), 2, Severity.CRITICAL, SUMMARY.text(), true, now));
        write(new AlertAcknowledged(1001, ALERT, "佐藤"));
        assertPagesAreInOrder();
        write(new AlertCleared(new UUID(7, 3), true, now));
        write(new AlertCleared(ALERT, false, now));
        assertPagesAreInOrder();
        write(new IncidentClosed(1001, GROUP, "佐藤", ""));
        assertPagesAreInOrder();
        store.snapshots().save(LiveBoard.OWNER, board.state());
        board = fresh();
        assertPagesAreInOrder();
        board.tidy(now.plus(board.linger()).plusSeconds(1));
        assertThat(paged(2)).hasSize(5).doesNotContain(ALERT);
        assertPagesAreInOrder();
    }

    @Test
    void whatRecoveredIsAnOccurrenceAndWhatLastsIsOneWithoutAnEnd() {
        Instant begin = now;
        raise();
        open(1001);
        write(new AlertCleared(ALERT, false, now));
        Instant cleared = now;
        UUID lasting = raise(2, Severity.MINOR, 0);
        Instant end = now.plusSeconds(1);
        AlertSpan first = board.alertsBetween(begin, end, 10).getFirst();
        assertThat(first.alert()).isEqualTo(ALERT);
        assertThat(first.until()).isEqualTo(cleared);
        assertThat(first.incident()).isEqualTo(1001);
        assertThat(first.reductionKey()).isEqualTo("monitor/db1/ping");
        assertThat(first.customerId()).isEqualTo("bank");
        assertThat(first.engagementId()).isEqualTo(Centres.ENGAGEMENT);
        assertThat(board.alertsBetween(begin, end, 10))
                .extracting(AlertSpan::alert)
                .containsExactly(ALERT, lasting);
        assertThat(board.alertsBetween(begin, end, 1))
                .extracting(AlertSpan::alert)
                .containsExactly(lasting);
        assertThat(board.alertsOf("db1", begin, end)).containsExactly(first);
        assertThat(board.alertsBetween(begin.minusSeconds(1), begin, 10)).isEmpty();
        write(new AlertRecurred(ALERT, GROUP, 2, Severity.MAJOR, SUMMARY.text(), true, now));
        assertThat(board.alertsOf("db1", begin, now.plusSeconds(1)))
                .extracting(AlertSpan::until)
                .containsExactly(cleared, null);
    }

    @Test
    void anOccurrenceThatEndedBeforeItsTicketWasOpenedNamesIt() {
        Instant begin = now;
        raise();
        write(new AlertCleared(ALERT, false, now));
        open(1001);
        assertThat(board.alertsOf("db1", begin, now))
                .extracting(AlertSpan::incident)
                .containsExactly(1001L);
    }

    @Test
    void occurrencesAreStoredOnceHoweverOftenTheJournalIsRead() {
        Instant begin = now;
        raise();
        write(new AlertCleared(ALERT, true, now));
        for (int start = 0; start < 2; start++) {
            ViewWriter writer = new ViewWriter(store);
            LiveBoard again = new LiveBoard(store, writer);
            again.follow(plan);
            again.restore();
            writer.keepBoard(again::state, again.kept());
            store.snapshots()
                    .save(
                            LiveBoard.OWNER,
                            new Snapshots.Snapshot<>(0, 0, new BoardFold(id -> id, () -> plan.zone()).state()));
            writer.run(null);
            assertThat(writer.pendingEnded()).isEmpty();
            assertThat(again.alertsOf("db1", begin, now)).hasSize(1);
        }
        assertThat(store.alertHistory().of("db1", begin, now))
                .singleElement()
                .satisfies(span -> assertThat(span.quiet().kind()).isEqualTo(QuietKind.RECOVERED_IN_WAIT));
    }

    @Test
    void housekeepingForgetsWhatIsOlderThanFourHundredDays() {
        Instant begin = now;
        raise();
        write(new AlertCleared(ALERT, true, now));
        ViewWriter writer = new ViewWriter(store);
        writer.keepEnded(
                new AlertHistory.Ended(2, board.alertsOf("db1", begin, now).getFirst()));
        writer.run(null);
        writer.forgetOld(now.plus(Duration.ofDays(399)));
        assertThat(store.alertHistory().of("db1", begin, now)).hasSize(1);
        writer.forgetOld(now.plus(Duration.ofDays(401)));
        assertThat(store.alertHistory().of("db1", begin, now)).isEmpty();
    }

    @Test
    void theBoardIsTheSameAfterARestartWithAndWithoutItsSnapshot() {
        raise();
        open(1001);
        BoardSnapshot before = board.snapshot();
        assertThat(fresh().snapshot()).isEqualTo(before);
        store.snapshots().save(LiveBoard.OWNER, board.state());
        write(new IncidentAcknowledged(1001, "佐藤", ""));
        BoardSnapshot after = board.snapshot();
        assertThat(fresh().snapshot()).isEqualTo(after);
    }
}
