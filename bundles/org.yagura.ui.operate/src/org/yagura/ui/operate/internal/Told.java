package org.yagura.ui.operate.internal;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.yagura.ui.operate.internal.board.BoardView;

/** Says what was done, or why not: in the board's line when the board can be seen, else in a dialog. */
public final class Told {
    private Told() {}

    /** @param loud whether it was not done */
    public static void tell(IWorkbenchWindow window, String text, boolean loud) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null && page.findView(BoardView.ID) instanceof BoardView board && page.isPartVisible(board)) {
            board.tell(text, loud);
        } else if (loud) {
            MessageDialog.openInformation(window.getShell(), Messages.deed_failed_title, text);
        }
    }
}
