package org.yagura.ui.author.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.ui.author.internal.change.PublishDialog;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;
import org.yagura.ui.author.internal.form.ElementView;

/** The commands on the draft: undo, redo, publish. What is being typed is put into the draft first. */
public final class DraftCommand extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        IViewPart form = window.getActivePage().findView(ElementView.ID);
        if (form instanceof ElementView view) {
            view.commit();
        }
        String id = event.getCommand().getId();
        Workroom.get().whenReady(draft -> perform(window, id.substring(id.lastIndexOf('.') + 1), draft));
        return null;
    }

    private static void perform(IWorkbenchWindow window, String verb, WorkingDraft draft) {
        switch (verb) {
            case "undo" -> draft.undo();
            case "redo" -> draft.redo();
            case "publish" -> {
                if (!draft.isEmpty()) {
                    PublishDialog.ask(window.getShell(), Workroom.get(), draft);
                }
            }
            default -> throw new IllegalArgumentException(verb);
        }
    }
}
