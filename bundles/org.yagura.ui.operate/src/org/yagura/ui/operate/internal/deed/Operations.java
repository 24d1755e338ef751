package org.yagura.ui.operate.internal.deed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.ui.Dialogs;
import org.yagura.ui.Session;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;

/** What an operator does with the selected rows. One handler, told apart by the command's id. */
public final class Operations extends AbstractHandler {
    public static final String PREFIX = "org.yagura.ui.operate.";
    private static final Duration LONGEST_SHELF = Duration.ofDays(30);
    private static final Duration LONGEST_REST = Duration.ofDays(365);

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (window != null && selection instanceof IStructuredSelection rows && !rows.isEmpty()) {
            perform(window, rows.toList(), event.getCommand().getId().substring(PREFIX.length()));
        }
        return null;
    }

    /** Does to these rows what a command's id without its prefix says. */
    public static void perform(IWorkbenchWindow window, List<?> rows, String verb) {
        Session session = Session.of(window);
        if (session.isOpen()) {
            Doing doing = new Doing(window, session);
            Deeds deeds = new Deeds(
                    session.model().newest(rows),
                    session.operator(),
                    session.model().plan().zone());
            deed(window, session, deeds, verb).ifPresent(doing::perform);
        }
    }

    private static Optional<Deed> deed(IWorkbenchWindow window, Session session, Deeds deeds, String verb) {
        return switch (verb) {
            case "acknowledge" -> Optional.of(deeds.acknowledge(""));
            case "acknowledgeWithNote" ->
                note(
                        window,
                        deeds,
                        Messages.acknowledge_title,
                        Messages.acknowledge_question,
                        false,
                        deeds::acknowledge);
            case "unacknowledge" -> Optional.of(deeds.unacknowledge());
            case "assignToMe" -> Optional.of(deeds.assign(session.operator()));
            case "assign" ->
                Dialogs.line(
                                window.getShell(),
                                Messages.assign_title,
                                Messages.assign_question,
                                session.operator(),
                                null)
                        .map(to -> deeds.assign(to.strip()));
            case "note" -> note(window, deeds, Messages.note_title, Messages.note_question, true, deeds::note);
            case "close" -> note(window, deeds, Messages.close_title, Messages.close_question, false, deeds::close);
            case "shelve" ->
                until(window, session, Messages.shelve_title, Messages.shelve_question, deeds.subject(), LONGEST_SHELF)
                        .map(chosen -> deeds.shelve(chosen.until(), chosen.note()));
            case "unshelve" -> Optional.of(deeds.unshelve());
            case "outOfService" ->
                until(
                                window,
                                session,
                                Messages.service_title,
                                Messages.service_question,
                                String.join(", ", deeds.assets().values()),
                                LONGEST_REST)
                        .map(chosen -> deeds.outOfService(chosen.until(), chosen.note()));
            case "returnToService" -> Optional.of(deeds.returnToService());
            case "createIncident" -> Optional.of(deeds.open());
            default -> throw new IllegalArgumentException("there is no action " + verb);
        };
    }

    private static Optional<Deed> note(
            IWorkbenchWindow window,
            Deeds deeds,
            String title,
            String question,
            boolean needed,
            Function<String, Deed> deed) {
        String subject = deeds.numbers().isEmpty() ? deeds.subject() : deeds.numbersAsText();
        return Dialogs.note(window.getShell(), title, Words.fill(question, subject), needed)
                .map(deed);
    }

    private static Optional<UntilDialog.Chosen> until(
            IWorkbenchWindow window, Session session, String title, String question, String subject, Duration longest) {
        return subject.isEmpty()
                ? Optional.empty()
                : UntilDialog.ask(
                        window.getShell(),
                        title,
                        Words.fill(question, subject),
                        longest,
                        session.model().plan().zone());
    }
}
