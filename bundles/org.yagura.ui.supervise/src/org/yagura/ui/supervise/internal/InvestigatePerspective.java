package org.yagura.ui.supervise.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** What happened when, what else happened then, and what hangs together. */
public final class InvestigatePerspective implements IPerspectiveFactory {
    public static final String ID = "org.yagura.ui.supervise.investigate";
    private static final String BOARD = "org.yagura.ui.operate.board";
    private static final String INCIDENT = "org.yagura.ui.operate.incident";
    private static final String HOST = "org.yagura.ui.operate.host";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout time = layout.createFolder("time", IPageLayout.LEFT, 0.7f, layout.getEditorArea());
        time.addView(Timeline.ID);
        time.addPlaceholder(BOARD);
        IFolderLayout around = layout.createFolder("around", IPageLayout.BOTTOM, 0.42f, "time");
        around.addView(Around.ID);
        IFolderLayout topology = layout.createFolder("topology", IPageLayout.RIGHT, 0.5f, "around");
        topology.addView(Topology.ID);
        IFolderLayout detail = layout.createFolder("detail", IPageLayout.RIGHT, 0.7f, layout.getEditorArea());
        detail.addView(INCIDENT);
        IFolderLayout host = layout.createFolder("host", IPageLayout.BOTTOM, 0.5f, "detail");
        host.addView(HOST);
        for (String view : new String[] {Timeline.ID, Around.ID, Topology.ID, BOARD, INCIDENT, HOST}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
    }
}
