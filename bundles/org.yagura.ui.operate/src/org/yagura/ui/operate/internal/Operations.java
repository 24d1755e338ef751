package org.yagura.ui.operate.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.AddNote;
import org.yagura.core.command.Assign;
import org.yagura.core.command.CloseIncident;
import org.yagura.core.command.Command;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.Dialogs;
import org.yagura.ui.Session;
import org.yagura.ui.Words;

/** What an operator does with the selected rows. One handler, told apart by the command's id. */
public final class Operations extends AbstractHandler {
    static final String PREFIX = "org.yagura.ui.operate.";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (window != null && selection instanceof IStructuredSelection rows && !rows.isEmpty()) {
            Session session = Session.of(window);
            if (session.isOpen()) {
                String verb = event.getCommand().getId().substring(PREFIX.length());
                new Deed(window.getShell(), session, rows.toList()).execute(verb);
            }
        }
        return null;
    }

    /** One action on some rows. */
    static final class Deed {
        private final Shell shell;
        private final Session session;
        private final List<?> rows;

        Deed(Shell shell, Session session, List<?> rows) {
            this.shell = shell;
            this.session = session;
            this.rows = rows;
        }

        void execute(String verb) {
            switch (verb) {
                case "acknowledge" -> acknowledge("");
                case "acknowledgeWithNote" ->
                    note(Messages.acknowledge_title, Messages.acknowledge_question, false)
                            .ifPresent(this::acknowledge);
                case "assignToMe" ->
                    forEachIncident(number -> new Assign(number, session.operator(), session.operator()));
                case "assign" ->
                    Dialogs.line(shell, Messages.assign_title, Messages.assign_question, session.operator(), null)
                            .ifPresent(to ->
                                    forEachIncident(number -> new Assign(number, to.strip(), session.operator())));
                case "note" ->
                    note(Messages.note_title, Messages.note_question, true)
                            .ifPresent(
                                    text -> forEachIncident(number -> new AddNote(number, session.operator(), text)));
                case "close" ->
                    note(Messages.close_title, Messages.close_question, false)
                            .ifPresent(text ->
                                    forEachIncident(number -> new CloseIncident(number, session.operator(), text)));
                default -> throw new IllegalArgumentException("there is no action " + verb);
            }
        }

        private Optional<String> note(String title, String question, boolean needed) {
            if (incidents().isEmpty()) {
                explainMissing();
                return Optional.empty();
            }
            String numbers =
                    String.join(", ", incidents().stream().map(Words::number).toList());
            return Dialogs.note(shell, title, Words.fill(question, numbers), needed);
        }

        private Set<Long> incidents() {
            Set<Long> numbers = new LinkedHashSet<>();
            for (Object row : rows) {
                switch (row) {
                    case AlertRow alert when alert.incident() != 0 -> numbers.add(alert.incident());
                    case IncidentRow incident -> numbers.add(incident.number());
                    default -> {
                        // an alert without a ticket: nothing to do yet
                    }
                }
            }
            return numbers;
        }

        private void acknowledge(String note) {
            List<AlertRow> alerts = rows.stream()
                    .filter(AlertRow.class::isInstance)
                    .map(AlertRow.class::cast)
                    .toList();
            if (!alerts.isEmpty()) {
                ask(new Acknowledge(0, alerts.stream().map(AlertRow::alert).toList(), session.operator(), note));
            } else {
                forEachIncident(number -> new Acknowledge(number, List.of(), session.operator(), note));
            }
        }

        private void forEachIncident(java.util.function.LongFunction<Command> command) {
            Set<Long> numbers = incidents();
            if (numbers.isEmpty()) {
                explainMissing();
            }
            numbers.forEach(number -> ask(command.apply(number)));
        }

        private void explainMissing() {
            org.eclipse.jface.dialogs.MessageDialog.openInformation(
                    shell,
                    Messages.no_ticket_title,
                    Words.of(org.yagura.core.phrase.Phrase.of("refused.alert.no.ticket")));
        }

        private void ask(Command command) {
            session.ask(command, (outcome, failure) -> {
                if (!shell.isDisposed()) {
                    Dialogs.showRefusal(shell, outcome, failure);
                }
            });
        }
    }
}
