package org.yagura.ui.operate.internal.incident;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.filter.FilterText;
import org.yagura.ui.operate.internal.filter.RowFilter;
import org.yagura.ui.operate.internal.table.EmptyNote;
import org.yagura.ui.operate.internal.table.RowTable;

/** The tickets that are open, and those closed a moment ago: all, mine, those nobody owns. */
public final class IncidentList extends ViewPart {
    public static final String ID = "org.yagura.ui.operate.incidents";
    private static final int TICK_MILLIS = 5_000;
    private static final RowFilter<IncidentRow> EVERYBODYS = RowFilter.all();

    private final BoardModel.Listener listener = this::changed;
    private Session session;
    private RowTable<IncidentRow> table;
    private Text filter;
    private RowFilter<IncidentRow> whose = EVERYBODYS;

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        createBar(page);
        table = new RowTable<>(page, new IncidentRows(session.model()::plan), null, Themes.look(getSite()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        EmptyNote empty = new EmptyNote(page, table, "incidents.empty");
        table.watch(arrangement -> empty.show(arrangement.entries().isEmpty() ? whyEmpty() : null));
        table.attach(getSite());
        session.model().addListener(listener);
        table.reset(session.model().incidents());
        Themes.follow(page, look -> Dress.all(page, look));
        tick();
    }

    private String whyEmpty() {
        boolean asked = !filter.getText().isBlank() || !whose.equals(EVERYBODYS);
        return asked ? Messages.incidents_none_match : Messages.incidents_empty;
    }

    private void createBar(Composite page) {
        Composite bar = Dress.below(new Composite(page, SWT.NONE));
        GridLayoutFactory.fillDefaults()
                .numColumns(4)
                .margins(6, 2)
                .spacing(10, 0)
                .applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        choice(bar, "incidents.all", Messages.incidents_all, EVERYBODYS).setSelection(true);
        choice(
                bar,
                "incidents.mine",
                Messages.incidents_mine,
                (row, _) -> row.row().owner().equals(session.operator()));
        choice(
                bar,
                "incidents.unowned",
                Messages.incidents_unowned,
                (row, _) -> row.row().owner().isEmpty());
        filter = WidgetIds.id(new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "incidents.filter");
        filter.setMessage(Messages.incidents_filter);
        filter.addModifyListener(_ -> filter());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(filter);
    }

    private Button choice(Composite bar, String id, String text, RowFilter<IncidentRow> wanted) {
        Button button = WidgetIds.id(new Button(bar, SWT.RADIO), id);
        button.setText(text);
        button.addListener(SWT.Selection, _ -> {
            if (button.getSelection()) {
                whose = wanted;
                filter();
            }
        });
        return button;
    }

    private void filter() {
        FilterText<IncidentRow> reader = new FilterText<>(
                table.kind().fields(),
                session.model().plan().zone(),
                table.kind().timeField());
        table.filter(whose.and(reader.read(filter.getText()).filter()));
    }

    private void changed(BoardModel.Changed what) {
        if (table.control().isDisposed()) {
            return;
        }
        if (what.everything()) {
            table.reset(session.model().incidents());
        } else if (!what.incidents().isEmpty()) {
            List<IncidentRow> rows = new ArrayList<>();
            List<Long> gone = new ArrayList<>();
            for (Long number : what.incidents()) {
                IncidentRow row = session.model().incident(number);
                if (row == null) {
                    gone.add(number);
                } else {
                    rows.add(row);
                }
            }
            table.change(rows, gone);
        }
    }

    private void tick() {
        Display.getCurrent().timerExec(TICK_MILLIS, () -> {
            if (!table.control().isDisposed()) {
                table.tick();
                tick();
            }
        });
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        session.model().removeListener(listener);
        super.dispose();
    }
}
