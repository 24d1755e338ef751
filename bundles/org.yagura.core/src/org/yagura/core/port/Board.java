package org.yagura.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yagura.core.fact.Measurement;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertPage;
import org.yagura.core.view.AlertPlace;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;
import org.yagura.core.view.Shelf;

/** The live picture of the centre, folded from the journal; the same for consoles and for the API. */
public interface Board {
    /** Everything now. */
    BoardSnapshot snapshot();

    /**
     * Gives a snapshot, then every change after it, without a gap and without a repeat.
     *
     * @param first called once, before this returns
     * @param changes called in order, on an engine's thread: it must only hand over
     */
    Subscription subscribe(Consumer<BoardSnapshot> first, Consumer<BoardChange> changes);

    /** The plan that the engines run. */
    Plan plan();

    /** A ticket with its timeline, open or closed. May read the database: not for the UI thread. */
    Optional<IncidentView> incident(long number);

    /** Closed tickets, newest first. May read the database: not for the UI thread. */
    List<IncidentView> closedIncidents(long below, int limit);

    /** The state of an asset's monitors with their recent changes, in the plan's order. */
    List<MonitorView> monitors(String asset);

    /** What people keep quiet now: shelved conditions and assets out of service, in the order said. In memory. */
    List<Shelf> shelves();

    /** The last results of a monitor, oldest first; what is kept in memory, some ten minutes to hours. */
    List<Sample> recent(String monitor);

    /** A monitor's measurements by period. May read the database: not for the UI thread. */
    List<Measurement> measurements(String monitor, Instant from, Instant until);

    /**
     * Rows in the order of urgency ({@code Urgency.OF_ROWS}); costs what the page costs, however many alerts there are.
     * Paging through a board that moves may miss a row that moved up meanwhile, and sees none twice unless it moved down.
     *
     * @param after from where to go on, {@code AlertPage.next()} of the page before; null from the top
     */
    AlertPage page(AlertPlace after, int limit);

    /**
     * Occurrences of alerts that overlap {@code [from, until)}, ended and still active, oldest first; when there are
     * more than {@code limit}, the active ones and those that ended last. May read the database: not for the UI thread.
     */
    List<AlertSpan> alertsBetween(Instant from, Instant until, int limit);

    /**
     * Occurrences of alerts of one asset that overlap {@code [from, until)}, ended and still active, oldest first. May
     * read the database: not for the UI thread.
     */
    List<AlertSpan> alertsOf(String asset, Instant from, Instant until);

    /** How long recovered rows stay readable. */
    Duration linger();
}
