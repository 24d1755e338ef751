package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.IncidentNoted;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Journal;
import org.yagura.core.port.Storage;
import org.yagura.core.view.CentreHealth.Part;
import org.yagura.core.view.CentreHealth.State;
import org.yagura.twins.Centres;
import org.yagura.twins.CountingIds;
import org.yagura.twins.FailingJournal;
import org.yagura.twins.FakeClock;
import org.yagura.twins.MemoryStorage;

/** Whatever stops, the health says so within ten seconds and never waits for it. */
@Timeout(30)
class VitalsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakeClock wall = new FakeClock();
    private final SteadyClock clock = new SteadyClock(
            wall::instant,
            () -> Duration.between(FakeClock.START, wall.instant()).toNanos());
    private final CountingIds ids = new CountingIds(1);
    private final Storage.Opened store = new MemoryStorage().open(Path.of("x"));
    private final Feed feed = new Feed(0);
    private final LiveBoard board = new LiveBoard(store, new ViewWriter(store));
    private final ProbeWatch probes = new ProbeWatch();
    private final Vitals vitals = new Vitals(store.journal()::last, board::sequence, probes);

    /** Its state. */
    public record Nothing() {}

    /** Does what the test says. */
    private record Puppet(String name, Function<List<Input>, Instant> doing) implements Engine<Nothing> {
        @Override
        public Set<Class<? extends FactBody>> reads() {
            return Set.of(IncidentNoted.class);
        }

        @Override
        public Set<Class<? extends FactBody>> writes() {
            return Set.of(IncidentRecovered.class);
        }

        @Override
        public Class<Nothing> stateType() {
            return Nothing.class;
        }

        @Override
        public void restore(Nothing snapshot, Iterable<Fact> since) {
            // has no state
        }

        @Override
        public Nothing state() {
            return new Nothing();
        }

        @Override
        public Outcome step(Instant now, List<Input> inbox) {
            return new Outcome(List.of(), List.of(), List.of(), doing.apply(inbox));
        }
    }

    private EngineTurn turn(String name, Journal journal, Function<List<Input>, Instant> doing) {
        EngineTurn turn = new EngineTurn(
                () -> new Puppet(name, doing),
                new EngineTurn.Around(clock, journal, store.snapshots(), feed, () -> Plan.EMPTY, _ -> {}, _ -> {}));
        turn.restore();
        return turn;
    }

    private Part part(String name, EngineTurn... turns) {
        return vitals.parts(List.of(turns), clock.now()).stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            wall.forward(SECOND);
            vitals.look(clock.now());
        }
    }

    private List<Fact> append(FactBody body) {
        Instant now = clock.now();
        List<Fact> facts = List.of(new Fact(ids.next(now), null, null, now, now, body));
        store.journal().append(facts, null);
        return facts;
    }

    private List<Fact> append() {
        return append(new IncidentRecovered(1));
    }

    private static void assertCurrent(Part part) {
        assertThat(part.staleSince()).as(part.name()).isNull();
        assertThat(part.state()).isEqualTo(State.OK);
    }

    @Test
    void aStepThatNeverReturnsIsNoticed() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        EngineTurn turn = turn("puppet", store.journal(), _ -> {
            entered.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
        Thread engine = Thread.ofPlatform().start(turn::take);
        entered.await();
        pass(4);
        assertCurrent(part("engine.puppet", turn));
        pass(2);
        Part hung = part("engine.puppet", turn);
        assertThat(hung.staleSince()).isEqualTo(FakeClock.START);
        assertThat(hung.state()).isEqualTo(State.DEGRADED);
        assertThat(hung.text().in(Locale.ENGLISH)).contains("6 seconds").contains("start Yagura again");
        pass(60);
        assertThat(part("engine.puppet", turn).state()).isEqualTo(State.FAILED);
        released.countDown();
        engine.join();
        assertCurrent(part("engine.puppet", turn));
    }

    @Test
    void inputsThatNoTurnTakesAreNoticed() {
        EngineTurn turn = turn("puppet", store.journal(), _ -> null);
        turn.take();
        pass(60);
        assertCurrent(part("engine.puppet", turn));
        turn.hand(1, append(new IncidentNoted(1, "佐藤", "x")));
        Instant given = clock.now();
        pass(4);
        turn.hand(2, append(new IncidentNoted(1, "佐藤", "y")));
        pass(2);
        Part late = part("engine.puppet", turn);
        assertThat(late.staleSince()).isEqualTo(given);
        assertThat(late.waiting()).isEqualTo(2);
        turn.take();
        assertCurrent(part("engine.puppet", turn));
    }

    @Test
    void aTurnThatWasWantedAndNeverCameIsNoticed() {
        Instant wanted = clock.now().plusSeconds(10);
        EngineTurn turn = turn("puppet", store.journal(), _ -> wanted);
        turn.take();
        pass(14);
        assertCurrent(part("engine.puppet", turn));
        pass(2);
        assertThat(part("engine.puppet", turn).staleSince()).isEqualTo(wanted);
    }

    @Test
    void anEngineWhoseFactsCannotBeMadeDurableHasFailedAtOnce() {
        FailingJournal broken = new FailingJournal(store.journal());
        broken.set(true, false);
        EngineTurn turn = turn("puppet", broken, _ -> null);
        turn.take();
        turn.hand(1, append(new IncidentNoted(1, "佐藤", "x")));
        try {
            turn.take();
        } catch (Journal.JournalUnavailable e) {
            assertThat(e).hasMessageContaining("full");
        }
        Part failed = part("engine.puppet", turn);
        pass(3);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(part("engine.puppet", turn).staleSince())
                .as("since it failed")
                .isEqualTo(failed.staleSince())
                .isEqualTo(FakeClock.START);
    }

    @Test
    void aFactThatNeverReachesTheBoardIsNoticed() {
        feed.follow(board);
        assertCurrent(part("feed"));
        List<Fact> lost = append();
        pass(4);
        assertCurrent(part("feed"));
        pass(4);
        Part late = part("feed");
        assertThat(late.staleSince()).isBetween(FakeClock.START, FakeClock.START.plusSeconds(2));
        assertThat(late.waiting()).isEqualTo(1);
        assertThat(late.text().in(Locale.JAPANESE)).contains("再起動");
        feed.publish(1, lost);
        assertCurrent(part("feed"));
    }

    @Test
    void aBoardThatIsAlwaysALittleBehindIsNotStale() {
        feed.follow(board);
        List<Fact> last = append();
        for (int i = 1; i <= 30; i++) {
            List<Fact> next = append();
            pass(1);
            assertCurrent(part("feed"));
            feed.publish(i, last);
            last = next;
        }
    }

    @Test
    void aFollowerThatHangsHoldsUpTheBoardAndNotTheHealth() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        board.subscribe(_ -> {}, _ -> {
            entered.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        feed.follow(board);
        List<Fact> fact = append(
                new IncidentOpened(1001, ids.next(clock.now()), "db1", Severity.MAJOR, Phrase.of("x"), List.of()));
        Thread publisher = Thread.ofPlatform().start(() -> feed.publish(1, fact));
        entered.await();
        pass(7);
        assertThat(part("feed").staleSince()).isNotNull();
        assertThat(board.sequence()).isZero();
        released.countDown();
        publisher.join();
        assertCurrent(part("feed"));
        assertThat(board.sequence()).isEqualTo(1);
    }

    @Test
    void theProbesOfAnEngineThatStandsStillAreStaleWithIt() {
        probes.follow(Centres.behindSwitch(1, 1, Centres.WAIT));
        EngineTurn monitor = turn("monitor", store.journal(), _ -> null);
        monitor.take();
        assertThat(vitals.parts(List.of(monitor), clock.now()))
                .extracting(Part::name)
                .containsExactly("feed", "engine.monitor", "probe.icmp", "probe.tcp");
        monitor.give(List.of(new Input.Planned(Plan.EMPTY)));
        pass(6);
        Part icmp = part("probe.icmp", monitor);
        assertThat(icmp.staleSince()).isEqualTo(FakeClock.START);
        assertThat(icmp.text().in(Locale.ENGLISH)).contains("engine.monitor");
        assertThat(vitals.parts(List.of(), clock.now()))
                .as("a home that is only looked at")
                .extracting(Part::name)
                .containsExactly("feed");
    }
}
