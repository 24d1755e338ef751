package org.yagura.runtime.internal;

import java.time.Duration;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.engine.Input;
import org.yagura.core.fact.Fact;
import org.yagura.core.port.Journal.JournalUnavailable;

/** The serial Job of one engine: a turn whenever something came in or the engine asked to be woken. */
final class EngineJob extends Job {
    private static final Logger LOG = LoggerFactory.getLogger(EngineJob.class);
    private static final long RETRY_MILLIS = 5_000;
    private static final long SNAPSHOT_FACTS = 20_000;
    private static final long SNAPSHOT_NANOS = Duration.ofMinutes(5).toNanos();

    private final EngineTurn turn;
    private final Object scheduling = new Object();
    private boolean begun;
    private boolean ended;
    private long lastSnapshot = System.nanoTime();
    private volatile long snapshotAt;

    EngineJob(EngineTurn turn) {
        super("Yagura: " + turn.name());
        this.turn = turn;
        setSystem(true);
        setPriority(SHORT);
    }

    /** Brings the engine to where it was and lets it take turns; what it is given before that waits. */
    void begin() {
        turn.restore();
        snapshotAt = turn.kept();
        synchronized (scheduling) {
            begun = true;
        }
        soon();
    }

    void give(List<? extends Input> inputs) {
        turn.give(inputs);
        soon();
    }

    /** Takes published facts; a turn follows when the engine reads one of them. */
    void hand(long first, List<Fact> facts) {
        if (turn.hand(first, facts) || first - snapshotAt > SNAPSHOT_FACTS) {
            soon();
        }
    }

    /** Asks for a turn as soon as possible; while the journal takes nothing that is at the next try. */
    void soon() {
        synchronized (scheduling) {
            if (begun && !ended && turn.failure() == null) {
                schedule();
                wakeUp();
            }
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == EngineJob.class;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Long rest;
        try {
            Duration wanted = turn.take();
            rest = wanted == null ? null : Math.max(0, wanted.toMillis());
            snapshotWhenDue();
        } catch (JournalUnavailable e) {
            LOG.error("engine {} rests: {}", turn.name(), e.getMessage());
            rest = RETRY_MILLIS;
        }
        synchronized (scheduling) {
            if (!ended && turn.waiting() > 0 && turn.failure() == null) {
                schedule();
            } else if (!ended && rest != null) {
                schedule(rest);
            }
        }
        return Status.OK_STATUS;
    }

    private void snapshotWhenDue() {
        long facts = turn.position() - snapshotAt;
        boolean longAgo = System.nanoTime() - lastSnapshot > SNAPSHOT_NANOS;
        if (facts > SNAPSHOT_FACTS || longAgo && facts > 0) {
            snapshot();
        }
    }

    private void snapshot() {
        try {
            turn.snapshot();
        } catch (RuntimeException e) {
            LOG.warn("engine {} has no new snapshot; a restart reads more of the journal instead", turn.name(), e);
        }
        snapshotAt = turn.position();
        lastSnapshot = System.nanoTime();
    }

    /** Ends after the turn that is under way, and keeps the state for a quick start. */
    void end() {
        synchronized (scheduling) {
            ended = true;
            if (!begun) {
                return;
            }
        }
        cancel();
        try {
            join(Duration.ofSeconds(3).toMillis(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (getState() != RUNNING && turn.failure() == null) {
            snapshot();
        }
    }

    EngineTurn turn() {
        return turn;
    }
}
