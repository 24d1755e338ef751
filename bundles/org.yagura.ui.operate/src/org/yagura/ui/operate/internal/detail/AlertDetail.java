package org.yagura.ui.operate.internal.detail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Board;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.Prose;
import org.yagura.ui.Relations;
import org.yagura.ui.Session;
import org.yagura.ui.SeverityShapes;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Chosen;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Said;
import org.yagura.ui.operate.internal.chart.WeekPicture;
import org.yagura.ui.operate.internal.deed.Operations;
import org.yagura.ui.operate.internal.host.HostReading;
import org.yagura.ui.operate.internal.host.MonitorPanel;
import org.yagura.ui.picture.SmallPicture;

/**
 * Everything about the selected alert: what, where, since when, how often, why it is quiet, its week, its values, whose
 * it is and whom to call, what else has to do with it. It follows the selection without a click; what it shows stays
 * until the next is there.
 */
public final class AlertDetail extends ViewPart {
    public static final String ID = "org.yagura.ui.operate.alert";
    private static final int REFRESH_MILLIS = 3_000;
    /** A selection that moves on by key is followed when it comes to rest. */
    private static final int REST_MILLIS = 80;

    private static final int MOST_RELATED = 12;
    private static final int SHAPE = 16;
    private static final int WEEK_HEIGHT = 44;
    private static final int BESIDE_TITLE = 3;

    private final BoardModel.Listener modelListener = this::changed;
    private final ISelectionListener selectionListener = this::selected;
    private Session session;
    private Look look;
    private ScrolledComposite scroll;
    private Composite page;
    private Canvas mark;
    private Prose title;
    private Prose whose;
    private Prose text;
    private Prose why;
    private Prose facts;
    private Button acknowledge;
    private Button mine;
    private Button shelve;
    private Button incident;
    private Prose weekTitle;
    private SmallPicture weekStrip;
    private WeekPicture week;
    private Composite values;
    private MonitorPanel panel;
    private String panelOf = "";
    private Prose customerTitle;
    private Prose customer;
    private Prose relatedTitle;
    private Prose related;
    private AlertRow row;
    private List<AlertRow> relatives = List.of();
    private AlertRow coming;
    private boolean measuring;
    private final Runnable follow = this::follow;

    /** What one look at the board gives. */
    private record Reading(List<AlertSpan> spans, HostReading monitor) {}

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 5).applyTo(page);
        createHead();
        createButtons();
        weekTitle = heading("alert.weekTitle");
        weekStrip = new SmallPicture(page, session, Themes.look(getSite()), palette -> week = new WeekPicture(palette));
        WidgetIds.id(weekStrip.control(), "alert.week");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, WEEK_HEIGHT)
                .applyTo(weekStrip.control());
        values = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(values);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(values);
        customerTitle = heading("alert.customerTitle");
        customer = label("alert.customer");
        relatedTitle = heading("alert.relatedTitle");
        related = label("alert.related");
        scroll.setContent(page);
        scroll.addListener(SWT.Resize, _ -> measure());
        session.model().addListener(modelListener);
        getSite().getPage().addSelectionListener(selectionListener);
        Chosen.now(getSite().getPage()).ifPresent(rows -> selected(null, rows));
        follow();
        Themes.follow(page, this::look);
        render();
        tick();
    }

    private void look(Look next) {
        look = next;
        Dress.all(scroll, look);
        title.setFont(look.largeTitle());
        for (Prose label : new Prose[] {whose, text, why, facts, customer, related}) {
            label.setFont(look.body());
        }
        for (Prose heading : new Prose[] {weekTitle, customerTitle, relatedTitle}) {
            heading.setFont(look.bold());
        }
        measure();
    }

    private void createHead() {
        Composite head = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        mark = new Canvas(head, SWT.DOUBLE_BUFFERED);
        mark.addPaintListener(event -> paintMark(event.gc));
        GridDataFactory.fillDefaults()
                .hint(SHAPE + 2, SHAPE + 2)
                .align(SWT.CENTER, SWT.BEGINNING)
                .indent(0, BESIDE_TITLE)
                .applyTo(mark);
        title = label(head, "alert.title");
        whose = label("alert.whose");
        text = label("alert.text");
        why = label("alert.why");
        facts = label("alert.facts");
        Dress.quiet(facts);
    }

    private void createButtons() {
        Composite buttons = new Composite(page, SWT.NONE);
        buttons.setLayout(Dress.buttons());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        acknowledge = button(buttons, "alert.acknowledge", Messages.action_acknowledge, "acknowledge");
        mine = button(buttons, "alert.mine", Messages.action_mine, "assignToMe");
        shelve = button(buttons, "alert.shelve", Messages.action_shelve, "shelve");
        incident = button(buttons, "alert.createIncident", Messages.action_create, "createIncident");
        incident.setLayoutData(new RowData());
    }

    private Button button(Composite parent, String id, String label, String verb) {
        Button button = WidgetIds.id(new Button(parent, SWT.PUSH), id);
        button.setText(label);
        button.addListener(SWT.Selection, _ -> {
            if (row != null) {
                Operations.perform(getSite().getWorkbenchWindow(), List.of(row), verb);
            }
        });
        return button;
    }

    private Prose heading(String id) {
        Prose label = label(id);
        ((GridData) label.getLayoutData()).verticalIndent = 6;
        return label;
    }

    private Prose label(String id) {
        return label(page, id);
    }

    private Prose label(Composite parent, String id) {
        Prose label = WidgetIds.id(new Prose(parent), id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private void paintMark(GC gc) {
        if (row == null) {
            return;
        }
        if (row.state().isActive()) {
            boolean quiet = row.state().isQuiet();
            SeverityShapes.draw(
                    gc,
                    row.severity(),
                    row.state() == AlertState.UNACKNOWLEDGED,
                    quiet ? look.quiet() : look.severity(row.severity()),
                    0,
                    1,
                    SHAPE);
        } else {
            SeverityShapes.drawTick(gc, look.recovered(), 0, 1, SHAPE);
        }
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        AlertRow chosen =
                part != this && selection instanceof IStructuredSelection rows ? alertOf(rows.getFirstElement()) : null;
        if (chosen != null) {
            coming = chosen;
            scroll.getDisplay().timerExec(REST_MILLIS, follow);
        }
    }

    private void follow() {
        AlertRow chosen = coming;
        coming = null;
        if (chosen == null || scroll.isDisposed() || chosen.equals(row)) {
            return;
        }
        boolean other = row == null || !row.alert().equals(chosen.alert());
        row = chosen;
        if (look != null) {
            render();
        }
        if (other) {
            read();
        }
    }

    /** The alert that a selected element stands for, of a ticket its most urgent one; null when it stands for none. */
    private AlertRow alertOf(Object element) {
        return switch (element) {
            case AlertRow chosen -> chosen;
            case AlertSpan span -> session.model().alert(span.alert());
            case IncidentRow ticket -> session.model().relations().firstOf(ticket.number());
            case null, default -> null;
        };
    }

    private void changed(BoardModel.Changed what) {
        if (scroll.isDisposed() || row == null) {
            return;
        }
        if (what.everything() || what.alerts().contains(row.alert())) {
            AlertRow now = session.model().alert(row.alert());
            row = now == null ? row : now;
            render();
            read();
        } else if (what.alerts().stream().anyMatch(this::concernsRelated)) {
            showRelated();
        }
    }

    /** Whether a change of this alert can change what is said of the related ones. */
    private boolean concernsRelated(UUID changed) {
        AlertRow now = session.model().alert(changed);
        return now != null && Relations.areRelated(row, now)
                || relatives.stream().anyMatch(relative -> relative.alert().equals(changed));
    }

    private void render() {
        Plan plan = session.model().plan();
        boolean any = row != null;
        for (Control control : new Control[] {
            mark, whose, acknowledge.getParent(), weekTitle, weekStrip.control(), customerTitle, relatedTitle, related
        }) {
            shown(control, any);
        }
        if (any) {
            Instant now = Instant.now();
            set(title, AlertTexts.title(row));
            set(whose, AlertTexts.whose(row));
            set(text, Said.of(row.text()));
            set(why, row.quiet() == null ? "" : Messages.incident_why + " " + Words.of(row.quiet(), plan));
            set(facts, AlertTexts.facts(row, now, plan));
            set(customerTitle, Messages.detail_customer);
            set(customer, AlertTexts.customer(row, plan));
            Dress.enable(
                    acknowledge, row.incident() != 0 && row.acknowledgedBy().isEmpty(), look);
            Dress.enable(mine, row.incident() != 0 && !row.owner().equals(session.operator()), look);
            Dress.enable(shelve, row.state() != AlertState.SHELVED, look);
            boolean without = row.incident() == 0 && row.state().isActive();
            ((RowData) incident.getLayoutData()).exclude = !without;
            incident.setVisible(without);
            monitor(plan);
            showRelated();
            mark.redraw();
        } else {
            set(title, Messages.detail_none);
            set(text, Messages.detail_none_text);
        }
        shown(why, any && row.quiet() != null);
    }

    /** What needs less room keeps what it has, so that nothing below jumps from row to row. */
    private void set(Prose label, String value) {
        if (label.setText(value)) {
            measure();
        }
    }

    private void shown(Control control, boolean wanted) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude == wanted) {
            data.exclude = !wanted;
            control.setVisible(wanted);
            measure();
        }
    }

    private void showRelated() {
        List<AlertRow> rows = session.model().relations().of(row, MOST_RELATED);
        relatives = rows;
        set(relatedTitle, Words.fill(Messages.detail_related, rows.size()));
        Instant now = Instant.now();
        String lines = String.join(
                "\n", rows.stream().map(other -> AlertTexts.line(other, now)).toList());
        set(related, lines);
    }

    private void monitor(Plan plan) {
        String wanted = row.monitor() == null ? "" : row.monitor();
        Monitor monitor = plan.monitor(wanted).orElse(null);
        String of = monitor == null ? "" : wanted;
        if (!of.equals(panelOf)) {
            panelOf = of;
            if (monitor == null) {
                panel.dispose();
                panel = null;
                measure();
            } else if (panel == null) {
                panel = new MonitorPanel(values, session, look, monitor, plan.zone());
                measure();
            } else {
                panel.of(monitor, plan.zone());
            }
        }
    }

    private void read() {
        if (row == null || !session.isOpen()) {
            return;
        }
        AlertRow wanted = row;
        session.ask(page, board -> read(board, wanted), reading -> {
            if (row != null && row.alert().equals(wanted.alert())) {
                show(reading);
            }
        });
    }

    private static Reading read(Board board, AlertRow of) {
        Instant now = Instant.now();
        List<AlertSpan> spans = board.alertsOf(of.assetId(), now.minus(WeekPicture.WEEK), now.plusSeconds(1)).stream()
                .filter(span -> span.reductionKey().equals(of.reductionKey()))
                .toList();
        HostReading monitor = of.monitor() == null ? null : HostReading.of(board, of.assetId(), of.monitor(), now);
        return new Reading(spans, monitor);
    }

    private void show(Reading reading) {
        week.show(reading.spans(), session.model().plan(), Instant.now());
        weekStrip.refresh();
        set(weekTitle, AlertTexts.week(reading.spans(), Instant.now()));
        if (panel != null && reading.monitor() != null && panel.show(reading.monitor(), reading.spans())) {
            measure();
        }
    }

    /** Lays out once for everything that has happened by then: it is dear. */
    private void measure() {
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
        int width = Math.max(200, scroll.getClientArea().width);
        Point wanted = page.computeSize(width, SWT.DEFAULT, true);
        if (!wanted.equals(new Point(scroll.getMinWidth(), scroll.getMinHeight()))) {
            scroll.setMinSize(wanted);
        }
        page.layout(false);
    }

    private void tick() {
        Display.getCurrent().timerExec(REFRESH_MILLIS, () -> {
            if (!scroll.isDisposed()) {
                if (row != null && getSite().getPage().isPartVisible(this)) {
                    set(
                            facts,
                            AlertTexts.facts(row, Instant.now(), session.model().plan()));
                    read();
                }
                tick();
            }
        });
    }

    @Override
    public void setFocus() {
        scroll.setFocus();
    }

    @Override
    public void dispose() {
        session.model().removeListener(modelListener);
        getSite().getPage().removeSelectionListener(selectionListener);
        super.dispose();
    }
}
