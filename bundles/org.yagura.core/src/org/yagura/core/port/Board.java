package org.yagura.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yagura.core.fact.Measurement;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.Sample;

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

    /** The last results of a monitor, oldest first; what is kept in memory, some ten minutes to hours. */
    List<Sample> recent(String monitor);

    /** A monitor's measurements by period. May read the database: not for the UI thread. */
    List<Measurement> measurements(String monitor, Instant from, Instant until);

    /** How long recovered rows stay readable. */
    Duration linger();
}
