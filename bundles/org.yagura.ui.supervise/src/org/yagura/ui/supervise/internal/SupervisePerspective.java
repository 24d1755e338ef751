package org.yagura.ui.supervise.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * All customers at a glance, the last day and the tickets below: the picture of whoever watches over a shift. The board
 * comes in front of the map when something is opened there.
 */
public final class SupervisePerspective implements IPerspectiveFactory {
    public static final String ID = "org.yagura.ui.supervise.perspective";
    private static final String BOARD = "org.yagura.ui.operate.board";
    private static final String INCIDENTS = "org.yagura.ui.operate.incidents";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout map = layout.createFolder("map", IPageLayout.LEFT, 0.95f, layout.getEditorArea());
        map.addView(CustomerMap.ID);
        map.addPlaceholder(BOARD);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.6f, "map");
        below.addView(Timeline.ID);
        IFolderLayout beside = layout.createFolder("beside", IPageLayout.RIGHT, 0.62f, "below");
        beside.addView(INCIDENTS);
        for (String view : new String[] {CustomerMap.ID, Timeline.ID, BOARD, INCIDENTS}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
    }
}
