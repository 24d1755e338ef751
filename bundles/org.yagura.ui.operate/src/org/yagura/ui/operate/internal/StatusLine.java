package org.yagura.ui.operate.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.yagura.ui.Session;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;

/** Which plan the centre runs, and who sits here. */
public final class StatusLine extends WorkbenchWindowControlContribution {
    private static final int TICK_MILLIS = 1_000;
    private static final int WIDTH = 430;

    private Session session;
    private Label status;

    @Override
    protected Control createControl(Composite parent) {
        session = Session.of(getWorkbenchWindow());
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 2).applyTo(line);
        status = WidgetIds.id(new Label(line, SWT.NONE), "status.plan");
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(status);
        keepShowing();
        return line;
    }

    private void keepShowing() {
        if (status.isDisposed()) {
            return;
        }
        String text = session.isOpen()
                ? Words.fill(Messages.status_plan, session.model().plan().revision(), session.operator())
                : Messages.status_starting;
        if (!text.equals(status.getText())) {
            status.setText(text);
        }
        Display.getCurrent().timerExec(TICK_MILLIS, this::keepShowing);
    }
}
