package org.yagura.ui.operate.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to where something is: the ticket, the host, the filter box; turns quiet rows on and off. */
public final class Navigation extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        String verb = event.getCommand().getId().substring(Operations.PREFIX.length());
        try {
            switch (verb) {
                case "openIncident" -> page.showView(IncidentDetail.ID);
                case "openHost" -> page.showView(HostDetail.ID);
                case "filter" -> board(page).focusFilter();
                case "quiet" -> board(page).toggleQuiet();
                case "why" -> page.showView(IncidentDetail.ID);
                default -> throw new IllegalArgumentException("there is no way to " + verb);
            }
        } catch (PartInitException e) {
            throw new ExecutionException("a view could not be opened", e);
        }
        return null;
    }

    private static BoardView board(IWorkbenchPage page) throws PartInitException {
        IViewPart view = page.showView(BoardView.ID);
        return (BoardView) view;
    }
}
