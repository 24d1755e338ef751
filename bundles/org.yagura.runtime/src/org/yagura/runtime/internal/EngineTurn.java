package org.yagura.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.engine.Reply;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Journal;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.Snapshots;
import org.yagura.core.port.Snapshots.Snapshot;

/**
 * One engine's turn: take what came in, step, make the facts durable together with the reading mark, publish, start
 * checks, give replies. Turns are taken one at a time; {@link #give} may be called from any thread.
 *
 * <p>An input that makes the engine throw is logged and passed over, so that one bad fact cannot stop the centre; the
 * engine is made anew from the journal then, since a step that threw may have left it half changed. It is made anew as
 * well when its facts could not be made durable, and gets the same inputs again as soon as the journal is back: what a
 * person asked and what a check saw meanwhile is late, and not lost.
 */
final class EngineTurn {
    private static final Logger LOG = LoggerFactory.getLogger(EngineTurn.class);
    private static final int MOST_INPUTS = 2_000;

    /** What a turn needs from the centre around it. */
    record Around(
            SteadyClock clock,
            Journal journal,
            Snapshots snapshots,
            Feed feed,
            Supplier<Plan> plan,
            Consumer<List<CheckRequest>> checks,
            Consumer<Reply> replies) {}

    private final Supplier<Engine<?>> maker;
    private final Around around;
    private final Deque<Input> inbox = new ArrayDeque<>();
    private final AtomicLong passedOver = new AtomicLong();
    /** The last fact that came by, wanted or not; guarded by the inbox. */
    private long handed;

    private Engine<?> engine;
    /** The last fact when this turn was made: those after it are handed. */
    private final long origin;
    /** What the engine took without an end, which makes it unusable; null while it is whole. */
    private volatile List<Input> unfinished;
    /** So many inputs are given one by one, since one of them makes the engine throw. */
    private int alone;
    /** The last fact that was passed over. */
    private long passed;

    private volatile long consumed;
    private volatile long written;
    private volatile long kept;
    private volatile Instant lastWorked;
    /** Since when the turn runs that is under way; null between turns. */
    private volatile Instant turnSince;
    /** Since when there was always something in the inbox that no turn had taken; null when a turn took all. */
    private volatile Instant waitingSince;
    /** When the engine wanted its next turn; null for not before an input. */
    private volatile Instant wake;

    private volatile JournalUnavailable failure;

    EngineTurn(Supplier<Engine<?>> maker, Around around) {
        this.maker = maker;
        this.around = around;
        this.engine = maker.get();
        this.origin = around.journal().last();
        this.handed = origin;
    }

    String name() {
        return engine.name();
    }

    private static boolean isOne(Set<Class<? extends FactBody>> kinds, FactBody body) {
        for (Class<? extends FactBody> kind : kinds) {
            if (kind.isInstance(body)) {
                return true;
            }
        }
        return false;
    }

    /** Brings the engine to where the journal says it was, and gives it again what it may not have seen. */
    void restore() {
        begin(restore(engine, origin));
    }

    /** The first that an engine gets. */
    private void begin(List<Input> inputs) {
        synchronized (inbox) {
            inputs.reversed().forEach(inbox::addFirst);
            inbox.addFirst(new Input.Planned(around.plan().get()));
            noteWaiting();
        }
    }

    /**
     * @param last the fact up to which it is restored
     * @return what it may not have seen
     */
    private <S extends Record> List<Input> restore(Engine<S> fresh, long last) {
        Snapshot<S> snapshot =
                around.snapshots().load(fresh.name(), fresh.stateType()).orElse(null);
        if (snapshot != null && snapshot.written() > last) {
            snapshot = null;
        }
        long since = snapshot == null ? 0 : snapshot.written();
        long mark = snapshot == null ? 0 : snapshot.consumed();
        consumed = Math.max(passed, Math.max(mark, around.journal().consumed(fresh.name())));
        long unseen = fresh.keeps().isEmpty() ? consumed : mark;
        long from = fresh.reads().isEmpty() ? since : Math.min(since, unseen);
        List<Fact> past = new ArrayList<>();
        List<Input> again = new ArrayList<>();
        around.journal().read(from, last, (sequence, fact) -> {
            if (sequence > since && isOne(fresh.writes(), fact.body())) {
                past.add(fact);
            } else if (sequence > consumed && isOne(fresh.reads(), fact.body())) {
                again.add(new Input.Seen(sequence, fact));
            } else if (sequence > mark && sequence <= consumed && isOne(fresh.keeps(), fact.body())) {
                past.add(fact);
            }
            return true;
        });
        kept = Math.max(since, mark);
        fresh.restore(snapshot == null ? null : snapshot.state(), past);
        written = last;
        LOG.info("engine {} restored: {} facts of its past, {} inputs to see", fresh.name(), past.size(), again.size());
        return again;
    }

    /** Instead of an engine that became unusable: a new one, which gets what that one took before what came since. */
    private void renew() {
        Engine<?> fresh = maker.get();
        try {
            restore(fresh, around.journal().last());
        } catch (JournalUnavailable e) {
            failure = e;
            throw e;
        }
        engine = fresh;
        begin(unfinished);
        if (alone > 0) {
            alone = unfinished.size() + 1;
        }
        unfinished = null;
    }

    /** Puts inputs into the inbox. */
    void give(List<? extends Input> inputs) {
        synchronized (inbox) {
            inbox.addAll(inputs);
            noteWaiting();
        }
    }

    /**
     * Puts published facts into the inbox, those that the engine reads. The others count as seen too, so that a restart
     * need not look at them again.
     *
     * @return whether there was one that the engine reads
     */
    boolean hand(long first, List<Fact> facts) {
        boolean any = false;
        synchronized (inbox) {
            for (int i = 0; i < facts.size(); i++) {
                if (isOne(engine.reads(), facts.get(i).body())) {
                    inbox.add(new Input.Seen(first + i, facts.get(i)));
                    any = true;
                }
            }
            handed = first + facts.size() - 1;
            noteWaiting();
        }
        return any;
    }

    /** With the inbox's lock. */
    private void noteWaiting() {
        if (inbox.isEmpty()) {
            waitingSince = null;
        } else if (waitingSince == null) {
            waitingSince = around.clock().now();
        }
    }

    /** Inputs that wait to be taken, or to be taken again. */
    int waiting() {
        List<Input> taken = unfinished;
        synchronized (inbox) {
            return inbox.size() + (taken == null ? 0 : taken.size());
        }
    }

    /**
     * One turn.
     *
     * @return how long the engine wants to rest if nothing comes in; null for as long as nothing comes in
     */
    Duration take() {
        turnSince = around.clock().now();
        try {
            return turn();
        } finally {
            turnSince = null;
        }
    }

    private Duration turn() {
        if (unfinished != null) {
            renew();
        }
        List<Input> inputs = new ArrayList<>();
        int most = alone > 0 ? 1 : MOST_INPUTS;
        long seen;
        synchronized (inbox) {
            while (!inbox.isEmpty() && inputs.size() < most) {
                inputs.add(inbox.poll());
            }
            seen = inbox.isEmpty() ? handed : 0;
            noteWaiting();
        }
        Instant next = step(inputs);
        failure = null;
        wake = next;
        if (unfinished == null) {
            consumed = Math.max(consumed, seen);
            alone = Math.max(0, alone - inputs.size());
        }
        Instant now = around.clock().now();
        lastWorked = now;
        return next == null ? null : Duration.between(now, next);
    }

    private Instant step(List<Input> inputs) {
        Outcome outcome;
        try {
            outcome = engine.step(around.clock().now(), inputs);
        } catch (RuntimeException e) {
            return recover(inputs, e);
        }
        for (Input input : inputs) {
            if (input instanceof Input.Seen seen) {
                consumed = Math.max(consumed, seen.sequence());
            }
        }
        long last = append(outcome.facts(), inputs);
        around.feed().publish(last, outcome.facts());
        if (!outcome.checks().isEmpty()) {
            around.checks().accept(outcome.checks());
        }
        outcome.replies().forEach(around.replies());
        return outcome.wake();
    }

    private long append(List<Fact> facts, List<Input> inputs) {
        boolean sawFacts = inputs.stream().anyMatch(Input.Seen.class::isInstance);
        if (facts.isEmpty() && !sawFacts) {
            return around.journal().last();
        }
        try {
            long last = around.journal().append(facts, new Journal.Consumed(engine.name(), consumed));
            if (!facts.isEmpty()) {
                written = last;
            }
            return last;
        } catch (JournalUnavailable e) {
            failure = e;
            unfinished = inputs;
            throw e;
        }
    }

    /** The engine gets its inputs one by one from now on; the one that makes it throw is passed over. */
    private Instant recover(List<Input> inputs, RuntimeException cause) {
        if (inputs.size() > 1) {
            LOG.warn("engine {} threw; its {} inputs are given one by one", engine.name(), inputs.size(), cause);
            unfinished = inputs;
            alone = inputs.size();
        } else {
            passedOver.incrementAndGet();
            LOG.error("engine {} could not take {} and passes it over", engine.name(), inputs, cause);
            if (inputs.size() == 1 && inputs.getFirst() instanceof Input.Seen seen) {
                passed = Math.max(passed, seen.sequence());
            }
            unfinished = List.of();
        }
        return around.clock().now();
    }

    /** Keeps the engine's state, between turns; nothing while the engine is unusable. */
    void snapshot() {
        if (unfinished == null) {
            snapshot(engine);
        }
    }

    private <S extends Record> void snapshot(Engine<S> of) {
        // what it writes from now on comes behind everything that it has seen
        around.snapshots().save(of.name(), new Snapshot<>(position(), consumed, of.state()));
    }

    /** How far in the journal this engine is: what it wrote and what it has seen. */
    long position() {
        return Math.max(written, consumed);
    }

    /** How far the last snapshot reached when the engine was restored. */
    long kept() {
        return kept;
    }

    /** Inputs that were passed over because the engine threw. */
    long passedOver() {
        return passedOver.get();
    }

    /** When it last had a turn; null for never. */
    Instant lastWorked() {
        return lastWorked;
    }

    /** Since when the turn runs that is under way; null between turns. Never waits. */
    Instant turnSince() {
        return turnSince;
    }

    /** Since when inputs wait that no turn has taken; null when none does. Never waits. */
    Instant waitingSince() {
        return waitingSince;
    }

    /** When the engine wanted its next turn; null for not before an input. Never waits. */
    Instant wake() {
        return wake;
    }

    /** Why its facts cannot be made durable; null while they can. */
    JournalUnavailable failure() {
        return failure;
    }
}
