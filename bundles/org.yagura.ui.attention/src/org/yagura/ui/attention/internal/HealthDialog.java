package org.yagura.ui.attention.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.yagura.core.view.CentreHealth;
import org.yagura.ui.Staleness;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;

/** The parts of the centre with what each says of itself; kept up to date while it is open. */
final class HealthDialog extends Dialog {
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 780;
    private static final int HEIGHT = 310;

    private record Line(String name, String state, String waiting, String worked, String text) {
        String joined() {
            return String.join("\t", name, state, waiting, worked, text);
        }
    }

    private final Watchkeeper watchkeeper;
    private List<Line> lines = List.of();
    private Table table;
    private Label head;

    private HealthDialog(Shell shell, Watchkeeper watchkeeper) {
        super(shell);
        this.watchkeeper = watchkeeper;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(Shell shell, Watchkeeper watchkeeper) {
        new HealthDialog(shell, watchkeeper).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.health_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        head = WidgetIds.id(new Label(area, SWT.WRAP), "health.head");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(holder);
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        table = WidgetIds.id(new Table(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI), "health.parts");
        table.setHeaderVisible(true);
        column(columns, Messages.health_part, 20);
        column(columns, Messages.health_state, 12);
        column(columns, Messages.health_waiting, 10);
        column(columns, Messages.health_worked, 13);
        column(columns, Messages.health_text, 45);
        Runnable changed = this::show;
        watchkeeper.addListener(changed);
        table.addListener(SWT.Dispose, _ -> watchkeeper.removeListener(changed));
        show();
        return area;
    }

    private void column(TableColumnLayout columns, String title, int weight) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        columns.setColumnData(column, new ColumnWeightData(weight, true));
    }

    private void show() {
        ZoneId zone = watchkeeper.session().model().plan().zone();
        List<Staleness.Stale> stale = watchkeeper.stale();
        head.setText(stale.isEmpty() ? Messages.health_fresh : StaleTexts.headline(stale, zone));
        CentreHealth health = watchkeeper.health();
        List<Line> now = health == null
                ? List.of()
                : health.parts().stream().map(part -> line(part, zone)).toList();
        if (now.equals(lines)) {
            return;
        }
        lines = now;
        table.setItemCount(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            TableItem item = table.getItem(i);
            item.setText(new String[] {line.name(), line.state(), line.waiting(), line.worked(), line.text()});
        }
    }

    private static Line line(CentreHealth.Part part, ZoneId zone) {
        String state = switch (part.state()) {
            case OK -> Messages.health_ok;
            case DEGRADED -> Messages.health_degraded;
            case FAILED -> Messages.health_failed;
        };
        return new Line(
                StaleTexts.name(part.name()),
                state,
                String.valueOf(part.waiting()),
                Words.near(part.lastWorked(), Instant.now(), zone),
                Words.of(part.text()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.id(createButton(parent, COPY, Messages.health_copy, false), "health.copy");
        WidgetIds.id(createButton(parent, IDialogConstants.OK_ID, Messages.health_close, true), "health.close");
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == COPY) {
            copy();
        } else {
            super.buttonPressed(button);
        }
    }

    private void copy() {
        String text = lines.stream().map(Line::joined).collect(Collectors.joining("\n", head.getText() + "\n", "\n"));
        Clipboard clipboard = new Clipboard(getShell().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
