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
import org.yagura.core.fact.AlertResolved;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.AlertsReleased;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.IncidentAcknowledged;
import org.yagura.core.fact.IncidentClosed;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Storage;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentState;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.TimelineEntry;
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
        write(new AlertSuppressed(child, new QuietReason(QuietKind.DEPENDENCY, ALERT, "db1", null), GROUP));
        write(new AlertAttached(1001, child, true));
        assertThat(row(CHILD).state()).isEqualTo(AlertState.SUPPRESSED);
        assertThat(row(CHILD).quiet().rootAsset()).isEqualTo("db1");
        assertThat(board.incident(1001).orElseThrow().row().quiet()).isEqualTo(1);
        assertThat(board.incident(1001).orElseThrow().row().active()).isEqualTo(1);
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
