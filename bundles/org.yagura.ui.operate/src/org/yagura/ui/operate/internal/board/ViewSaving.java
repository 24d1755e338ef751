package org.yagura.ui.operate.internal.board;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.yagura.core.port.SavedViews;
import org.yagura.core.port.SavedViews.SavedView;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;

/** Asks how a view shall be called and for whom it is, and says what became of it. */
final class ViewSaving {
    private static final int LONGEST = 80;

    private ViewSaving() {}

    /** @param shared whether everybody sees it */
    record Wanted(String name, boolean shared) {}

    static Optional<Wanted> ask(Shell shell, String proposal) {
        Asking dialog = new Asking(shell, proposal);
        return dialog.open() == Window.OK
                ? Optional.of(new Wanted(dialog.getValue().strip(), dialog.shared))
                : Optional.empty();
    }

    private static final class Asking extends InputDialog {
        private boolean shared;

        Asking(Shell shell, String proposal) {
            super(shell, Messages.tab_save_title, Messages.tab_save_question, proposal, name -> {
                String stripped = name.strip();
                if (stripped.isEmpty()) {
                    return "";
                }
                return stripped.length() > LONGEST || stripped.startsWith("#") ? Messages.tab_save_name : null;
            });
        }

        @Override
        protected Control createDialogArea(Composite parent) {
            Composite area = (Composite) super.createDialogArea(parent);
            WidgetIds.id(getText(), "dialog.text");
            Button share = WidgetIds.id(new Button(area, SWT.CHECK), "dialog.shared");
            share.setText(Messages.tab_save_shared);
            share.addListener(SWT.Selection, _ -> shared = share.getSelection());
            return area;
        }
    }

    static void tell(Shell shell, SavedViews.Outcome outcome, Throwable failure, Consumer<SavedView> saved) {
        switch (outcome) {
            case SavedViews.Outcome.Saved done -> saved.accept(done.view());
            case SavedViews.Outcome.Conflict conflict ->
                MessageDialog.openWarning(
                        shell,
                        Messages.tab_save_title,
                        Words.fill(Messages.tab_save_conflict, conflict.stored().name()));
            case SavedViews.Outcome.Refused refused ->
                MessageDialog.openWarning(shell, Messages.tab_save_title, Words.of(refused.why()));
            case null ->
                MessageDialog.openError(
                        shell, Messages.tab_save_title, Words.fill(Messages.tab_save_failed, failure.getMessage()));
        }
    }
}
