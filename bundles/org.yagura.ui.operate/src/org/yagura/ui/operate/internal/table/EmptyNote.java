package org.yagura.ui.operate.internal.table;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.operate.internal.Dress;

/** A sentence where a table's first row would be, while there is none. UI thread only. */
public final class EmptyNote {
    private static final int X = 12;
    private static final int Y = 14;

    private final RowTable<?> table;
    private final Label label;

    /** @param page the table's parent, in a grid */
    public EmptyNote(Composite page, RowTable<?> table, String id) {
        this.table = table;
        label = Dress.quiet(WidgetIds.id(new Label(page, SWT.NONE), id));
        GridDataFactory.fillDefaults().exclude(true).applyTo(label);
        label.setVisible(false);
        label.moveAbove(null);
        table.control().addListener(SWT.Resize, _ -> place());
    }

    /** @param sentence null while there are rows */
    public void show(String sentence) {
        if (sentence != null && !sentence.equals(label.getText())) {
            label.setText(sentence);
        }
        if (label.getVisible() != (sentence != null)) {
            label.setVisible(sentence != null);
        }
        if (sentence != null) {
            place();
        }
    }

    private void place() {
        Rectangle rows = table.control().getBounds();
        Point size = label.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        int header = table.control().getRowHeightByPosition(0);
        label.setBounds(rows.x + X, rows.y + header + Y, Math.min(size.x, rows.width - 2 * X), size.y);
    }
}
