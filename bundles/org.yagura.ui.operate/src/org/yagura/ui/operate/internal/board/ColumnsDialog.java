package org.yagura.ui.operate.internal.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.table.Column;
import org.yagura.ui.operate.internal.table.RowTable;
import org.yagura.ui.operate.internal.table.TableState;

/** Chooses a table's columns, their order, and how many of them stay when the rest is scrolled. */
final class ColumnsDialog extends Dialog {
    private final RowTable<?> table;
    private final List<TableState.Shown> columns;
    private int frozen;
    private Table list;

    private ColumnsDialog(Shell shell, RowTable<?> table) {
        super(shell);
        this.table = table;
        columns = new ArrayList<>(table.state().columns());
        frozen = table.state().frozen();
    }

    static void open(Shell shell, RowTable<?> table) {
        ColumnsDialog dialog = new ColumnsDialog(shell, table);
        if (dialog.open() == Window.OK) {
            TableState now = table.state();
            table.state(
                    new TableState(dialog.columns, now.sort(), now.grouping(), dialog.frozen, now.quiet(), now.over()));
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.columns_title);
        WidgetIds.id(shell, "dialog.columns");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label what = new Label(area, SWT.WRAP);
        what.setText(Messages.columns_text);
        GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(what);
        Composite middle = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(middle);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
        list = WidgetIds.id(new Table(middle, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE), "columns.list");
        GridDataFactory.fillDefaults().grab(true, true).hint(280, 340).applyTo(list);
        list.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                int index = list.indexOf((TableItem) event.item);
                TableState.Shown shown = columns.get(index);
                boolean hidden = !((TableItem) event.item).getChecked();
                columns.set(index, new TableState.Shown(shown.id(), shown.width(), hidden));
            }
        });
        Composite buttons = new Composite(middle, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "columns.up", Messages.columns_up, () -> move(-1));
        button(buttons, "columns.down", Messages.columns_down, () -> move(1));
        button(buttons, "columns.default", Messages.columns_default, this::byDefault);
        Composite below = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(below);
        new Label(below, SWT.NONE).setText(Messages.columns_frozen);
        Spinner spinner = WidgetIds.id(new Spinner(below, SWT.BORDER), "columns.frozen");
        spinner.setValues(frozen, 0, columns.size() - 1, 0, 1, 2);
        spinner.addModifyListener(_ -> frozen = spinner.getSelection());
        fill(0);
        return area;
    }

    private static void button(Composite parent, String id, String text, Runnable action) {
        Button button = WidgetIds.id(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, _ -> action.run());
    }

    private void move(int by) {
        int at = list.getSelectionIndex();
        int to = at + by;
        if (at >= 0 && to >= 0 && to < columns.size()) {
            Collections.swap(columns, at, to);
            fill(to);
        }
    }

    private void byDefault() {
        columns.clear();
        table.kind().columns().forEach(column -> columns.add(new TableState.Shown(column.id(), 0, !column.shown())));
        fill(0);
    }

    private void fill(int selected) {
        list.removeAll();
        for (TableState.Shown shown : columns) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setText(title(shown.id()));
            item.setChecked(!shown.hidden());
        }
        list.select(selected);
    }

    private String title(String id) {
        return table.kind().columns().stream()
                .filter(column -> column.id().equals(id))
                .map(Column::title)
                .findFirst()
                .orElse(id);
    }
}
