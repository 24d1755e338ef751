package org.yagura.ui.operate.internal.deed;

import java.util.List;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;
import org.yagura.ui.Session;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Told;

/** Asks the centre for a deed and says what became of it, without a dialog unless something is broken. */
final class Doing {
    private final IWorkbenchWindow window;
    private final Session session;

    Doing(IWorkbenchWindow window, Session session) {
        this.window = window;
        this.session = session;
    }

    void perform(Deed deed) {
        if (deed.commands().isEmpty()) {
            Told.tell(window, Messages.deed_nothing, true);
            return;
        }
        String done = deed.back().isEmpty() ? deed.label() : deed.label() + "  –  " + Messages.deed_undo;
        new Round(deed.commands(), done, () -> remember(deed)).next();
    }

    private void remember(Deed deed) {
        if (!deed.back().isEmpty()) {
            var support = window.getWorkbench().getOperationSupport();
            IUndoContext context = support.getUndoContext();
            DeedOperation operation = new DeedOperation(
                    deed,
                    (commands, label) -> new Round(commands, Words.fill(Messages.deed_undone, label), () -> {
                                // an undo is not undone: the deed is done again by its own key
                            })
                            .next());
            operation.addContext(context);
            support.getOperationHistory().add(operation);
        }
    }

    /** Commands one after the other; the first one that is refused ends it. */
    private final class Round {
        private final List<Command> commands;
        private final String done;
        private final Runnable then;
        private int at;

        Round(List<Command> commands, String done, Runnable then) {
            this.commands = commands;
            this.done = done;
            this.then = then;
        }

        void next() {
            if (at == commands.size()) {
                Told.tell(window, done, false);
                then.run();
                return;
            }
            session.ask(commands.get(at++), (outcome, failure) -> {
                if (window.getShell() != null && !window.getShell().isDisposed()) {
                    go(outcome, failure);
                }
            });
        }

        private void go(CommandOutcome outcome, Throwable failure) {
            if (failure != null) {
                MessageDialog.openError(
                        window.getShell(),
                        Messages.deed_failed_title,
                        Words.fill(Messages.deed_failed, failure.getMessage()));
                return;
            }
            switch (outcome) {
                case CommandOutcome.Done _ -> next();
                case CommandOutcome.Refused refused -> Told.tell(window, Words.of(refused.why()), true);
                case CommandOutcome.NotFound missing -> Told.tell(window, Words.of(missing.why()), true);
            }
        }
    }
}
