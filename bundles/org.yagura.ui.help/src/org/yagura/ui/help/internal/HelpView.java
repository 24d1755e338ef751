package org.yagura.ui.help.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Help beside the work. */
public final class HelpView extends ViewPart {
    public static final String ID = "org.yagura.ui.help.view";

    private HelpPane pane;

    @Override
    public void createPartControl(Composite parent) {
        pane = new HelpPane(parent, getSite().getWorkbenchWindow());
        pane.show(Pages.CONTENTS);
    }

    void show(String page) {
        pane.show(page);
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }
}
