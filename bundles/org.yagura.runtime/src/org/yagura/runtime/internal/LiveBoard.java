package org.yagura.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.Measurement;
import org.yagura.core.fact.MeasurementsRecorded;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Board;
import org.yagura.core.port.Snapshots.Snapshot;
import org.yagura.core.port.Storage;
import org.yagura.core.port.Subscription;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;

/** The live picture: folds what is published, tells who subscribed, hands to the view writer what is to be kept. */
final class LiveBoard implements Board, Feed.Follower {
    static final String OWNER = "board";
    private static final int ARCHIVE_PAGE = 500;

    private final Storage.Opened store;
    private final ViewWriter views;
    private final BoardFold fold = new BoardFold(this::assetName);
    private final List<Consumer<BoardChange>> subscribers = new CopyOnWriteArrayList<>();
    private final Map<String, Samples> samples = new ConcurrentHashMap<>();
    private final Object lock = new Object();
    private volatile Plan plan = Plan.EMPTY;
    private long sequence;

    LiveBoard(Storage.Opened store, ViewWriter views) {
        this.store = store;
        this.views = views;
    }

    /** Folds what the journal holds, from the last snapshot on. */
    void restore() {
        long last = store.journal().last();
        Optional<Snapshot<BoardState>> snapshot =
                store.snapshots().load(OWNER, BoardState.class).filter(found -> found.written() <= last);
        synchronized (lock) {
            snapshot.ifPresent(found -> fold.restore(found.state()));
            sequence = snapshot.map(Snapshot::written).orElse(0L);
            store.journal().read(sequence, last, (at, fact) -> {
                take(fact);
                sequence = at;
                return true;
            });
            keepClosed();
            clearTouched();
        }
    }

    private String assetName(String id) {
        return plan.asset(id).map(Asset::name).orElse(id);
    }

    private void take(Fact fact) {
        fold.fold(fact);
        if (fact.body() instanceof MeasurementsRecorded recorded) {
            views.keep(recorded.rows());
        }
    }

    @Override
    public void facts(long first, List<Fact> facts) {
        synchronized (lock) {
            facts.forEach(this::take);
            sequence = first + facts.size() - 1;
            keepClosed();
            tell(null, new BoardFold.Gone(Set.of(), Set.of()));
        }
    }

    private void keepClosed() {
        List<LiveIncident> closed = fold.closed(fold.touchedIncidents);
        if (!closed.isEmpty()) {
            views.archive(closed.stream().map(incident -> incident.view(plan)).toList());
        }
    }

    private void tell(Plan newPlan, BoardFold.Gone gone) {
        boolean nothing = newPlan == null
                && gone.alerts().isEmpty()
                && gone.incidents().isEmpty()
                && fold.touchedAlerts.isEmpty()
                && fold.touchedIncidents.isEmpty()
                && fold.touchedAssets.isEmpty();
        if (nothing) {
            return;
        }
        if (!subscribers.isEmpty()) {
            BoardChange change = new BoardChange(
                    sequence,
                    newPlan,
                    alertRows(fold.touchedAlerts),
                    gone.alerts(),
                    incidentRows(fold.touchedIncidents),
                    gone.incidents(),
                    fold.touchedAssets);
            subscribers.forEach(subscriber -> subscriber.accept(change));
        }
        clearTouched();
    }

    private void clearTouched() {
        fold.touchedAlerts.clear();
        fold.touchedIncidents.clear();
        fold.touchedAssets.clear();
    }

    private List<AlertRow> alertRows(Set<UUID> ids) {
        List<AlertRow> rows = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            LiveAlert alert = fold.alerts.get(id);
            if (alert != null) {
                rows.add(row(alert));
            }
        }
        return rows;
    }

    private AlertRow row(LiveAlert alert) {
        return alert.row(plan, fold.incidents.get(alert.incident));
    }

    private List<IncidentRow> incidentRows(Set<Long> numbers) {
        List<IncidentRow> rows = new ArrayList<>(numbers.size());
        for (long number : numbers) {
            LiveIncident incident = fold.incidents.get(number);
            if (incident != null) {
                rows.add(incident.row(plan));
            }
        }
        return rows;
    }

    /** Names may have changed with the plan: every row is told anew. */
    void follow(Plan next) {
        synchronized (lock) {
            plan = next;
            samples.keySet().removeIf(monitor -> next.monitor(monitor).isEmpty());
            fold.touchedAlerts.addAll(fold.alerts.keySet());
            fold.touchedIncidents.addAll(fold.incidents.keySet());
            tell(next, new BoardFold.Gone(Set.of(), Set.of()));
        }
    }

    /** Takes off what has been over for a while. */
    void tidy(Instant now) {
        synchronized (lock) {
            tell(null, fold.purge(now));
        }
    }

    void sample(CheckResult result) {
        samples.computeIfAbsent(result.monitor(), m -> new Samples()).add(result);
    }

    /** The state for a snapshot; what the views have to keep must have been written before it is saved. */
    Snapshot<BoardState> state() {
        synchronized (lock) {
            return new Snapshot<>(sequence, sequence, fold.state());
        }
    }

    long sequence() {
        synchronized (lock) {
            return sequence;
        }
    }

    @Override
    public BoardSnapshot snapshot() {
        synchronized (lock) {
            return new BoardSnapshot(
                    sequence,
                    plan,
                    fold.alerts.values().stream().map(this::row).toList(),
                    fold.incidents.values().stream()
                            .map(incident -> incident.row(plan))
                            .toList());
        }
    }

    @Override
    public Subscription subscribe(Consumer<BoardSnapshot> first, Consumer<BoardChange> changes) {
        synchronized (lock) {
            first.accept(snapshot());
            subscribers.add(changes);
        }
        return () -> subscribers.remove(changes);
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Optional<IncidentView> incident(long number) {
        synchronized (lock) {
            LiveIncident incident = fold.incidents.get(number);
            if (incident != null) {
                return Optional.of(incident.view(plan));
            }
        }
        Optional<IncidentView> pending = views.pending(number);
        return pending.isPresent() ? pending : store.incidents().find(number);
    }

    @Override
    public List<IncidentView> closedIncidents(long below, int limit) {
        return store.incidents().latest(below, Math.min(limit, ARCHIVE_PAGE));
    }

    @Override
    public List<MonitorView> monitors(String asset) {
        List<Monitor> monitors = plan.monitorsOf(asset);
        synchronized (lock) {
            return monitors.stream()
                    .map(monitor -> fold.monitors
                            .getOrDefault(monitor.id(), new LiveMonitor(monitor.id()))
                            .view())
                    .toList();
        }
    }

    @Override
    public List<Sample> recent(String monitor) {
        Samples found = samples.get(monitor);
        return found == null ? List.of() : found.oldestFirst();
    }

    @Override
    public List<Measurement> measurements(String monitor, Instant from, Instant until) {
        return store.measurements().of(monitor, from, until);
    }

    @Override
    public Duration linger() {
        return BoardFold.LINGER;
    }
}
