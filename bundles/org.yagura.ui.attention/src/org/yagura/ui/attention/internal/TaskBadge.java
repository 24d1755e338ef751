package org.yagura.ui.attention.internal;

import java.util.regex.Pattern;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TaskBar;
import org.eclipse.swt.widgets.TaskItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.yagura.ui.Words;

/**
 * The number of unacknowledged alerts where it is seen while the window is hidden: before the window's title, and on
 * its place in the task bar where the system can show it. UI thread.
 */
final class TaskBadge {
    private static final Pattern NUMBER = Pattern.compile("^\\(\\d+\\) ");

    private final Display display;
    private int shown = -1;

    TaskBadge(Display display) {
        this.display = display;
    }

    void show(int unacknowledged) {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            Shell shell = window.getShell();
            if (shell != null && !shell.isDisposed()) {
                title(shell, unacknowledged);
            }
        }
        if (shown != unacknowledged) {
            shown = unacknowledged;
            TaskBar bar = display.getSystemTaskBar();
            TaskItem item = bar == null ? null : bar.getItem(null);
            if (item != null) {
                item.setOverlayText(unacknowledged == 0 ? "" : String.valueOf(unacknowledged));
            }
        }
    }

    private static void title(Shell shell, int unacknowledged) {
        String plain = NUMBER.matcher(shell.getText()).replaceFirst("");
        String wanted = unacknowledged == 0 ? plain : Words.fill("({0}) {1}", unacknowledged, plain);
        if (!wanted.equals(shell.getText())) {
            shell.setText(wanted);
        }
    }
}
