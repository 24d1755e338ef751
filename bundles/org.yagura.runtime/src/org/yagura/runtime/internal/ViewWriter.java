package org.yagura.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.fact.Measurement;
import org.yagura.core.port.AlertHistory;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.Snapshots.Snapshot;
import org.yagura.core.port.Storage;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentView;

/**
 * Writes the views that can be rebuilt: closed incidents, occurrences of alerts, measurements. While the database is away they wait in
 * memory; the board's snapshot is only saved behind them, so a crash meanwhile loses none.
 */
final class ViewWriter extends Job {
    private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);
    private static final long SOON_MILLIS = 200;
    private static final long RETRY_MILLIS = 10_000;
    private static final long SNAPSHOT_NANOS = Duration.ofMinutes(5).toNanos();
    private static final Duration OCCURRENCES_KEPT = Duration.ofDays(400);
    private static final int FORGOTTEN_AT_ONCE = 500;
    private static final int OCCURRENCES_AT_ONCE = 1_000;
    private static final long SNAPSHOT_FACTS = 50_000;

    private final Storage.Opened store;
    /** Held by the one thread that writes; the job, the housekeeping and the end of the centre all do. */
    private final Object writing = new Object();

    private final Map<Long, IncidentView> incidents = new LinkedHashMap<>();
    private final TreeMap<Long, AlertHistory.Ended> ended = new TreeMap<>();
    private List<Measurement> measurements = new ArrayList<>();
    private Supplier<Snapshot<BoardState>> board;
    private volatile long savedSequence;
    private volatile long lastSave = System.nanoTime();
    private boolean failing;

    ViewWriter(Storage.Opened store) {
        super("Yagura: views");
        this.store = store;
        setSystem(true);
        setPriority(LONG);
    }

    /**
     * @param state the board's state, kept from time to time
     * @param kept the sequence up to which it is kept already
     */
    void keepBoard(Supplier<Snapshot<BoardState>> state, long kept) {
        this.board = state;
        this.savedSequence = kept;
    }

    synchronized void keep(List<Measurement> rows) {
        measurements.addAll(rows);
        schedule(SOON_MILLIS);
    }

    synchronized void archive(List<IncidentView> closed) {
        closed.forEach(view -> incidents.put(view.row().number(), view));
        schedule(SOON_MILLIS);
    }

    synchronized void keepEnded(AlertHistory.Ended occurrence) {
        ended.put(occurrence.sequence(), occurrence);
        schedule(SOON_MILLIS);
    }

    /** Occurrences that are not in the history yet, in the order in which they ended. */
    synchronized List<AlertSpan> pendingEnded() {
        return ended.values().stream().map(AlertHistory.Ended::span).toList();
    }

    /** A closed incident that is not in the archive yet. */
    synchronized Optional<IncidentView> pending(long number) {
        return Optional.ofNullable(incidents.get(number));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            synchronized (writing) {
                write();
            }
            if (failing) {
                LOG.info("views are written again");
                failing = false;
            }
        } catch (JournalUnavailable e) {
            if (!failing) {
                LOG.warn("views wait in memory: {}", e.getMessage());
                failing = true;
            }
            schedule(RETRY_MILLIS);
        }
        return Status.OK_STATUS;
    }

    private void write() {
        List<IncidentView> closed;
        List<AlertHistory.Ended> occurrences;
        List<Measurement> rows;
        synchronized (this) {
            closed = List.copyOf(incidents.values());
            occurrences = List.copyOf(ended.values());
            rows = List.copyOf(measurements);
        }
        if (!closed.isEmpty()) {
            store.incidents().save(closed);
        }
        for (int at = 0; at < occurrences.size(); at += OCCURRENCES_AT_ONCE) {
            store.alertHistory().save(occurrences.subList(at, Math.min(occurrences.size(), at + OCCURRENCES_AT_ONCE)));
        }
        if (!rows.isEmpty()) {
            store.measurements().save(rows);
        }
        synchronized (this) {
            closed.forEach(view -> incidents.remove(view.row().number(), view));
            occurrences.forEach(each -> ended.remove(each.sequence(), each));
            measurements = new ArrayList<>(measurements.subList(rows.size(), measurements.size()));
        }
    }

    /** Keeps the board when enough has happened since it was last kept. */
    void keepBoardWhenDue(long sequence) {
        long facts = sequence - savedSequence;
        boolean longAgo = System.nanoTime() - lastSave > SNAPSHOT_NANOS;
        if (facts > SNAPSHOT_FACTS || longAgo && facts > 0) {
            saveBoard();
        }
    }

    private void saveBoard() {
        synchronized (writing) {
            try {
                Snapshot<BoardState> state = board.get();
                write();
                store.snapshots().save(LiveBoard.OWNER, state);
                savedSequence = state.written();
            } catch (RuntimeException e) {
                LOG.warn("the board has no new snapshot; a restart reads more of the journal instead", e);
            }
            lastSave = System.nanoTime();
        }
    }

    /** Forgets a few of the occurrences that are older than what is kept. */
    void forgetOld(Instant now) {
        synchronized (writing) {
            try {
                store.alertHistory().forget(now.minus(OCCURRENCES_KEPT), FORGOTTEN_AT_ONCE);
            } catch (JournalUnavailable e) {
                LOG.warn("old occurrences of alerts stay for now: {}", e.getMessage());
            }
        }
    }

    void end() {
        cancel();
        try {
            join(Duration.ofSeconds(2).toMillis(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        saveBoard();
    }
}
