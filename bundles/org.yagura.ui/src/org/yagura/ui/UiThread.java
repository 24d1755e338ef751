package org.yagura.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** The way from other threads to the UI's. */
public final class UiThread {
    private UiThread() {}

    /** Runs something on the UI thread soon; not at all when the console is ending. Any thread. */
    public static void later(Display display, Runnable work) {
        try {
            if (!display.isDisposed()) {
                display.asyncExec(work);
            }
        } catch (SWTException e) {
            // the console may end between the question and the call
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
        }
    }
}
