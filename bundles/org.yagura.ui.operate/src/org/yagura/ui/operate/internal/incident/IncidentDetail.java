package org.yagura.ui.operate.internal.incident;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.TimelineEntry;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.Prose;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Chosen;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.OperateKeys;
import org.yagura.ui.operate.internal.deed.Operations;

/** One ticket with its whole story; follows the selection. */
public final class IncidentDetail extends ViewPart {
    public static final String ID = "org.yagura.ui.operate.incident";

    /** A selection that moves on by key is followed when it comes to rest; one view after the other, so that a key comes between. */
    private static final int REST_MILLIS = 110;

    private final BoardModel.Listener modelListener = this::changed;
    private final ISelectionListener selectionListener = this::selected;
    private Session session;
    private Look look;
    private Composite page;
    private Prose title;
    private Prose about;
    private Prose why;
    private TimelineText timeline;
    private Button acknowledge;
    private Button mine;
    private Button note;
    private Button close;
    private long number;
    private AlertRow alert;
    private IncidentView shown;
    private Object coming;
    private final Runnable follow = this::follow;

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 4).applyTo(page);
        title = line("incident.title");
        about = line("incident.about");
        Dress.quiet(about);
        why = line("incident.why");
        Composite buttons = new Composite(page, SWT.NONE);
        buttons.setLayout(Dress.buttons());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        acknowledge = button(buttons, "incident.acknowledge", Messages.action_acknowledge, "acknowledge");
        mine = button(buttons, "incident.mine", Messages.action_mine, "assignToMe");
        note = button(buttons, "incident.note", Messages.action_note, "note");
        close = button(buttons, "incident.close", Messages.action_close, "close");
        timeline = new TimelineText(page);
        OperateKeys.during(getSite().getService(IContextService.class), timeline.widget());
        // it takes what room there is: asked how much it wants, it would lay out every line
        GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(timeline.widget());
        session.model().addListener(modelListener);
        getSite().getPage().addSelectionListener(selectionListener);
        Chosen.now(getSite().getPage()).ifPresent(rows -> selected(null, rows));
        Themes.follow(page, this::look);
        render();
    }

    private void look(Look next) {
        look = next;
        Dress.all(page, look);
        title.setFont(look.largeTitle());
        timeline.look(look);
        page.layout();
    }

    private Prose line(String id) {
        Prose label = WidgetIds.id(new Prose(page), id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private Button button(Composite parent, String id, String text, String verb) {
        Button button = WidgetIds.id(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        button.addListener(SWT.Selection, _ -> {
            if (shown != null) {
                Operations.perform(getSite().getWorkbenchWindow(), List.of(shown.row()), verb);
            }
        });
        return button;
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part == this || !(selection instanceof IStructuredSelection rows) || rows.isEmpty()) {
            return;
        }
        coming = rows.getFirstElement();
        page.getDisplay().timerExec(REST_MILLIS, follow);
    }

    private void follow() {
        Object chosen = coming;
        coming = null;
        if (chosen == null || page.isDisposed()) {
            return;
        }
        switch (chosen) {
            case AlertRow row -> show(row.incident(), row);
            case IncidentRow row -> show(row.number(), null);
            case AlertSpan span when span.incident() != 0 -> show(span.incident(), null);
            default -> {
                // not ours
            }
        }
    }

    /** Shows a ticket by its number, open or closed. */
    public void open(long incident) {
        coming = null;
        show(incident, null);
    }

    private void show(long incident, AlertRow of) {
        number = incident;
        alert = of;
        if (incident == 0) {
            shown = null;
            render();
        } else {
            load();
        }
    }

    private void load() {
        long wanted = number;
        session.ask(page, board -> board.incident(wanted), (Optional<IncidentView> found) -> {
            if (number == wanted) {
                shown = found.orElse(null);
                render();
            }
        });
    }

    private void changed(BoardModel.Changed what) {
        if (page.isDisposed()) {
            return;
        }
        if (alert != null && what.alerts().contains(alert.alert())) {
            AlertRow now = session.model().alert(alert.alert());
            alert = now == null ? alert : now;
            if (now != null && now.incident() != number) {
                show(now.incident(), now);
                return;
            }
            render();
        }
        if (number != 0 && (what.everything() || what.incidents().contains(number))) {
            load();
        }
    }

    /** Lays out only when something needs another height: a selection may move on several times a second. */
    private void render() {
        Plan plan = session.model().plan();
        boolean other = title.setText(titleText());
        other |= about.setText(aboutText(plan));
        boolean explained = alert != null && alert.quiet() != null;
        other |= why.setText(explained ? Messages.incident_why + " " + Words.of(alert.quiet(), plan) : "");
        GridData place = (GridData) why.getLayoutData();
        if (place.exclude == explained) {
            place.exclude = !explained;
            why.setVisible(explained);
            other = true;
        }
        IncidentState state = shown == null ? IncidentState.CLOSED : shown.row().state();
        boolean open = state != IncidentState.CLOSED;
        Themes.enable(acknowledge, open && shown.row().acknowledgedBy().isEmpty());
        Themes.enable(mine, open && !shown.row().owner().equals(session.operator()));
        Themes.enable(note, open);
        Themes.enable(close, open && state == IncidentState.RECOVERED);
        close.setToolTipText(open && state != IncidentState.RECOVERED ? Messages.close_not_yet : null);
        List<TimelineEntry> story = shown == null ? List.of() : shown.timeline().reversed();
        timeline.show(story, plan.zone());
        if (other) {
            page.layout();
        }
    }

    private String titleText() {
        if (shown == null) {
            return alert == null ? Messages.incident_none : alert.asset() + ": " + Words.of(alert.condition());
        }
        IncidentRow row = shown.row();
        return Words.number(row.number()) + "  " + row.asset() + ": " + Words.of(row.title());
    }

    private String aboutText(Plan plan) {
        if (shown == null) {
            return alert == null ? Messages.incident_none_text : Words.of(alert.text());
        }
        IncidentRow row = shown.row();
        return String.join(
                "  ·  ",
                Words.of(row.severity()),
                Words.of(row.state()),
                row.customer(),
                row.engagement(),
                Words.dayTime(row.opened(), plan.zone()),
                row.owner().isEmpty() ? Messages.incident_unowned : row.owner());
    }

    @Override
    public void setFocus() {
        timeline.widget().setFocus();
    }

    @Override
    public void dispose() {
        session.model().removeListener(modelListener);
        getSite().getPage().removeSelectionListener(selectionListener);
        super.dispose();
    }
}
