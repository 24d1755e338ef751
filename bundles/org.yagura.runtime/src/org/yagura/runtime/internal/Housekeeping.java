package org.yagura.runtime.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Tidies the board and keeps it, every few seconds; forgets occurrences of alerts that are old. */
final class Housekeeping extends Job {
    private static final long PAUSE_MILLIS = 5_000;

    private final LiveBoard board;
    private final ViewWriter views;
    private final SteadyClock clock;
    private volatile boolean ended;

    Housekeeping(LiveBoard board, ViewWriter views, SteadyClock clock) {
        super("Yagura: housekeeping");
        this.board = board;
        this.views = views;
        this.clock = clock;
        setSystem(true);
        setPriority(DECORATE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        board.tidy(clock.now());
        views.forgetOld(clock.now());
        views.keepBoardWhenDue(board.sequence());
        if (!ended) {
            schedule(PAUSE_MILLIS);
        }
        return Status.OK_STATUS;
    }

    void end() {
        ended = true;
        cancel();
    }
}
