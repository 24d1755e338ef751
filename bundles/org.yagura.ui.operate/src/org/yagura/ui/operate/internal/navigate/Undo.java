package org.yagura.ui.operate.internal.navigate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Told;

/** Takes back what was done last, if it can be. */
public final class Undo extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        var support = window.getWorkbench().getOperationSupport();
        IUndoContext context = support.getUndoContext();
        if (support.getOperationHistory().canUndo(context)) {
            support.getOperationHistory().undo(context, null, null);
        } else {
            Told.tell(window, Messages.undo_nothing, true);
        }
        return null;
    }
}
