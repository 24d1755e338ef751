package org.yagura.core.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.Ids;

/** The facts that one step writes: each becomes part of the engine's state the moment it is written. One thread. */
public final class Draft {
    private final Ids ids;
    private final Instant now;
    private final Consumer<Fact> fold;
    private final List<Fact> facts = new ArrayList<>();

    /** @param fold the engine's own fold, the same that {@code restore} uses */
    public Draft(Ids ids, Instant now, Consumer<Fact> fold) {
        this.ids = ids;
        this.now = now;
        this.fold = fold;
    }

    /** The time of the step. */
    public Instant now() {
        return now;
    }

    /** A new id for something that the step creates. */
    public UUID newId() {
        return ids.next(now);
    }

    /**
     * Writes a fact.
     *
     * @param cause may be null
     * @param engagement may be null
     * @param sourceTime when it happened
     */
    public void write(UUID cause, String engagement, Instant sourceTime, FactBody body) {
        Fact fact = new Fact(ids.next(now), cause, engagement, sourceTime, now, body);
        facts.add(fact);
        fold.accept(fact);
    }

    /** What was written so far, in order. */
    public List<Fact> facts() {
        return facts;
    }
}
