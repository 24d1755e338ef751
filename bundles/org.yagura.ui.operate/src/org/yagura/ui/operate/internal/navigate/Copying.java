package org.yagura.ui.operate.internal.navigate;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Session;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Told;
import org.yagura.ui.operate.internal.board.AlertRows;
import org.yagura.ui.operate.internal.table.Column;

/** Copies the selected alerts: as text for a mail, as CSV for a spreadsheet. */
public final class Copying extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (selection instanceof IStructuredSelection chosen && !chosen.isEmpty()) {
            BoardModel model = Session.of(window).model();
            List<AlertRow> rows = model.newest(chosen.toList()).stream()
                    .filter(AlertRow.class::isInstance)
                    .map(AlertRow.class::cast)
                    .toList();
            List<Column<AlertRow>> columns = new AlertRows(model::plan).columns();
            boolean csv = event.getCommand().getId().endsWith("copyCsv");
            if (!rows.isEmpty()) {
                put(window, csv ? Copies.csv(columns, rows) : Copies.text(columns, rows));
                Told.tell(window, Words.fill(Messages.did_copy, rows.size()), false);
            }
        }
        return null;
    }

    private static void put(IWorkbenchWindow window, String text) {
        Clipboard clipboard = new Clipboard(window.getShell().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
