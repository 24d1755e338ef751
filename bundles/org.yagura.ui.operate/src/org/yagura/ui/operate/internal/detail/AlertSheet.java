package org.yagura.ui.operate.internal.detail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.AlertState;
import org.yagura.ui.Look;
import org.yagura.ui.Prose;
import org.yagura.ui.Relations;
import org.yagura.ui.Session;
import org.yagura.ui.SeverityShapes;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Said;
import org.yagura.ui.operate.internal.ScrolledPage;
import org.yagura.ui.operate.internal.chart.WeekPicture;
import org.yagura.ui.operate.internal.host.HostReading;
import org.yagura.ui.operate.internal.host.MonitorPanel;
import org.yagura.ui.operate.internal.navigate.OpenManual;
import org.yagura.ui.picture.SmallPicture;

/** What is written and drawn of one alert. UI thread only. */
final class AlertSheet {
    private static final int MOST_RELATED = 12;
    private static final int SHAPE = 16;
    private static final int WEEK_HEIGHT = 44;
    private static final int BESIDE_TITLE = 3;

    private final Session session;
    private final Consumer<String> deed;
    private final ScrolledPage page;
    private final Canvas mark;
    private final Prose title;
    private final Prose whose;
    private final Prose text;
    private final Prose why;
    private final Prose facts;
    private final Composite buttons;
    private final Button acknowledge;
    private final Button mine;
    private final Button shelve;
    private final Button incident;
    private final Button manual;
    private final Prose weekTitle;
    private final SmallPicture weekStrip;
    private final Composite values;
    private final Prose customerTitle;
    private final Prose customer;
    private final Prose relatedTitle;
    private final Prose related;
    private Look look;
    private WeekPicture week;
    private MonitorPanel panel;
    private String panelOf = "";
    private AlertRow row;
    private List<AlertRow> relatives = List.of();

    /** @param deed does what a button says, by its verb */
    AlertSheet(Composite parent, Session session, Look look, Consumer<String> deed) {
        this.session = session;
        this.look = look;
        this.deed = deed;
        page = new ScrolledPage(parent);
        Composite head = new Composite(page.content(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        mark = WidgetIds.id(new Canvas(head, SWT.DOUBLE_BUFFERED), "alert.mark");
        mark.addPaintListener(event -> paintMark(event.gc));
        GridDataFactory.fillDefaults()
                .hint(SHAPE + 2, SHAPE + 2)
                .align(SWT.CENTER, SWT.BEGINNING)
                .indent(0, BESIDE_TITLE)
                .applyTo(mark);
        title = page.text(head, "alert.title");
        whose = page.text("alert.whose");
        text = page.text("alert.text");
        why = page.text("alert.why");
        facts = Dress.quiet(page.text("alert.facts"));
        buttons = new Composite(page.content(), SWT.NONE);
        buttons.setLayout(Dress.buttons());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        acknowledge = button("alert.acknowledge", Messages.action_acknowledge, "acknowledge");
        mine = button("alert.mine", Messages.action_mine, "assignToMe");
        shelve = button("alert.shelve", Messages.action_shelve, "shelve");
        incident = button("alert.createIncident", Messages.action_create, "createIncident");
        incident.setLayoutData(new RowData());
        manual = WidgetIds.id(new Button(buttons, SWT.PUSH), "alert.manual");
        manual.setText(Messages.action_manual);
        manual.addListener(
                SWT.Selection,
                _ -> OpenManual.open(buttons.getShell(), session.model().plan(), row.assetId()));
        manual.setLayoutData(new RowData());
        weekTitle = page.heading("alert.weekTitle");
        weekStrip = new SmallPicture(page.content(), session, look, palette -> week = new WeekPicture(palette));
        WidgetIds.id(weekStrip.control(), "alert.week");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, WEEK_HEIGHT)
                .applyTo(weekStrip.control());
        values = new Composite(page.content(), SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(values);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(values);
        customerTitle = page.heading("alert.customerTitle");
        customer = page.text("alert.customer");
        relatedTitle = page.heading("alert.relatedTitle");
        related = page.text("alert.related");
        Themes.follow(page.content(), this::wear);
        render();
    }

    private Button button(String id, String label, String verb) {
        Button button = WidgetIds.id(new Button(buttons, SWT.PUSH), id);
        button.setText(label);
        button.addListener(SWT.Selection, _ -> deed.accept(verb));
        return button;
    }

    private void wear(Look next) {
        look = next;
        Dress.all(page.control(), look);
        title.setFont(look.largeTitle());
        for (Prose plain : new Prose[] {whose, text, why, facts, customer, related}) {
            plain.setFont(look.body());
        }
        for (Prose heading : new Prose[] {weekTitle, customerTitle, relatedTitle}) {
            heading.setFont(look.bold());
        }
        page.measure();
    }

    Control control() {
        return page.control();
    }

    /** Null for none yet. */
    AlertRow row() {
        return row;
    }

    /** Shows this alert, or its newest version. */
    void show(AlertRow wanted) {
        row = wanted;
        render();
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

    private void render() {
        boolean any = row != null;
        for (Control control : new Control[] {
            mark, whose, buttons, weekTitle, weekStrip.control(), customerTitle, relatedTitle, related
        }) {
            page.shown(control, any);
        }
        if (any) {
            write(session.model().plan());
        } else {
            page.set(title, Messages.detail_none);
            page.set(text, Messages.detail_none_text);
        }
        page.shown(why, any && row.quiet() != null);
    }

    private void write(Plan plan) {
        page.set(title, AlertTexts.title(row));
        page.set(whose, AlertTexts.whose(row));
        page.set(text, Said.of(row.text()));
        page.set(why, row.quiet() == null ? "" : Messages.incident_why + " " + Words.of(row.quiet(), plan));
        age();
        page.set(customerTitle, Messages.detail_customer);
        page.set(customer, AlertTexts.customer(row, plan));
        Themes.enable(acknowledge, row.incident() != 0 && row.acknowledgedBy().isEmpty());
        Themes.enable(mine, row.incident() != 0 && !row.owner().equals(session.operator()));
        Themes.enable(shelve, row.state() != AlertState.SHELVED);
        boolean without = row.incident() == 0 && row.state().isActive();
        offer(incident, without);
        offer(manual, !plan.manualOf(row.assetId()).isEmpty());
        chooseMonitor(plan);
        writeRelated();
        mark.redraw();
    }

    private static void offer(Button button, boolean is) {
        ((RowData) button.getLayoutData()).exclude = !is;
        button.setVisible(is);
    }

    /** What reads otherwise as time goes by. */
    void age() {
        if (row != null) {
            page.set(facts, AlertTexts.facts(row, Instant.now(), session.model().plan()));
        }
    }

    /** Some alerts changed: writes anew what is said of the related ones, if one of these is among them. */
    void changedAround(Iterable<UUID> alerts) {
        for (UUID changed : alerts) {
            if (concernsRelated(changed)) {
                writeRelated();
                return;
            }
        }
    }

    private boolean concernsRelated(UUID changed) {
        AlertRow now = session.model().alert(changed);
        return now != null && Relations.areRelated(row, now)
                || relatives.stream().anyMatch(relative -> relative.alert().equals(changed));
    }

    private void writeRelated() {
        relatives = session.model().relations().of(row, MOST_RELATED);
        page.set(relatedTitle, Words.fill(Messages.detail_related, relatives.size()));
        Instant now = Instant.now();
        page.set(
                related,
                String.join(
                        "\n",
                        relatives.stream()
                                .map(other -> AlertTexts.line(other, now))
                                .toList()));
    }

    private void chooseMonitor(Plan plan) {
        String wanted = row.monitor() == null ? "" : row.monitor();
        Monitor monitor = plan.monitor(wanted).orElse(null);
        String of = monitor == null ? "" : wanted;
        if (of.equals(panelOf)) {
            return;
        }
        panelOf = of;
        if (monitor == null) {
            panel.dispose();
            panel = null;
            page.measure();
        } else if (panel == null) {
            panel = new MonitorPanel(values, session, look, monitor, plan.zone());
            page.measure();
        } else {
            panel.of(monitor, plan.zone());
        }
    }

    /**
     * Draws what was read of the alert's past.
     *
     * @param spans this condition's occurrences in the last week
     * @param monitor null when it has none
     */
    void show(List<AlertSpan> spans, HostReading monitor) {
        Instant now = Instant.now();
        week.show(spans, session.model().plan(), now);
        weekStrip.refresh();
        page.set(weekTitle, AlertTexts.week(spans, now));
        if (panel != null && monitor != null && panel.show(monitor, spans)) {
            page.measure();
        }
    }
}
