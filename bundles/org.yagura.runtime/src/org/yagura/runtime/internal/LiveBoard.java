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
import java.util.function.Predicate;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.AlertAttached;
import org.yagura.core.fact.AlertCleared;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.Measurement;
import org.yagura.core.fact.MeasurementsRecorded;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.AlertHistory;
import org.yagura.core.port.Board;
import org.yagura.core.port.Snapshots.Snapshot;
import org.yagura.core.port.Storage;
import org.yagura.core.port.Subscription;
import org.yagura.core.view.AlertPage;
import org.yagura.core.view.AlertPlace;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;
import org.yagura.core.view.Shelf;

/** The live picture: folds what is published, tells who subscribed, hands to the view writer what is to be kept. */
final class LiveBoard implements Board, Feed.Follower {
    static final String OWNER = "board";
    private static final int ARCHIVE_PAGE = 500;

    private final Storage.Opened store;
    private final ViewWriter views;
    private final BoardFold fold = new BoardFold(this::assetName, () -> plan().zone());
    private final List<Consumer<BoardChange>> subscribers = new CopyOnWriteArrayList<>();
    private final Map<String, Samples> samples = new ConcurrentHashMap<>();
    private final Occurrences occurrences;
    private final Object lock = new Object();
    private volatile Plan plan = Plan.EMPTY;
    private long sequence;
    private long kept;
    /** The last fact that everybody was told of; read without the lock. */
    private volatile long told;

    LiveBoard(Storage.Opened store, ViewWriter views) {
        this.store = store;
        this.views = views;
        this.occurrences = new Occurrences(store.alertHistory(), views);
    }

    /** Folds what the journal holds, from the last snapshot on. */
    void restore() {
        long last = store.journal().last();
        Optional<Snapshot<BoardState>> snapshot =
                store.snapshots().load(OWNER, BoardState.class).filter(found -> found.written() <= last);
        synchronized (lock) {
            snapshot.ifPresent(found -> fold.restore(found.state()));
            kept = snapshot.map(Snapshot::written).orElse(0L);
            sequence = kept;
            store.journal().read(sequence, last, (at, fact) -> {
                take(at, fact);
                sequence = at;
                return true;
            });
            keepClosed();
            fold.touchedAlerts.addAll(fold.alerts.keySet());
            fold.reorder();
            clearTouched();
            told = sequence;
        }
    }

    /** The sequence up to which the last snapshot reached when this board was restored. */
    long kept() {
        synchronized (lock) {
            return kept;
        }
    }

    private String assetName(String id) {
        return plan.asset(id).map(Asset::name).orElse(id);
    }

    private void take(long at, Fact fact) {
        fold.fold(fact);
        keepEnded(at, fact);
        if (fact.body() instanceof MeasurementsRecorded recorded) {
            views.keep(recorded.rows());
        }
    }

    @Override
    public void facts(long first, List<Fact> facts) {
        synchronized (lock) {
            for (int i = 0; i < facts.size(); i++) {
                take(first + i, facts.get(i));
            }
            sequence = first + facts.size() - 1;
            keepClosed();
            tell(null, new BoardFold.Gone(Set.of(), Set.of()));
            told = sequence;
        }
    }

    private void keepClosed() {
        List<LiveIncident> closed = fold.closed(fold.touchedIncidents);
        if (!closed.isEmpty()) {
            views.archive(closed.stream().map(incident -> incident.view(plan)).toList());
        }
    }

    /** Hands over the occurrence that this fact has ended, or that ended before and is now of a ticket. */
    private void keepEnded(long at, Fact fact) {
        if (fact.body() instanceof AlertCleared cleared) {
            LiveAlert alert = fold.alerts.get(cleared.alert());
            if (alert != null) {
                alert.end(at);
                keep(alert);
            }
        } else if (fact.body() instanceof IncidentOpened opened) {
            opened.alerts().forEach(alert -> keep(fold.alerts.get(alert.alert())));
        } else if (fact.body() instanceof AlertAttached attached) {
            keep(fold.alerts.get(attached.alert().alert()));
        }
    }

    private void keep(LiveAlert alert) {
        if (alert != null && alert.unkept) {
            views.keepEnded(new AlertHistory.Ended(alert.ended, alert.span(plan)));
            alert.unkept = false;
        }
    }

    private void tell(Plan newPlan, BoardFold.Gone gone) {
        boolean nothing = newPlan == null
                && gone.alerts().isEmpty()
                && gone.incidents().isEmpty()
                && fold.touchedAlerts.isEmpty()
                && fold.touchedIncidents.isEmpty()
                && fold.touchedAssets.isEmpty()
                && !fold.touchedShelves;
        if (nothing) {
            return;
        }
        fold.reorder();
        if (!subscribers.isEmpty()) {
            BoardChange change = new BoardChange(
                    sequence,
                    newPlan,
                    alertRows(fold.touchedAlerts),
                    gone.alerts(),
                    incidentRows(fold.touchedIncidents),
                    gone.incidents(),
                    fold.touchedAssets,
                    fold.touchedShelves);
            subscribers.forEach(subscriber -> subscriber.accept(change));
        }
        clearTouched();
    }

    private void clearTouched() {
        fold.touchedAlerts.clear();
        fold.touchedIncidents.clear();
        fold.touchedAssets.clear();
        fold.touchedShelves = false;
    }

    private List<AlertRow> alertRows(Set<UUID> ids) {
        List<AlertRow> rows = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            LiveAlert alert = fold.alerts.get(id);
            if (alert != null && !alert.away) {
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

    /** The last fact that everybody was told of. Never waits. */
    long sequence() {
        return told;
    }

    @Override
    public BoardSnapshot snapshot() {
        synchronized (lock) {
            return new BoardSnapshot(
                    sequence,
                    plan,
                    fold.alerts.values().stream()
                            .filter(alert -> !alert.away)
                            .map(this::row)
                            .toList(),
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
    public List<Shelf> shelves() {
        synchronized (lock) {
            return fold.shelves.rows(this::assetName);
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
    public AlertPage page(AlertPlace after, int limit) {
        synchronized (lock) {
            List<AlertRow> rows = new ArrayList<>(Math.min(limit, fold.alerts.size()));
            for (LiveAlert alert : fold.order.after(after)) {
                if (rows.size() >= limit) {
                    AlertPlace next = rows.isEmpty() ? after : AlertPlace.of(rows.getLast());
                    return new AlertPage(sequence, fold.order.size(), rows, next);
                }
                rows.add(row(alert));
            }
            return new AlertPage(sequence, fold.order.size(), rows, null);
        }
    }

    @Override
    public List<AlertSpan> alertsBetween(Instant from, Instant until, int limit) {
        return occurrences.between(active(span -> span.overlaps(from, until)), from, until, limit);
    }

    @Override
    public List<AlertSpan> alertsOf(String asset, Instant from, Instant until) {
        return occurrences.of(
                active(span -> span.asset().equals(asset) && span.overlaps(from, until)), asset, from, until);
    }

    private List<AlertSpan> active(Predicate<AlertSpan> wanted) {
        synchronized (lock) {
            return fold.alerts.values().stream()
                    .filter(alert -> alert.active)
                    .map(alert -> alert.span(plan))
                    .filter(wanted)
                    .toList();
        }
    }

    @Override
    public Duration linger() {
        return BoardFold.LINGER;
    }
}
