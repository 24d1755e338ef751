package org.yagura.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.swt.widgets.Display;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Board;
import org.yagura.core.port.Subscription;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentRow;

/**
 * The board on the UI thread: changes come from the engines' threads and are handed over in order, all that came
 * together as often as the person chose, at most five times a second, so that a flood costs the widgets no more than a trickle.
 */
public final class BoardModel {
    /** Wants to know what changed; called on the UI thread. */
    public interface Listener {
        void changed(Changed what);
    }

    /**
     * What is different since the last call.
     *
     * @param everything whether to look at all of it (the first snapshot, or a new plan)
     */
    public record Changed(boolean everything, Set<UUID> alerts, Set<Long> incidents, Set<String> assets) {}

    private final Display display;
    private Map<UUID, AlertRow> alerts = new LinkedHashMap<>();
    private Map<Long, IncidentRow> incidents = new LinkedHashMap<>();
    private Relations relations = new Relations(alerts);
    private final List<Listener> listeners = new ArrayList<>();
    private Plan plan = Plan.EMPTY;
    private Instant lastChange = Instant.EPOCH;

    private final Object lock = new Object();
    private Whole first;
    private List<BoardChange> pending = new ArrayList<>();
    private boolean scheduled;
    private Subscription subscription;

    /** A whole board as the model keeps it, made ready off the UI thread. */
    private record Whole(Plan plan, Map<UUID, AlertRow> alerts, Map<Long, IncidentRow> incidents, Relations relations) {
        static Whole of(BoardSnapshot snapshot) {
            Map<UUID, AlertRow> alerts =
                    LinkedHashMap.newLinkedHashMap(snapshot.alerts().size());
            snapshot.alerts().forEach(row -> alerts.put(row.alert(), row));
            Map<Long, IncidentRow> incidents = new LinkedHashMap<>();
            snapshot.incidents().forEach(row -> incidents.put(row.number(), row));
            return new Whole(snapshot.plan(), alerts, incidents, new Relations(alerts));
        }
    }

    BoardModel(Display display) {
        this.display = display;
    }

    /** Any thread but the UI's. */
    void follow(Board board) {
        subscription = board.subscribe(
                snapshot -> {
                    Whole whole = Whole.of(snapshot);
                    synchronized (lock) {
                        first = whole;
                    }
                    schedule(0);
                },
                change -> {
                    synchronized (lock) {
                        pending.add(change);
                    }
                    schedule(Choices.refreshMillis());
                });
    }

    private void schedule(int millis) {
        synchronized (lock) {
            if (scheduled || display.isDisposed()) {
                return;
            }
            scheduled = true;
        }
        UiThread.later(display, () -> display.timerExec(millis, this::take));
    }

    private void take() {
        Whole whole;
        List<BoardChange> changes;
        synchronized (lock) {
            whole = first;
            first = null;
            changes = pending;
            pending = new ArrayList<>();
            scheduled = false;
        }
        boolean everything = whole != null;
        if (everything) {
            plan = whole.plan();
            alerts = whole.alerts();
            incidents = whole.incidents();
            relations = whole.relations();
        }
        Set<UUID> changedAlerts = new HashSet<>();
        Set<Long> changedIncidents = new HashSet<>();
        Set<String> assets = new HashSet<>();
        for (BoardChange change : changes) {
            everything |= change.plan() != null;
            take(change, changedAlerts, changedIncidents, assets);
        }
        lastChange = Instant.now();
        Changed what = new Changed(everything, changedAlerts, changedIncidents, assets);
        List.copyOf(listeners).forEach(listener -> listener.changed(what));
    }

    private void take(BoardChange change, Set<UUID> changedAlerts, Set<Long> changedIncidents, Set<String> assets) {
        if (change.plan() != null) {
            plan = change.plan();
        }
        for (AlertRow row : change.alerts()) {
            relations.changed(alerts.put(row.alert(), row), row);
            changedAlerts.add(row.alert());
        }
        for (UUID gone : change.gone()) {
            relations.changed(alerts.remove(gone), null);
            changedAlerts.add(gone);
        }
        for (IncidentRow row : change.incidents()) {
            incidents.put(row.number(), row);
            changedIncidents.add(row.number());
        }
        for (Long gone : change.goneIncidents()) {
            incidents.remove(gone);
            changedIncidents.add(gone);
        }
        assets.addAll(change.monitors());
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    public Plan plan() {
        return plan;
    }

    public Collection<AlertRow> alerts() {
        return Collections.unmodifiableCollection(alerts.values());
    }

    /** Null when it is not on the board. */
    public AlertRow alert(UUID id) {
        return alerts.get(id);
    }

    /** Which alerts have to do with one another. */
    public Relations relations() {
        return relations;
    }

    public Collection<IncidentRow> incidents() {
        return Collections.unmodifiableCollection(incidents.values());
    }

    /** Null when it is not on the board. */
    public IncidentRow incident(long number) {
        return incidents.get(number);
    }

    /**
     * Rows that somebody has chosen, as they are now: the workbench remembers a selection as it was when it was made.
     * An occurrence in a picture stands for its alert; what is not on the board stays as it was.
     */
    public List<Object> newest(List<?> chosen) {
        return chosen.stream().map(this::newest).toList();
    }

    private Object newest(Object row) {
        Object now = switch (row) {
            case AlertRow alert -> alert(alert.alert());
            case AlertSpan span -> alert(span.alert());
            case IncidentRow incident -> incident(incident.number());
            default -> row;
        };
        return now == null ? row : now;
    }

    /** When the console last heard from the board. */
    public Instant lastChange() {
        return lastChange;
    }

    /** Ends following. */
    public void dispose() {
        if (subscription != null) {
            subscription.close();
        }
    }
}
