package org.yagura.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.yagura.core.fact.Measurement;
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

/** The board, with a loud refusal of whatever may read the database on the UI thread. */
final class GuardedBoard implements Board {
    private final Board board;

    GuardedBoard(Board board) {
        this.board = board;
    }

    private static void offTheUiThread() {
        if (Display.getCurrent() != null) {
            throw new IllegalStateException("this may read the database and is not for the UI thread");
        }
    }

    @Override
    public BoardSnapshot snapshot() {
        offTheUiThread();
        return board.snapshot();
    }

    @Override
    public Subscription subscribe(Consumer<BoardSnapshot> first, Consumer<BoardChange> changes) {
        offTheUiThread();
        return board.subscribe(first, changes);
    }

    @Override
    public Plan plan() {
        return board.plan();
    }

    @Override
    public Optional<IncidentView> incident(long number) {
        offTheUiThread();
        return board.incident(number);
    }

    @Override
    public List<IncidentView> closedIncidents(long below, int limit) {
        offTheUiThread();
        return board.closedIncidents(below, limit);
    }

    @Override
    public List<MonitorView> monitors(String asset) {
        return board.monitors(asset);
    }

    @Override
    public List<Shelf> shelves() {
        return board.shelves();
    }

    @Override
    public List<Sample> recent(String monitor) {
        return board.recent(monitor);
    }

    @Override
    public List<Measurement> measurements(String monitor, Instant from, Instant until) {
        offTheUiThread();
        return board.measurements(monitor, from, until);
    }

    @Override
    public AlertPage page(AlertPlace after, int limit) {
        return board.page(after, limit);
    }

    @Override
    public List<AlertSpan> alertsBetween(Instant from, Instant until, int limit) {
        offTheUiThread();
        return board.alertsBetween(from, until, limit);
    }

    @Override
    public List<AlertSpan> alertsOf(String asset, Instant from, Instant until) {
        offTheUiThread();
        return board.alertsOf(asset, from, until);
    }

    @Override
    public Duration linger() {
        return board.linger();
    }
}
