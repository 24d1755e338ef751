package org.yagura.ui.supervise.internal;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;

/**
 * Lets something slow be asked for again and again, one at a time and not more often than agreed. What has not been
 * answered after half a minute has failed and is asked for anew. UI thread.
 */
final class Refresher {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Control control;
    private final int pauseMillis;
    private final Consumer<Runnable> ask;
    private long begun;
    private boolean busy;
    private boolean wanted;

    /** @param ask begins the work; it is given what to run on the UI thread when the answer has been shown */
    Refresher(Control control, int pauseMillis, Consumer<Runnable> ask) {
        this.control = control;
        this.pauseMillis = pauseMillis;
        this.ask = ask;
    }

    /** Asks now, or as soon as may be. */
    void request() {
        if (busy && System.nanoTime() - begun < PATIENCE_NANOS) {
            wanted = true;
            return;
        }
        busy = true;
        begun = System.nanoTime();
        wanted = false;
        ask.accept(() -> control.getDisplay().timerExec(pauseMillis, this::free));
    }

    private void free() {
        busy = false;
        if (wanted && !control.isDisposed()) {
            request();
        }
    }
}
