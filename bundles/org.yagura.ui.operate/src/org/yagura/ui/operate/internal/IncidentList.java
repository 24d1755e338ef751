package org.yagura.ui.operate.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.Session;
import org.yagura.ui.SeverityShapes;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;

/** The tickets that are open, and those closed a moment ago. */
public final class IncidentList extends ViewPart {
    public static final String ID = "org.yagura.ui.operate.incidents";
    private static final int TICK_MILLIS = 5_000;
    private static final int SHAPE = 12;

    private final BoardModel.Listener listener = this::changed;
    private Session session;
    private Look look;
    private TableViewer viewer;

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        look = Themes.look(getSite());
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.id(viewer.getTable(), "incidents.table");
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setUseHashlookup(true);
        severity();
        column(Messages.column_incident, 90, row -> Words.number(row.number()));
        column(Messages.column_state, 110, row -> Words.of(row.state()));
        column(
                Messages.column_opened,
                100,
                row -> Words.near(
                        row.opened(), Instant.now(), session.model().plan().zone()));
        column(Messages.column_age, 60, row -> Words.age(row.opened(), Instant.now()));
        column(Messages.column_customer, 170, IncidentRow::customer);
        column(Messages.column_engagement, 170, IncidentRow::engagement);
        column(Messages.column_host, 180, IncidentRow::asset);
        column(Messages.column_title, 260, row -> Words.of(row.title()));
        column(Messages.column_alerts, 110, IncidentList::alerts);
        column(Messages.column_owner, 90, IncidentRow::owner);
        getSite().setSelectionProvider(viewer);
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
        getSite().registerContextMenu(ID, menu, viewer);
        BoardView.Keys.during(getSite().getService(IContextService.class), viewer.getTable());
        session.model().addListener(listener);
        fill();
        tick();
    }

    private static String alerts(IncidentRow row) {
        String text = row.active() + " / " + (row.alerts() - row.quiet());
        return row.quiet() == 0 ? text : text + " " + Words.fill(Messages.incident_quiet, row.quiet());
    }

    private void severity() {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(Messages.column_severity);
        column.getColumn().setWidth(96);
        column.setLabelProvider(new OwnerDrawLabelProvider() {
            @Override
            protected void measure(Event event, Object element) {
                event.height = 24;
            }

            @Override
            protected void paint(Event event, Object element) {
                IncidentRow row = (IncidentRow) element;
                int y = event.y + (event.height - SHAPE) / 2;
                boolean over = row.state() == IncidentState.RECOVERED || row.state() == IncidentState.CLOSED;
                if (over) {
                    SeverityShapes.drawTick(event.gc, look.recovered(), event.x + 4, y, SHAPE);
                } else {
                    Color color = look.severity(row.severity());
                    SeverityShapes.draw(
                            event.gc, row.severity(), row.state() == IncidentState.OPEN, color, event.x + 4, y, SHAPE);
                }
                String text = Words.of(row.severity());
                int textY = event.y + (event.height - event.gc.textExtent(text).y) / 2;
                event.gc.drawText(text, event.x + SHAPE + 10, textY, true);
            }
        });
    }

    private void column(String title, int width, Function<IncidentRow, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((IncidentRow) element);
            }

            @Override
            public Font getFont(Object element) {
                return ((IncidentRow) element).state() == IncidentState.OPEN
                        ? org.eclipse.jface.resource.JFaceResources.getFontRegistry()
                                .getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT)
                        : null;
            }

            @Override
            public Color getForeground(Object element) {
                return ((IncidentRow) element).state() == IncidentState.CLOSED ? look.quiet() : null;
            }
        });
    }

    private void changed(BoardModel.Changed what) {
        if (what.everything() || !what.incidents().isEmpty()) {
            fill();
        }
    }

    private void fill() {
        if (viewer.getTable().isDisposed()) {
            return;
        }
        List<Long> selected = new ArrayList<>();
        for (Object row : viewer.getStructuredSelection()) {
            selected.add(((IncidentRow) row).number());
        }
        Comparator<IncidentRow> order = Comparator.comparing(IncidentRow::state);
        List<IncidentRow> rows = session.model().incidents().stream()
                .sorted(order.thenComparing(IncidentRow::severity).thenComparing(IncidentRow::number))
                .toList();
        int top = viewer.getTable().getTopIndex();
        viewer.setInput(rows);
        viewer.getTable().setTopIndex(top);
        if (!selected.isEmpty()) {
            viewer.setSelection(new org.eclipse.jface.viewers.StructuredSelection(
                    rows.stream().filter(row -> selected.contains(row.number())).toList()));
        }
    }

    private void tick() {
        Display.getCurrent().timerExec(TICK_MILLIS, () -> {
            if (!viewer.getTable().isDisposed()) {
                viewer.refresh(true);
                tick();
            }
        });
    }

    @Override
    public void setFocus() {
        viewer.getTable().setFocus();
    }

    @Override
    public void dispose() {
        session.model().removeListener(listener);
        super.dispose();
    }
}
