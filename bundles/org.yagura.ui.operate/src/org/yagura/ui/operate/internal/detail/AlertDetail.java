package org.yagura.ui.operate.internal.detail;

import java.time.Instant;
import java.util.List;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.yagura.core.port.Board;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.operate.internal.Chosen;
import org.yagura.ui.operate.internal.chart.WeekPicture;
import org.yagura.ui.operate.internal.deed.Operations;
import org.yagura.ui.operate.internal.host.HostReading;

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

    private final BoardModel.Listener modelListener = this::changed;
    private final ISelectionListener selectionListener = this::selected;
    private final Runnable follow = this::follow;
    private Session session;
    private AlertSheet sheet;
    private AlertRow coming;

    /** What one look at the board gives. */
    private record Reading(List<AlertSpan> spans, HostReading monitor) {}

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        sheet = new AlertSheet(parent, session, Themes.look(getSite()), this::perform);
        session.model().addListener(modelListener);
        getSite().getPage().addSelectionListener(selectionListener);
        Chosen.now(getSite().getPage()).ifPresent(rows -> selected(null, rows));
        follow();
        tick();
    }

    private void perform(String verb) {
        if (sheet.row() != null) {
            Operations.perform(getSite().getWorkbenchWindow(), List.of(sheet.row()), verb);
        }
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        AlertRow chosen =
                part != this && selection instanceof IStructuredSelection rows ? alertOf(rows.getFirstElement()) : null;
        if (chosen != null) {
            coming = chosen;
            sheet.control().getDisplay().timerExec(REST_MILLIS, follow);
        }
    }

    private void follow() {
        AlertRow chosen = coming;
        coming = null;
        AlertRow before = sheet.row();
        if (chosen == null || sheet.control().isDisposed() || chosen.equals(before)) {
            return;
        }
        sheet.show(chosen);
        if (before == null || !before.alert().equals(chosen.alert())) {
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
        AlertRow shown = sheet.row();
        if (sheet.control().isDisposed() || shown == null) {
            return;
        }
        if (what.everything() || what.alerts().contains(shown.alert())) {
            AlertRow now = session.model().alert(shown.alert());
            sheet.show(now == null ? shown : now);
            read();
        } else {
            sheet.changedAround(what.alerts());
        }
    }

    private void read() {
        AlertRow wanted = sheet.row();
        if (wanted == null || !session.isOpen()) {
            return;
        }
        session.ask(sheet.control(), board -> read(board, wanted), reading -> {
            if (sheet.row().alert().equals(wanted.alert())) {
                sheet.show(reading.spans(), reading.monitor());
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

    private void tick() {
        Display.getCurrent().timerExec(REFRESH_MILLIS, () -> {
            if (!sheet.control().isDisposed()) {
                if (getSite().getPage().isPartVisible(this)) {
                    sheet.age();
                    read();
                }
                tick();
            }
        });
    }

    @Override
    public void setFocus() {
        sheet.control().setFocus();
    }

    @Override
    public void dispose() {
        session.model().removeListener(modelListener);
        getSite().getPage().removeSelectionListener(selectionListener);
        super.dispose();
    }
}
