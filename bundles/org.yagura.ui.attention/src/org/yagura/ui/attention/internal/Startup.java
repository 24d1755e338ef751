package org.yagura.ui.attention.internal;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.yagura.ui.Session;

/** Begins the watch as soon as the workbench stands, and puts the shift bar over the whole width of each window. */
public final class Startup implements IStartup {
    private static final String ID = "org.yagura.ui.attention.top";
    /** Fills the row of the window's top; of several each gets a part, so the shift bar has to be the only one. */
    private static final String STRETCH = "stretch";

    private static final String CLASS =
            "bundleclass://org.yagura.ui.attention/org.yagura.ui.attention.internal.TopOfWindow";

    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> begin(display));
    }

    private static void begin(Display display) {
        org.eclipse.ui.IWorkbench workbench = PlatformUI.getWorkbench();
        IEclipseContext context = workbench.getService(IEclipseContext.class);
        Session session = Session.of(workbench);
        if (session == null) {
            return;
        }
        Watchkeeper watchkeeper = new Watchkeeper(display, session, context.get(Freshness.class));
        context.set(Watchkeeper.class, watchkeeper);
        display.addListener(SWT.Dispose, _ -> watchkeeper.close());
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            addTop(window);
        }
        workbench.addWindowListener(new NewWindows());
    }

    private static void addTop(IWorkbenchWindow window) {
        MWindow model = window.getService(MWindow.class);
        EModelService models = window.getService(EModelService.class);
        MTrimBar top = models.getTrim((MTrimmedWindow) model, SideValue.TOP);
        top.getChildren().removeIf(child -> ID.equals(child.getElementId()));
        top.getChildren().stream()
                .filter(child -> child.getTags().contains(STRETCH))
                .forEach(spacer -> spacer.setToBeRendered(false));
        MToolControl control = models.createModelElement(MToolControl.class);
        control.setElementId(ID);
        control.setContributionURI(CLASS);
        control.getTags().add(STRETCH);
        control.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        top.getChildren().add(control);
        top.setVisible(true);
        window.getShell().layout(true, true);
    }

    private static final class NewWindows implements IWindowListener {
        @Override
        public void windowOpened(IWorkbenchWindow window) {
            addTop(window);
        }

        @Override
        public void windowClosed(IWorkbenchWindow window) {
            // its bar goes with it
        }

        @Override
        public void windowActivated(IWorkbenchWindow window) {
            // the watch is kept whatever is in front
        }

        @Override
        public void windowDeactivated(IWorkbenchWindow window) {
            // the watch is kept whatever is in front
        }
    }
}
