package org.yagura.ui.operate.internal;

import java.util.Optional;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.yagura.ui.operate.internal.board.BoardView;
import org.yagura.ui.operate.internal.incident.IncidentList;

/** What is chosen already when a view that follows the selection opens. */
public final class Chosen {
    private Chosen() {}

    /** Of the part in front, else of the board, else of the incident list. */
    public static Optional<IStructuredSelection> now(IWorkbenchPage page) {
        return Optional.ofNullable(rows(page.getSelection()))
                .or(() -> Optional.ofNullable(rows(page.getSelection(BoardView.ID))))
                .or(() -> Optional.ofNullable(rows(page.getSelection(IncidentList.ID))));
    }

    private static IStructuredSelection rows(Object selection) {
        return selection instanceof IStructuredSelection rows && !rows.isEmpty() ? rows : null;
    }
}
