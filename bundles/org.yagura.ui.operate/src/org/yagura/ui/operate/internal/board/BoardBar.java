package org.yagura.ui.operate.internal.board;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.table.Grouping;
import org.yagura.ui.operate.internal.table.RowTable;

/** Above the board's rows: the free text, the grouping, which rows are shown. */
final class BoardBar {
    private final Composite bar;
    private final Text filter;
    private final Combo group;
    private final Button quiet;
    private final Button over;
    private final Label marker;
    private final List<Grouping<AlertRow>> groupings;
    private RowTable<AlertRow> table;

    BoardBar(Composite parent, List<Grouping<AlertRow>> groupings, Runnable filtered) {
        this.groupings = groupings;
        bar = Dress.below(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults()
                .numColumns(6)
                .margins(6, 3)
                .spacing(10, 0)
                .applyTo(bar);
        filter = WidgetIds.id(new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "board.filter");
        filter.setMessage(Messages.board_filter);
        filter.setToolTipText(Messages.board_filter_help);
        filter.addModifyListener(_ -> filtered.run());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                table.control().setFocus();
                table.selectFirst();
            } else if (event.keyCode == SWT.ESC) {
                filter.setText("");
                table.control().setFocus();
            }
        });
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(filter);
        Label by = new Label(bar, SWT.NONE);
        by.setText(Messages.board_group);
        group = WidgetIds.id(new Combo(bar, SWT.READ_ONLY), "board.group");
        group.add(Messages.group_none);
        groupings.forEach(grouping -> group.add(grouping.title()));
        group.select(0);
        group.addListener(SWT.Selection, _ -> {
            int chosen = group.getSelectionIndex();
            table.group(chosen <= 0 ? null : groupings.get(chosen - 1));
        });
        quiet = check("board.quiet", Messages.board_show_quiet, shown -> table.showQuiet(shown));
        over = check("board.cleared", Messages.board_show_cleared, shown -> table.showOver(shown));
        marker = WidgetIds.id(new Label(bar, SWT.NONE), "board.sample");
        Themes.follow(bar, this::look);
    }

    private Button check(String id, String text, Consumer<Boolean> choice) {
        Button button = WidgetIds.id(new Button(bar, SWT.CHECK), id);
        button.setText(text);
        button.addListener(SWT.Selection, _ -> choice.accept(button.getSelection()));
        return button;
    }

    Composite control() {
        return bar;
    }

    /** The table that it steers. */
    void steer(RowTable<AlertRow> steered) {
        table = steered;
        sync();
    }

    private void look(Look look) {
        Dress.all(bar, look);
        marker.setForeground(look.severity(Severity.MAJOR));
    }

    String filter() {
        return filter.getText();
    }

    void filter(String text) {
        filter.setText(text);
    }

    void focusFilter() {
        filter.setFocus();
        filter.selectAll();
    }

    void sample(boolean is) {
        marker.setText(is ? Messages.board_sample : "");
        bar.layout();
    }

    /** Shows what the table does, whoever told it to. */
    void sync() {
        group.select(table.grouping() == null ? 0 : groupings.indexOf(table.grouping()) + 1);
        quiet.setSelection(table.isQuietShown());
        over.setSelection(table.isOverShown());
    }

    /** How many rows are there that the choices hide. */
    void hidden(int quietRows) {
        String text = quietRows > 0 ? Messages.board_show_quiet + " (" + quietRows + ")" : Messages.board_show_quiet;
        if (!quiet.getText().equals(text)) {
            quiet.setText(text);
            bar.layout();
        }
    }
}
