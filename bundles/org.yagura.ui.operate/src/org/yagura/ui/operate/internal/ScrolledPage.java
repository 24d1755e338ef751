package org.yagura.ui.operate.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.yagura.ui.Prose;
import org.yagura.ui.WidgetIds;

/**
 * Texts and pictures below one another, scrolled where they need more height than the view has. What needs less room
 * than before keeps what it has, so that nothing below jumps from row to row. UI thread only.
 */
public final class ScrolledPage {
    private static final int LEAST_WIDTH = 200;
    private static final int ABOVE_HEADING = 6;

    private final ScrolledComposite scroll;
    private final Composite content;
    private boolean measuring;

    public ScrolledPage(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        content = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 5).applyTo(content);
        scroll.setContent(content);
        scroll.addListener(SWT.Resize, _ -> measure());
    }

    public ScrolledComposite control() {
        return scroll;
    }

    /** What its widgets are created in. */
    public Composite content() {
        return content;
    }

    public Prose text(String id) {
        return text(content, id);
    }

    public Prose text(Composite parent, String id) {
        Prose text = WidgetIds.id(new Prose(parent), id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    /** A text with some room above it. */
    public Prose heading(String id) {
        Prose heading = text(id);
        ((GridData) heading.getLayoutData()).verticalIndent = ABOVE_HEADING;
        return heading;
    }

    public void set(Prose text, String value) {
        if (text.setText(value)) {
            measure();
        }
    }

    /** Shows or hides a widget, with the room it takes. */
    public void shown(Control control, boolean wanted) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude == wanted) {
            data.exclude = !wanted;
            control.setVisible(wanted);
            if (control.getParent() != content) {
                // one whose own size stays the same would not be laid out again
                control.getParent().layout();
            }
            measure();
        }
    }

    /** Lays out once for everything that has happened by then: it is dear. */
    public void measure() {
        if (!measuring) {
            measuring = true;
            scroll.getDisplay().asyncExec(() -> {
                measuring = false;
                if (!scroll.isDisposed()) {
                    layOut();
                }
            });
        }
    }

    private void layOut() {
        int width = Math.max(LEAST_WIDTH, scroll.getClientArea().width);
        Point wanted = content.computeSize(width, SWT.DEFAULT, true);
        if (!wanted.equals(new Point(scroll.getMinWidth(), scroll.getMinHeight()))) {
            scroll.setMinSize(wanted);
        }
        content.layout(false);
    }
}
