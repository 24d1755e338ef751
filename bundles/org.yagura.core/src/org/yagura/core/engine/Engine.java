package org.yagura.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;

/**
 * An engine: a pure step over facts. It reads no clock, opens nothing, starts nothing; time is an argument. It is used
 * by one thread at a time.
 *
 * <p>The rule that makes it restorable at any point: <em>its state is a fold of its own facts, and of those that it
 * {@linkplain #keeps() keeps}</em>. Whatever another input changes in the engine is written as a fact of
 * {@link #writes()}, so an input that led to no fact may be given again without harm, and {@code restore} of a snapshot
 * and these facts since then gives exactly the state before a crash.
 *
 * @param <S> the engine's state as a value, for snapshots
 */
public interface Engine<S extends Record> {
    /** Stable, lower case: names the engine in the journal, in snapshots and in the health report. */
    String name();

    /** The bodies that it takes from the journal as input, sealed interfaces included; never its own. */
    Set<Class<? extends FactBody>> reads();

    /**
     * Those of {@link #reads()} that its state remembers as they are, so that it need not write them a second time. They
     * are folded into a part of the state that its own facts do not touch: after a crash the two may come in another
     * order than before.
     */
    default Set<Class<? extends FactBody>> keeps() {
        return Set.of();
    }

    /** The bodies that it alone writes, sealed interfaces included. */
    Set<Class<? extends FactBody>> writes();

    /** The class of the state, so that a store can read a snapshot back. */
    Class<S> stateType();

    /**
     * Brings the engine to where it was. Called once, before the first step.
     *
     * @param snapshot a value of {@link #state()}, or null to begin with nothing
     * @param since its own facts written after that snapshot and those it keeps taken after it, in the journal's order
     */
    void restore(S snapshot, Iterable<Fact> since);

    /** The whole state now, as an immutable value. */
    S state();

    /**
     * Takes what came in and says what follows. The facts of the outcome are already part of the state when this
     * returns; the caller makes them durable before it publishes them, and throws the engine away when it cannot.
     *
     * @param now the centre's time; never before that of the last step
     * @param inbox in order; empty when only time has passed
     */
    Outcome step(Instant now, List<Input> inbox);
}
