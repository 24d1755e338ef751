package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yagura.core.command.AddNote;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.engine.Draft;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.engine.Reply;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.IncidentAssigned;
import org.yagura.core.fact.IncidentNoted;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Journal;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.Snapshots;
import org.yagura.core.port.Storage;
import org.yagura.twins.CountingIds;
import org.yagura.twins.FailingJournal;
import org.yagura.twins.MemoryStorage;

class EngineTurnTest {
    private final CountingIds ids = new CountingIds(1);
    private final Storage.Opened store = new MemoryStorage().open(Path.of("x"));
    private final FailingJournal journal = new FailingJournal(store.journal());
    private final Feed feed = new Feed(0);
    private final List<Reply> replies = new ArrayList<>();
    private final List<Fact> published = new ArrayList<>();

    /** Its state. */
    public record Count(int seen) {}

    /** Counts notes: each is answered by a fact; a note that says "poison" makes it throw. */
    private final class Counter implements Engine<Count> {
        private int seen;

        @Override
        public String name() {
            return "counter";
        }

        @Override
        public Set<Class<? extends FactBody>> reads() {
            return Set.of(IncidentNoted.class);
        }

        @Override
        public Set<Class<? extends FactBody>> writes() {
            return Set.of(IncidentRecovered.class);
        }

        @Override
        public Class<Count> stateType() {
            return Count.class;
        }

        @Override
        public void restore(Count snapshot, Iterable<Fact> since) {
            seen = snapshot == null ? 0 : snapshot.seen();
            since.forEach(this::fold);
        }

        private void fold(Fact fact) {
            seen++;
        }

        @Override
        public Count state() {
            return new Count(seen);
        }

        @Override
        public Outcome step(Instant now, List<Input> inbox) {
            Draft draft = new Draft(ids, now, this::fold);
            List<Reply> answers = new ArrayList<>();
            for (Input input : inbox) {
                if (input instanceof Input.Seen seenFact && seenFact.fact().body() instanceof IncidentNoted note) {
                    if (note.text().equals("poison")) {
                        throw new IllegalStateException("poisoned");
                    }
                    draft.write(seenFact.fact().id(), null, now, new IncidentRecovered(note.number()));
                }
                if (input instanceof Input.Asked asked) {
                    draft.write(null, null, now, new IncidentRecovered(seen));
                    answers.add(new Reply(asked.id(), new CommandOutcome.Done(seen)));
                }
            }
            return new Outcome(draft.facts(), List.of(), answers, null);
        }
    }

    private EngineTurn turn() {
        EngineTurn turn = unrestored();
        turn.restore();
        return turn;
    }

    private EngineTurn unrestored() {
        Supplier<Engine<?>> maker = Counter::new;
        return new EngineTurn(
                maker,
                new EngineTurn.Around(
                        new SteadyClock(), journal, store.snapshots(), feed, () -> Plan.EMPTY, _ -> {}, replies::add));
    }

    private List<Input> notes(String... texts) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Fact fact = new Fact(
                    ids.next(Instant.EPOCH),
                    null,
                    null,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    new IncidentNoted(i, "x", texts[i]));
            long sequence = store.journal().append(List.of(fact), null);
            feed.publish(sequence, List.of(fact));
            inputs.add(new Input.Seen(sequence, fact));
        }
        return inputs;
    }

    private long answers() {
        long[] count = {0};
        store.journal().read(0, Long.MAX_VALUE, (_, fact) -> {
            count[0] += fact.body() instanceof IncidentRecovered ? 1 : 0;
            return true;
        });
        return count[0];
    }

    @Test
    void factsAreDurableWithTheReadingMarkBeforeTheyArePublished() {
        feed.follow((first, facts) -> {
            assertThat(store.journal().last()).isGreaterThanOrEqualTo(first + facts.size() - 1);
            published.addAll(facts);
        });
        EngineTurn turn = turn();
        turn.give(notes("a", "b"));
        turn.take();
        assertThat(answers()).isEqualTo(2);
        assertThat(published).hasSize(4);
        assertThat(store.journal().consumed("counter")).isEqualTo(2);
    }

    @Test
    void aPoisonedInputIsPassedOverAndTheOthersAreTaken() {
        EngineTurn turn = turn();
        turn.give(notes("a", "poison", "b"));
        turn.take();
        while (turn.waiting() > 0) {
            turn.take();
        }
        assertThat(answers()).isEqualTo(2);
        assertThat(turn.passedOver()).isEqualTo(1);
        assertThat(store.journal().consumed("counter")).isEqualTo(3);
    }

    @Test
    void whatWasNotTakenBeforeARestartIsGivenAgainAndOnlyThat() {
        EngineTurn first = turn();
        first.give(notes("a", "b"));
        first.take();
        first.snapshot();
        notes("c");
        EngineTurn second = turn();
        second.take();
        assertThat(answers()).isEqualTo(3);
        EngineTurn third = turn();
        third.take();
        assertThat(answers()).isEqualTo(3);
    }

    @Test
    void whatIsHandedBeforeItIsRestoredIsTakenOnceAndAfterItsPast() {
        notes("a");
        EngineTurn late = unrestored();
        feed.follow(late::hand);
        notes("b");
        late.restore();
        while (late.waiting() > 0) {
            late.take();
        }
        assertThat(answers()).isEqualTo(2);
        late.snapshot();
        assertThat(store.snapshots().load("counter", Count.class).orElseThrow().state())
                .isEqualTo(new Count(2));
    }

    @Test
    void anEngineThatNeverBeganLeavesTheSnapshotAsItWas() {
        EngineTurn first = turn();
        first.give(notes("a"));
        first.take();
        first.snapshot();
        EngineJob job = new EngineJob(unrestored());
        job.give(List.of());
        job.end();
        assertThat(store.snapshots().load("counter", Count.class).orElseThrow().state())
                .isEqualTo(new Count(1));
    }

    @Test
    void aSnapshotThatIsAheadOfTheJournalIsNotUsed() {
        store.snapshots().save("counter", new Snapshots.Snapshot<>(99, 99, new Count(50)));
        EngineTurn turn = turn();
        turn.snapshot();
        assertThat(store.snapshots().load("counter", Count.class).orElseThrow().state())
                .isEqualTo(new Count(0));
        assertThat(store.journal().append(List.of(), new Journal.Consumed("counter", 0)))
                .isZero();
    }

    private Fact assigned() {
        return new Fact(
                ids.next(Instant.EPOCH), null, null, Instant.EPOCH, Instant.EPOCH, new IncidentAssigned(1, "x", "y"));
    }

    @Test
    void whatTheEngineDoesNotReadIsNotLookedAtAgainAfterARestart() {
        EngineTurn first = turn();
        first.take();
        Fact other = assigned();
        for (int i = 0; i < 5; i++) {
            long sequence = store.journal().append(List.of(other), null);
            assertThat(first.hand(sequence, List.of(other))).isFalse();
        }
        first.take();
        first.snapshot();
        assertThat(store.snapshots().load("counter", Count.class).orElseThrow().consumed())
                .isEqualTo(5);
    }

    @Test
    void anEngineThatHadNothingToReadSinceItsStartIsAsFarAsTheJournal() {
        for (int i = 0; i < 5; i++) {
            store.journal().append(List.of(assigned()), null);
        }
        EngineTurn first = turn();
        first.take();
        first.snapshot();
        Snapshots.Snapshot<Count> kept =
                store.snapshots().load("counter", Count.class).orElseThrow();
        assertThat(kept.consumed()).isEqualTo(5);
        assertThat(kept.written()).isEqualTo(5);
    }

    private void takeInVain(EngineTurn turn) {
        assertThatThrownBy(turn::take).isInstanceOf(JournalUnavailable.class);
        assertThat(turn.failure()).hasMessageContaining("full");
    }

    @Test
    void whatCameWhileTheJournalWasAwayIsTakenOnceItIsBack() {
        EngineTurn turn = turn();
        turn.give(notes("a"));
        turn.take();
        turn.give(notes("b", "c"));
        UUID question = new UUID(1, 2);
        turn.give(List.of(new Input.Asked(question, new AddNote(1, "佐藤", "x"))));
        journal.set(true, false);
        takeInVain(turn);
        takeInVain(turn);
        journal.set(false, false);
        takeInVain(turn);
        turn.give(notes("d"));
        takeInVain(turn);
        assertThat(answers()).isEqualTo(1);
        assertThat(replies).isEmpty();
        journal.set(true, true);
        turn.take();
        assertThat(turn.failure()).isNull();
        assertThat(answers()).isEqualTo(5);
        assertThat(replies).containsExactly(new Reply(question, new CommandOutcome.Done(4)));
        assertThat(store.journal().consumed("counter")).isEqualTo(5);
        EngineTurn next = turn();
        next.take();
        assertThat(answers()).as("nothing is done twice").isEqualTo(5);
    }

    @Test
    void theStateThatCouldNotBeMadeDurableIsNotKept() {
        EngineTurn turn = turn();
        turn.give(notes("a"));
        journal.set(true, false);
        takeInVain(turn);
        turn.snapshot();
        assertThat(store.snapshots().load("counter", Count.class)).isEmpty();
    }

    @Test
    void aPoisonedInputIsPassedOverWhenTheJournalGoesAwayMeanwhile() {
        EngineTurn turn = turn();
        turn.give(notes("a", "poison", "b"));
        turn.take();
        journal.set(false, false);
        takeInVain(turn);
        journal.set(true, true);
        while (turn.waiting() > 0) {
            turn.take();
        }
        assertThat(answers()).isEqualTo(2);
        assertThat(turn.passedOver()).isEqualTo(1);
        assertThat(store.journal().consumed("counter")).isEqualTo(3);
    }
}
