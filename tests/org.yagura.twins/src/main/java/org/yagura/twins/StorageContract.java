package org.yagura.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.IncidentNoted;
import org.yagura.core.fact.Measurement;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Journal;
import org.yagura.core.port.Outbox;
import org.yagura.core.port.Snapshots.Snapshot;
import org.yagura.core.port.Storage;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.TimelineEntry;

/** What every store promises; run on the memory twin and on the real one. */
public abstract class StorageContract {
    private static final Instant T = FakeClock.START;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private Storage storage;
    private Storage.Opened store;

    /** The store under test. */
    protected abstract Storage storage();

    /** State for snapshots. */
    public record Tally(long count, List<Phrase> said, Instant at) {}

    /** State of another shape. */
    public record Other(String text) {}

    @BeforeEach
    void open() {
        storage = storage();
        store = storage.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = storage.open(home);
    }

    /** A note as a fact. */
    protected static Fact note(long number, String text) {
        UUID id = new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
        return new Fact(id, null, "bank/core", T, T.plusNanos(number), new IncidentNoted(number, "佐藤", text));
    }

    private List<Fact> read(long after, long through) {
        List<Fact> facts = new ArrayList<>();
        List<Long> sequences = new ArrayList<>();
        store.journal().read(after, through, (sequence, fact) -> {
            sequences.add(sequence);
            facts.add(fact);
            return true;
        });
        for (int i = 1; i < sequences.size(); i++) {
            assertThat(sequences.get(i)).isEqualTo(sequences.get(i - 1) + 1);
        }
        return facts;
    }

    @Test
    void factsComeBackInOrderAndWhole() {
        List<Fact> written = List.of(note(1, "一"), note(2, "二"), note(3, ""));
        assertThat(store.journal().append(written, null)).isEqualTo(3);
        assertThat(read(0, Long.MAX_VALUE)).isEqualTo(written);
        assertThat(read(1, 2)).isEqualTo(written.subList(1, 2));
        reopen();
        assertThat(read(0, Long.MAX_VALUE)).isEqualTo(written);
        assertThat(store.journal().last()).isEqualTo(3);
    }

    @Test
    void sequencesGoOnAfterReopening() {
        store.journal().append(List.of(note(1, "a")), null);
        reopen();
        assertThat(store.journal().append(List.of(note(2, "b")), null)).isEqualTo(2);
        reopen();
        assertThat(read(0, Long.MAX_VALUE))
                .extracting(f -> ((IncidentNoted) f.body()).text())
                .containsExactly("a", "b");
    }

    @Test
    void marksAreKeptPerEngineAndNeverGoBack() {
        store.journal().append(List.of(note(1, "a")), new Journal.Consumed("x", 7));
        store.journal().append(List.of(), new Journal.Consumed("y", 3));
        store.journal().append(List.of(), new Journal.Consumed("x", 5));
        assertThat(store.journal().consumed("x")).isEqualTo(7);
        reopen();
        assertThat(store.journal().consumed("x")).isEqualTo(7);
        assertThat(store.journal().consumed("y")).isEqualTo(3);
        assertThat(store.journal().consumed("z")).isZero();
    }

    @Test
    void aReaderCanStop() {
        store.journal().append(List.of(note(1, "a"), note(2, "b"), note(3, "c")), null);
        List<Long> seen = new ArrayList<>();
        store.journal().read(0, Long.MAX_VALUE, (sequence, _) -> {
            seen.add(sequence);
            return sequence < 2;
        });
        assertThat(seen).containsExactly(1L, 2L);
    }

    @Test
    void unitsOfManyWritersStayTogether() throws InterruptedException {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            int writer = w;
            writers.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((_, e) -> failures.add(e))
                    .start(() -> {
                        for (int i = 0; i < 50; i++) {
                            long number = writer * 1000L + i;
                            store.journal().append(List.of(note(number, "first"), note(number + 500, "second")), null);
                        }
                    }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(failures).isEmpty();
        reopen();
        List<Fact> facts = read(0, Long.MAX_VALUE);
        assertThat(facts).hasSize(400);
        for (int i = 0; i < facts.size(); i += 2) {
            long first = ((IncidentNoted) facts.get(i).body()).number();
            assertThat(((IncidentNoted) facts.get(i + 1).body()).number()).isEqualTo(first + 500);
        }
    }

    @Test
    void anInterruptedWriterDisturbsNobody() {
        Thread.currentThread().interrupt();
        store.journal().append(List.of(note(1, "a")), null);
        assertThat(Thread.interrupted()).isTrue();
        store.journal().append(List.of(note(2, "b")), null);
        assertThat(read(0, Long.MAX_VALUE)).hasSize(2);
    }

    @Test
    void snapshotsAreReplacedAndOfOneShape() {
        Tally tally = new Tally(5, List.of(Phrase.of("x.y", 1), Phrase.verbatim("生")), T);
        store.snapshots().save("one", new Snapshot<>(1, 2, new Tally(4, List.of(), T)));
        store.snapshots().save("one", new Snapshot<>(10, 20, tally));
        reopen();
        assertThat(store.snapshots().load("one", Tally.class)).contains(new Snapshot<>(10, 20, tally));
        assertThat(store.snapshots().load("two", Tally.class)).isEmpty();
    }

    @Test
    void measurementsAreReplacedByPeriodAndReadByMonitor() {
        Measurement early = new Measurement("a", T, 6, 0, 100, 200, 300);
        Measurement late = new Measurement("a", T.plus(MINUTE), 6, 6, -1, -1, -1);
        store.measurements()
                .save(List.of(new Measurement("a", T, 1, 1, 0, 0, 0), new Measurement("b", T, 1, 1, 0, 0, 0)));
        store.measurements().save(List.of(early));
        store.measurements().save(List.of(late));
        reopen();
        assertThat(store.measurements().of("a", T, T.plus(MINUTE.multipliedBy(2))))
                .containsExactly(early, late);
        assertThat(store.measurements().of("a", T.plusSeconds(1), T.plus(MINUTE)))
                .isEmpty();
    }

    private static IncidentView incident(long number, String owner) {
        IncidentRow row = new IncidentRow(
                number,
                IncidentState.CLOSED,
                Severity.MAJOR,
                Phrase.of("icmp.timeout"),
                "A銀行",
                "勘定系",
                "db1",
                "db1",
                T,
                T,
                T,
                0,
                1,
                0,
                owner,
                "佐藤");
        return new IncidentView(
                row, List.of(new TimelineEntry(new UUID(1, number), T, TimelineEntry.Kind.OPENED, "", Phrase.of("x"))));
    }

    @Test
    void closedIncidentsAreFoundByNumberNewestFirst() {
        store.incidents().save(List.of(incident(1001, ""), incident(1002, ""), incident(1003, "")));
        store.incidents().save(List.of(incident(1002, "鈴木")));
        reopen();
        assertThat(store.incidents().find(1002)).contains(incident(1002, "鈴木"));
        assertThat(store.incidents().find(999)).isEmpty();
        assertThat(store.incidents().latest(1003, 5)).containsExactly(incident(1002, "鈴木"), incident(1001, ""));
        assertThat(store.incidents().latest(Long.MAX_VALUE, 1)).containsExactly(incident(1003, ""));
    }

    @Test
    void whatHasToLeaveIsGivenUntilItIsSettledAndNeverTwice() {
        Outbox.Entry mail = new Outbox.Entry(new UUID(0x7000, 1), new UUID(0x7000, 9), "mail", "本文", T, 0);
        Outbox.Entry call = new Outbox.Entry(new UUID(0x7000, 2), new UUID(0x7000, 9), "call", "x", T.plus(MINUTE), 0);
        store.outbox().put(List.of(mail, call));
        store.outbox().put(List.of(mail));
        assertThat(store.outbox().due(T, 10)).containsExactly(mail);
        store.outbox().postpone(mail.id(), T.plus(MINUTE));
        assertThat(store.outbox().due(T, 10)).isEmpty();
        reopen();
        assertThat(store.outbox().due(T.plus(MINUTE), 10))
                .extracting(Outbox.Entry::channel, Outbox.Entry::attempts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mail", 1), org.assertj.core.groups.Tuple.tuple("call", 0));
        store.outbox().settle(mail.id());
        store.outbox().put(List.of(mail));
        assertThat(store.outbox().due(T.plus(MINUTE), 10)).containsExactly(call);
    }
}
