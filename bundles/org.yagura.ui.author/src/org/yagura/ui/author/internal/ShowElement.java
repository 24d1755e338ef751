package org.yagura.ui.author.internal;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;
import org.yagura.ui.author.internal.register.RegistersView;

/**
 * Shows an element in its register and its form: the one that the parameter {@code element} names as
 * {@link ElementKey#toString} does, else the asset of the alert or incident that is selected.
 */
public final class ShowElement extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String named = event.getParameter("element");
        Optional<ElementKey> key =
                named != null ? Optional.of(ElementKey.parse(named)) : selected(HandlerUtil.getCurrentSelection(event));
        key.ifPresent(one -> Workroom.get().whenReady(draft -> show(window, draft, one)));
        return null;
    }

    private static Optional<ElementKey> selected(ISelection selection) {
        Object first = selection instanceof IStructuredSelection rows ? rows.getFirstElement() : null;
        return switch (first) {
            case AlertRow row -> Optional.of(new ElementKey("asset", row.assetId()));
            case IncidentRow row -> Optional.of(new ElementKey("asset", row.assetId()));
            case null, default -> Optional.empty();
        };
    }

    private static void show(IWorkbenchWindow window, WorkingDraft draft, ElementKey key) {
        if (!draft.now().has(key)) {
            MessageDialog.openInformation(
                    window.getShell(), Messages.show_title, Words.fill(Messages.show_gone, key.localId()));
            return;
        }
        try {
            window.getWorkbench().showPerspective(AuthorPerspective.ID, window);
            RegistersView registers = (RegistersView) window.getActivePage().showView(RegistersView.ID);
            registers.setSelection(new StructuredSelection(key));
        } catch (WorkbenchException e) {
            throw new IllegalStateException("the registers cannot be shown", e);
        }
    }
}
