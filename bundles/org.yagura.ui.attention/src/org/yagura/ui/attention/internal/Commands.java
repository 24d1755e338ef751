package org.yagura.ui.attention.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** The commands of sound and attention. */
public final class Commands extends AbstractHandler {
    private static final String PREFIX = "org.yagura.ui.attention.";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Watchkeeper watchkeeper = window == null ? null : Watchkeeper.of(window);
        if (watchkeeper == null) {
            return null;
        }
        switch (event.getCommand().getId()) {
            case PREFIX + "silence" -> watchkeeper.silence();
            case PREFIX + "shiftBar" -> focusBar(window.getShell());
            case PREFIX + "health" -> HealthDialog.open(window.getShell(), watchkeeper);
            case PREFIX + "wallboard" -> WallBoard.open(window, watchkeeper);
            default -> throw new IllegalArgumentException(event.getCommand().getId());
        }
        return null;
    }

    private static boolean focusBar(Composite in) {
        for (Control child : in.getChildren()) {
            if (child instanceof ShiftBar bar) {
                return bar.setFocus();
            }
            if (child instanceof Composite composite && focusBar(composite)) {
                return true;
            }
        }
        return false;
    }
}
