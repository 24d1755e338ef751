package org.yagura.ui.author.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.yagura.ui.author.internal.change.ChangesView;
import org.yagura.ui.author.internal.change.HistoryView;
import org.yagura.ui.author.internal.change.ProblemsView;
import org.yagura.ui.author.internal.form.ElementView;
import org.yagura.ui.author.internal.overview.CoverageView;
import org.yagura.ui.author.internal.overview.ExpiringView;
import org.yagura.ui.author.internal.page.PageView;
import org.yagura.ui.author.internal.register.RegistersView;

/** The registers at the left, the form of what is chosen at the right, what the draft changes below. */
public final class AuthorPerspective implements IPerspectiveFactory {
    public static final String ID = "org.yagura.ui.author.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout registers = layout.createFolder("registers", IPageLayout.LEFT, 0.6f, layout.getEditorArea());
        registers.addView(RegistersView.ID);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.64f, "registers");
        below.addView(ChangesView.ID);
        below.addView(ProblemsView.ID);
        below.addView(HistoryView.ID);
        below.addView(CoverageView.ID);
        below.addView(ExpiringView.ID);
        IFolderLayout form = layout.createFolder("form", IPageLayout.RIGHT, 0.6f, layout.getEditorArea());
        form.addView(ElementView.ID);
        form.addView(PageView.ID);
        for (String view : new String[] {
            RegistersView.ID,
            ElementView.ID,
            ChangesView.ID,
            ProblemsView.ID,
            HistoryView.ID,
            CoverageView.ID,
            ExpiringView.ID,
            PageView.ID
        }) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
    }
}
