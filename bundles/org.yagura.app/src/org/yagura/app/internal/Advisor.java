package org.yagura.app.internal;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The workbench. */
final class Advisor extends WorkbenchAdvisor {
    private static final int TICK_MILLIS = 10;

    private final Runnable whenUp;

    /** @param whenUp run once, on the UI thread, when the windows are open and painted */
    Advisor(Runnable whenUp) {
        this.whenUp = whenUp;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public void postStartup() {
        Display.getCurrent().asyncExec(whenUp);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return "org.yagura.ui.operate.perspective";
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowAdvisor(configurer);
    }

    /**
     * Opening the windows can lose its wake-up of the event loop, which then sleeps until the next event of the window
     * system (eclipse-platform/eclipse.platform.ui pull request 4297): tick until it is done.
     */
    @Override
    public boolean openWindows() {
        boolean[] done = {false};
        Display display = Display.getCurrent();
        tick(display, done);
        try {
            return super.openWindows();
        } finally {
            done[0] = true;
        }
    }

    private static void tick(Display display, boolean[] done) {
        display.timerExec(TICK_MILLIS, () -> {
            if (!done[0]) {
                tick(display, done);
            }
        });
    }
}
