package org.yagura.bench.plugin;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.slf4j.LoggerFactory;

/** The smallest workbench of the same target platform: the peer of the console's start. */
public final class BareWorkbench implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new WorkbenchAdvisor() {
                @Override
                public String getInitialWindowPerspectiveId() {
                    return "org.yagura.bench.bare";
                }

                @Override
                public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
                    return new WorkbenchWindowAdvisor(configurer) {
                        @Override
                        public void preWindowOpen() {
                            configurer.setInitialSize(new Point(1500, 940));
                        }

                        @Override
                        public void postWindowOpen() {
                            LoggerFactory.getLogger(BareWorkbench.class).info("the board shows nothing");
                        }
                    };
                }

                @Override
                public boolean openWindows() {
                    display.timerExec(10, this::tick);
                    return super.openWindows();
                }

                private void tick() {
                    if (!PlatformUI.getWorkbench().isStarting()) {
                        return;
                    }
                    display.timerExec(10, this::tick);
                }
            });
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        // the window is closed by whoever measures
    }
}
