package org.yagura.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Keeps the tool bars of views beside their tabs when a perspective comes back. The platform reckons their places while
 * the perspective is still hidden, finds no room, and would put them over what the views show.
 */
final class ViewBars extends PerspectiveAdapter {
    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        Shell shell = page.getWorkbenchWindow().getShell();
        shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                place(shell);
            }
        });
    }

    private static void place(Composite in) {
        for (Control child : in.getChildren()) {
            if (child instanceof CTabFolder folder && folder.getTopRight() != null) {
                Control bar = folder.getTopRight();
                // only a bar that is given anew finds its place anew
                folder.setTopRight(null);
                folder.setTopRight(bar, SWT.RIGHT | SWT.WRAP);
            }
            if (child instanceof Composite composite) {
                place(composite);
            }
        }
    }
}
