package org.yagura.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yagura.core.engine.Draft;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.IncidentNoted;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Storage;
import org.yagura.twins.CountingIds;
import org.yagura.twins.MemoryStorage;

/** An engine that keeps facts of others has each of them in its state once, whenever it was stopped. */
class KeptFactsTest {
    private final CountingIds ids = new CountingIds(1);
    private final Storage.Opened store = new MemoryStorage().open(Path.of("x"));
    private Keeper engine;

    /** Its state: the notes that it took, and how many it answered. */
    public record Notes(List<String> texts, int answered) {}

    /** Keeps notes and writes nothing about them, but answers one that says "answer". */
    private final class Keeper implements Engine<Notes> {
        private final List<String> texts = new ArrayList<>();
        private int answered;

        @Override
        public String name() {
            return "keeper";
        }

        @Override
        public Set<Class<? extends FactBody>> reads() {
            return Set.of(IncidentNoted.class);
        }

        @Override
        public Set<Class<? extends FactBody>> keeps() {
            return Set.of(IncidentNoted.class);
        }

        @Override
        public Set<Class<? extends FactBody>> writes() {
            return Set.of(IncidentRecovered.class);
        }

        @Override
        public Class<Notes> stateType() {
            return Notes.class;
        }

        @Override
        public void restore(Notes snapshot, Iterable<Fact> since) {
            if (snapshot != null) {
                texts.addAll(snapshot.texts());
                answered = snapshot.answered();
            }
            since.forEach(this::fold);
        }

        private void fold(Fact fact) {
            if (fact.body() instanceof IncidentNoted note) {
                texts.add(note.text());
            } else {
                answered++;
            }
        }

        @Override
        public Notes state() {
            return new Notes(List.copyOf(texts), answered);
        }

        @Override
        public Outcome step(Instant now, List<Input> inbox) {
            Draft draft = new Draft(ids, now, this::fold);
            for (Input input : inbox) {
                if (input instanceof Input.Seen seen) {
                    fold(seen.fact());
                    if (((IncidentNoted) seen.fact().body()).text().equals("answer")) {
                        draft.write(seen.fact().id(), null, now, new IncidentRecovered(1));
                    }
                }
            }
            return new Outcome(draft.facts(), List.of(), List.of(), null);
        }
    }

    private EngineTurn start() {
        EngineTurn turn = new EngineTurn(
                () -> engine = new Keeper(),
                new EngineTurn.Around(
                        new SteadyClock(),
                        store.journal(),
                        store.snapshots(),
                        new Feed(0),
                        () -> Plan.EMPTY,
                        _ -> {},
                        _ -> {}));
        turn.restore();
        return turn;
    }

    private Input note(String text) {
        Fact fact = new Fact(
                ids.next(Instant.EPOCH), null, null, Instant.EPOCH, Instant.EPOCH, new IncidentNoted(1, "x", text));
        return new Input.Seen(store.journal().append(List.of(fact), null), fact);
    }

    @Test
    void withoutASnapshotTheyAreReadFromTheJournal() {
        EngineTurn turn = start();
        turn.give(List.of(note("a"), note("b")));
        turn.take();
        note("c");
        EngineTurn again = start();
        assertThat(engine.state().texts()).containsExactly("a", "b");
        again.take();
        assertThat(engine.state().texts()).containsExactly("a", "b", "c");
    }

    @Test
    void withASnapshotOnlyTheLaterOnesAreRead() {
        EngineTurn turn = start();
        turn.give(List.of(note("a")));
        turn.take();
        turn.snapshot();
        turn.give(List.of(note("b")));
        turn.take();
        start();
        assertThat(engine.state().texts()).containsExactly("a", "b");
    }

    @Test
    void oneThatStoodBeforeAnOwnFactAndWasTakenAfterTheSnapshotIsNotLost() {
        EngineTurn turn = start();
        Input answered = note("answer");
        Input late = note("late");
        turn.give(List.of(answered));
        turn.take();
        turn.snapshot();
        turn.give(List.of(late));
        turn.take();
        start();
        assertThat(engine.state()).isEqualTo(new Notes(List.of("answer", "late"), 1));
    }
}
