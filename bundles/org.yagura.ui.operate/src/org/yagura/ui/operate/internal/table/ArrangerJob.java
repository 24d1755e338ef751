package org.yagura.ui.operate.internal.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Arranges a table's rows off the UI thread, one deed after the other in the order given. */
final class ArrangerJob<R> extends Job {
    private final Arranger<R> arranger;
    private final Consumer<Arrangement<R>> result;
    private List<Consumer<Arranger<R>>> deeds = new ArrayList<>();

    /** @param result gets every arrangement, on the job's thread */
    ArrangerJob(String name, Arranger<R> arranger, Consumer<Arrangement<R>> result) {
        super(name);
        this.arranger = arranger;
        this.result = result;
        setSystem(true);
        setPriority(INTERACTIVE);
    }

    void give(Consumer<Arranger<R>> deed) {
        boolean first;
        synchronized (this) {
            first = deeds.isEmpty();
            deeds.add(deed);
        }
        // whoever gave the first of them has seen to it that the job runs
        if (first) {
            schedule();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        List<Consumer<Arranger<R>>> now;
        synchronized (this) {
            now = deeds;
            deeds = new ArrayList<>();
        }
        now.forEach(deed -> deed.accept(arranger));
        if (!now.isEmpty() && !monitor.isCanceled()) {
            result.accept(arranger.arrange(Instant.now()));
        }
        if (!monitor.isCanceled() && arranger.prepare()) {
            schedule();
        }
        return Status.OK_STATUS;
    }
}
