package org.yagura.runtime.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Looks once a second whether the board keeps up; apart from the housekeeping, which waits when the board hangs. */
final class Pulse extends Job {
    private static final long PAUSE_MILLIS = 1_000;

    private final Vitals vitals;
    private final SteadyClock clock;
    private volatile boolean ended;

    Pulse(Vitals vitals, SteadyClock clock) {
        super("Yagura: pulse");
        this.vitals = vitals;
        this.clock = clock;
        setSystem(true);
        setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        vitals.look(clock.now());
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
