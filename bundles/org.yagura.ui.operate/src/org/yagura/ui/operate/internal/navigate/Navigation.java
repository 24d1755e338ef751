package org.yagura.ui.operate.internal.navigate;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.Session;
import org.yagura.ui.operate.internal.board.BoardView;
import org.yagura.ui.operate.internal.deed.Operations;
import org.yagura.ui.operate.internal.detail.AlertDetail;
import org.yagura.ui.operate.internal.host.HostDetail;
import org.yagura.ui.operate.internal.incident.IncidentDetail;

/** Goes to where something is, and steers the board. One handler, told apart by the command's id. */
public final class Navigation extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        IWorkbenchPage page = window.getActivePage();
        String verb = event.getCommand().getId().substring(Operations.PREFIX.length());
        try {
            switch (verb) {
                case "openIncident" -> openIncident(window, HandlerUtil.getCurrentSelection(event));
                case "openHost" -> page.showView(HostDetail.ID);
                case "why" -> page.showView(AlertDetail.ID);
                case "showAlerts" -> board(page).showAlerts(parameter(event, "filter"));
                case "openIncidentNumber" ->
                    ((IncidentDetail) page.showView(IncidentDetail.ID)).open(number(parameter(event, "number")));
                case "openAsset" -> ((HostDetail) page.showView(HostDetail.ID)).open(parameter(event, "asset"));
                default -> board(page).steer(verb);
            }
        } catch (PartInitException e) {
            throw new ExecutionException("a view could not be opened", e);
        }
        return null;
    }

    private static String parameter(ExecutionEvent event, String name) {
        String value = event.getParameter(name);
        return value == null ? "" : value;
    }

    private static long number(String text) throws ExecutionException {
        try {
            return Long.parseLong(text.replaceFirst("(?i)^INC-", ""));
        } catch (NumberFormatException e) {
            throw new ExecutionException("an incident's number is expected, not " + text, e);
        }
    }

    /** Goes to the ticket; an alert that has none gets one. */
    private static void openIncident(IWorkbenchWindow window, ISelection selection) throws PartInitException {
        List<Object> rows = selection instanceof IStructuredSelection chosen
                ? Session.of(window).model().newest(chosen.toList())
                : List.of();
        boolean without = !rows.isEmpty()
                && rows.getFirst() instanceof AlertRow alert
                && alert.incident() == 0
                && alert.state().isActive();
        if (without) {
            Operations.perform(window, rows, "createIncident");
        }
        window.getActivePage().showView(IncidentDetail.ID);
    }

    private static BoardView board(IWorkbenchPage page) throws PartInitException {
        return (BoardView) page.showView(BoardView.ID);
    }
}
