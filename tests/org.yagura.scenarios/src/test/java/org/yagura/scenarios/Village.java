package org.yagura.scenarios;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.engine.Reply;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Journal;
import org.yagura.correlation.internal.CorrelationEngine;
import org.yagura.incident.internal.IncidentEngine;
import org.yagura.monitor.internal.MonitorEngine;
import org.yagura.twins.CountingIds;
import org.yagura.twins.FakeClock;
import org.yagura.twins.MemoryStorage;

/**
 * The three engines over a memory journal, a fake clock and a network of which tests say what is dead. It can lose its
 * power after any append and start again.
 */
final class Village {
    /** The power went. */
    static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Coming(Instant at, CheckRequest request) implements Comparable<Coming> {
        @Override
        public int compareTo(Coming other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(request.id(), other.request.id());
        }
    }

    private final FakeClock clock = new FakeClock();
    private final Journal journal = new MemoryStorage().open(Path.of("village")).journal();
    private final Set<String> dead = new HashSet<>();
    private Plan plan;
    private List<Engine<?>> engines = List.of();
    private final Map<Engine<?>, Deque<Input>> inboxes = new LinkedHashMap<>();
    private final Map<Engine<?>, Long> read = new LinkedHashMap<>();
    private final Map<Engine<?>, Instant> wakes = new LinkedHashMap<>();
    private final PriorityQueue<Coming> coming = new PriorityQueue<>();
    private final Map<UUID, CommandOutcome> outcomes = new LinkedHashMap<>();
    private int starts;
    private long cutAfter = Long.MAX_VALUE;
    private long appends;

    Village(Plan plan) {
        this.plan = plan;
        start();
    }

    Instant now() {
        return clock.instant();
    }

    List<Engine<?>> engines() {
        return engines;
    }

    /** New engines from the journal alone; what was under way is forgotten. */
    void start() {
        starts++;
        engines = List.of(
                new MonitorEngine(new CountingIds(starts * 10 + 1)),
                new CorrelationEngine(new CountingIds(starts * 10 + 2)),
                new IncidentEngine(new CountingIds(starts * 10 + 3)));
        inboxes.clear();
        read.clear();
        wakes.clear();
        coming.clear();
        for (Engine<?> engine : engines) {
            List<Fact> own = new ArrayList<>();
            Deque<Input> inbox = new ArrayDeque<>();
            inbox.add(new Input.Planned(plan));
            long consumed = journal.consumed(engine.name());
            journal.read(0, Long.MAX_VALUE, (sequence, fact) -> {
                if (isOne(engine.writes(), fact.body())) {
                    own.add(fact);
                } else if (sequence > consumed && isOne(engine.reads(), fact.body())) {
                    inbox.add(new Input.Seen(sequence, fact));
                } else if (isOne(engine.keeps(), fact.body())) {
                    own.add(fact);
                }
                return true;
            });
            engine.restore(null, own);
            inboxes.put(engine, inbox);
            read.put(engine, consumed);
        }
    }

    /** New engines from the states of those before, as snapshots give them; nothing is under way. */
    void startFromSnapshots() {
        List<Record> states = new ArrayList<>();
        engines.forEach(engine -> states.add(engine.state()));
        start();
        starts++;
        List<Engine<?>> fresh = List.of(
                new MonitorEngine(new CountingIds(starts * 10 + 1)),
                new CorrelationEngine(new CountingIds(starts * 10 + 2)),
                new IncidentEngine(new CountingIds(starts * 10 + 3)));
        Map<Engine<?>, Deque<Input>> inboxesBefore = new LinkedHashMap<>(inboxes);
        Map<Engine<?>, Long> readBefore = new LinkedHashMap<>(read);
        inboxes.clear();
        read.clear();
        for (int i = 0; i < fresh.size(); i++) {
            restore(fresh.get(i), states.get(i));
            inboxes.put(fresh.get(i), inboxesBefore.get(engines.get(i)));
            read.put(fresh.get(i), readBefore.get(engines.get(i)));
        }
        engines = fresh;
    }

    private static <S extends Record> void restore(Engine<S> engine, Record state) {
        engine.restore(engine.stateType().cast(state), List.of());
    }

    private static boolean isOne(Set<Class<? extends FactBody>> kinds, FactBody body) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(body));
    }

    /** The power goes once {@code appends} more appends are done. */
    void cutPowerAfter(long more) {
        cutAfter = appends + more;
    }

    long appends() {
        return appends;
    }

    void kill(String address) {
        dead.add(address);
    }

    void heal(String address) {
        dead.remove(address);
    }

    void publish(Plan next) {
        plan = next;
        inboxes.values().forEach(inbox -> inbox.add(new Input.Planned(next)));
    }

    /** Gives a command and what time it takes. */
    CommandOutcome ask(Command command) {
        UUID id = UUID.randomUUID();
        inboxes.get(engines.get(2)).add(new Input.Asked(id, command));
        settle();
        return outcomes.get(id);
    }

    /** Lets time pass, step by step. */
    void run(Duration time) {
        Instant until = now().plus(time);
        settle();
        while (true) {
            Instant next = until;
            for (Instant wake : wakes.values()) {
                next = wake.isBefore(next) ? wake : next;
            }
            if (!coming.isEmpty() && coming.peek().at.isBefore(next)) {
                next = coming.peek().at;
            }
            if (next.isAfter(now())) {
                clock.forward(Duration.between(now(), next));
            }
            boolean moved = deliver();
            for (Engine<?> engine : engines) {
                Instant wake = wakes.get(engine);
                if (wake != null && !wake.isAfter(now())) {
                    step(engine);
                    moved = true;
                }
            }
            settle();
            if (!moved && !next.isBefore(until)) {
                return;
            }
        }
    }

    private boolean deliver() {
        boolean any = false;
        while (!coming.isEmpty() && !coming.peek().at.isAfter(now())) {
            CheckRequest request = coming.poll().request;
            boolean down = dead.contains(request.monitor().target());
            inboxes.get(engines.getFirst())
                    .add(new Input.Checked(new CheckResult(
                            request.id(),
                            request.monitor().id(),
                            now(),
                            down ? Health.FAILED : Health.OK,
                            down ? -1 : 500,
                            Phrase.of(down ? "icmp.timeout" : "icmp.ok"))));
            any = true;
        }
        return any;
    }

    private void settle() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Engine<?> engine : engines) {
                if (!inboxes.get(engine).isEmpty()) {
                    step(engine);
                    moved = true;
                }
            }
        }
    }

    private void step(Engine<?> engine) {
        List<Input> inbox = List.copyOf(inboxes.get(engine));
        inboxes.get(engine).clear();
        Outcome outcome = engine.step(now(), inbox);
        for (Input input : inbox) {
            if (input instanceof Input.Seen seen) {
                read.merge(engine, seen.sequence(), Math::max);
            }
        }
        long first = journal.last() + 1;
        journal.append(outcome.facts(), new Journal.Consumed(engine.name(), read.get(engine)));
        if (++appends >= cutAfter) {
            cutAfter = Long.MAX_VALUE;
            throw new PowerCut();
        }
        for (Fact fact : outcome.facts()) {
            long sequence = first++;
            for (Engine<?> other : engines) {
                if (isOne(other.reads(), fact.body())) {
                    inboxes.get(other).add(new Input.Seen(sequence, fact));
                }
            }
        }
        for (CheckRequest request : outcome.checks()) {
            boolean down = dead.contains(request.monitor().target());
            Duration answer = down ? request.monitor().timeout() : Duration.ofMillis(1);
            coming.add(new Coming(now().plus(answer), request));
        }
        for (Reply reply : outcome.replies()) {
            outcomes.put(reply.command(), reply.outcome());
        }
        if (outcome.wake() == null) {
            wakes.remove(engine);
        } else {
            wakes.put(engine, outcome.wake());
        }
    }

    /** The bodies of a kind in the order of the journal. */
    <B extends FactBody> List<B> facts(Class<B> kind) {
        List<B> found = new ArrayList<>();
        journal.read(0, Long.MAX_VALUE, (_, fact) -> {
            if (kind.isInstance(fact.body())) {
                found.add(kind.cast(fact.body()));
            }
            return true;
        });
        return found;
    }
}
