package org.yagura.bench.plugin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Measurement;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Board;
import org.yagura.core.port.Subscription;
import org.yagura.core.view.AlertPage;
import org.yagura.core.view.AlertPlace;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;
import org.yagura.core.view.Shelf;
import org.yagura.core.view.TimelineEntry;

/** A board on which there is always something happening. Safe for many threads. */
final class BusyBoard implements Board {
    private static final int UNIT_MILLIS = 20;
    private static final int SAMPLES = 60;

    private final Plan plan = BusyPlan.make();
    private final BusyRows rows = new BusyRows(plan, Instant.now());
    private final List<Consumer<BoardChange>> subscribers = new CopyOnWriteArrayList<>();
    private final AtomicInteger burst = new AtomicInteger();
    private volatile int changesASecond;
    private volatile long changes;

    /** From now on so much happens. */
    void busy(int aSecond) {
        changesASecond = aSecond;
    }

    /** So many new alerts within the next second. */
    void flood(int alerts) {
        burst.set(alerts);
    }

    /** How much has happened so far. */
    long changes() {
        return changes;
    }

    /** Lets things happen at their even pace until the thread is interrupted. */
    void run() {
        long next = System.nanoTime();
        int units = 0;
        while (!Thread.interrupted()) {
            next += UNIT_MILLIS * 1_000_000L;
            LockSupport.parkNanos(next - System.nanoTime());
            int count = changesASecond * UNIT_MILLIS / 1_000;
            synchronized (rows) {
                if (count > 0) {
                    // one a second leaves and one is new: what makes a flood is the flood alone
                    say(rows.change(count, units++ % (1_000 / UNIT_MILLIS) == 0 ? 1 : 0, Instant.now()));
                    changes += count;
                }
                int fresh = Math.min(burst.get(), 10_000 * UNIT_MILLIS / 1_000);
                if (fresh > 0) {
                    burst.addAndGet(-fresh);
                    say(rows.burst(fresh, Instant.now()));
                }
            }
        }
    }

    private void say(BoardChange change) {
        subscribers.forEach(subscriber -> subscriber.accept(change));
    }

    @Override
    public BoardSnapshot snapshot() {
        synchronized (rows) {
            return rows.snapshot();
        }
    }

    @Override
    public Subscription subscribe(Consumer<BoardSnapshot> first, Consumer<BoardChange> wanted) {
        synchronized (rows) {
            first.accept(rows.snapshot());
            subscribers.add(wanted);
        }
        return () -> subscribers.remove(wanted);
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Optional<IncidentView> incident(long number) {
        Instant now = Instant.now();
        List<TimelineEntry> story = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> new TimelineEntry(
                        new java.util.UUID(number, i),
                        now.minusSeconds(600L - i * 30),
                        TimelineEntry.Kind.values()[i % TimelineEntry.Kind.values().length],
                        i % 2 == 0 ? "" : "佐藤",
                        Phrase.verbatim("経過 " + i + ": 一次切り分けを実施")))
                .toList();
        return snapshot().incidents().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(row -> new IncidentView(row, story));
    }

    @Override
    public List<IncidentView> closedIncidents(long below, int limit) {
        return List.of();
    }

    @Override
    public List<MonitorView> monitors(String asset) {
        Instant now = Instant.now();
        return plan.monitorsOf(asset).stream()
                .map(monitor -> new MonitorView(
                        monitor.id(),
                        Health.FAILED,
                        now.minusSeconds(3_000),
                        0,
                        Phrase.of("icmp.timeout", 2000),
                        List.of(
                                new MonitorView.Span(now.minusSeconds(80_000), Health.OK),
                                new MonitorView.Span(now.minusSeconds(3_000), Health.FAILED))))
                .toList();
    }

    @Override
    public List<Shelf> shelves() {
        return List.of();
    }

    @Override
    public List<Sample> recent(String monitor) {
        Instant now = Instant.now();
        return java.util.stream.IntStream.range(0, SAMPLES)
                .mapToObj(i -> new Sample(now.minusSeconds(60L * (SAMPLES - i)), Health.OK, 900 + i * 13 % 400))
                .toList();
    }

    @Override
    public List<Measurement> measurements(String monitor, Instant from, Instant until) {
        return List.of();
    }

    @Override
    public AlertPage page(AlertPlace after, int limit) {
        return new AlertPage(0, 0, List.of(), null);
    }

    @Override
    public List<AlertSpan> alertsBetween(Instant from, Instant until, int limit) {
        return List.of();
    }

    @Override
    public List<AlertSpan> alertsOf(String asset, Instant from, Instant until) {
        return plan.monitorsOf(asset).stream()
                .map(monitor -> new AlertSpan(
                        new java.util.UUID(1, monitor.id().hashCode()),
                        "monitor/" + monitor.id(),
                        asset,
                        "",
                        "",
                        Phrase.of("condition.icmp"),
                        Phrase.of("icmp.timeout", 2000),
                        Severity.MAJOR,
                        until.minusSeconds(90_000),
                        until.minusSeconds(86_000),
                        7,
                        null))
                .toList();
    }

    @Override
    public Duration linger() {
        return Duration.ofMinutes(15);
    }
}
