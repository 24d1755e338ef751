package org.yagura.ui.attention.internal;

import jakarta.annotation.PostConstruct;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;

/** The top of a window: the shift bar, and below it the banner while something is stale. */
public final class TopOfWindow {
    @PostConstruct
    void create(Composite parent, IWorkbenchWindow window, Watchkeeper watchkeeper) {
        Composite top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(top);
        ShiftBar bar = new ShiftBar(top, watchkeeper, window);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(bar);
        StaleBanner.under(top, watchkeeper, window);
    }
}
