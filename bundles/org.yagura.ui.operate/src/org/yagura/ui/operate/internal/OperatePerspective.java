package org.yagura.ui.operate.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;
import org.yagura.ui.operate.internal.board.BoardView;
import org.yagura.ui.operate.internal.detail.AlertDetail;
import org.yagura.ui.operate.internal.host.HostDetail;
import org.yagura.ui.operate.internal.incident.IncidentDetail;
import org.yagura.ui.operate.internal.incident.IncidentList;

/** Board above, incidents below, detail beside: the picture of an operator's shift. */
public final class OperatePerspective implements IPerspectiveFactory {
    public static final String ID = "org.yagura.ui.operate.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout board = layout.createFolder("board", IPageLayout.LEFT, 0.72f, layout.getEditorArea());
        board.addView(BoardView.ID);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.62f, "board");
        below.addView(IncidentList.ID);
        below.addView(IProgressConstants.PROGRESS_VIEW_ID);
        IFolderLayout detail = layout.createFolder("detail", IPageLayout.RIGHT, 0.72f, layout.getEditorArea());
        detail.addView(AlertDetail.ID);
        IFolderLayout ticket = layout.createFolder("ticket", IPageLayout.BOTTOM, 0.55f, "detail");
        ticket.addView(IncidentDetail.ID);
        ticket.addView(HostDetail.ID);
        layout.getViewLayout(BoardView.ID).setCloseable(false);
        for (String view : new String[] {
            BoardView.ID,
            IncidentList.ID,
            AlertDetail.ID,
            IncidentDetail.ID,
            HostDetail.ID,
            IProgressConstants.PROGRESS_VIEW_ID
        }) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
    }
}
