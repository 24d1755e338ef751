package org.yagura.incident.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.AddNote;
import org.yagura.core.command.Assign;
import org.yagura.core.command.CloseIncident;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.engine.Draft;
import org.yagura.core.fact.AlertAcknowledged;
import org.yagura.core.fact.IncidentAcknowledged;
import org.yagura.core.fact.IncidentAssigned;
import org.yagura.core.fact.IncidentClosed;
import org.yagura.core.fact.IncidentFact;
import org.yagura.core.fact.IncidentNoted;
import org.yagura.core.phrase.Phrase;

/** Takes people's commands: checks whether they make sense now, and writes what they change. */
final class CommandDesk {
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_NAME = 200;

    private final Tickets tickets;

    CommandDesk(Tickets tickets) {
        this.tickets = tickets;
    }

    CommandOutcome take(UUID id, Command command, Draft draft) {
        if (command.by() == null || command.by().isBlank() || command.by().length() > LONGEST_NAME) {
            return refuse("refused.by", LONGEST_NAME);
        }
        return switch (command) {
            case Acknowledge acknowledge -> acknowledge(id, acknowledge, draft);
            case Assign assign -> assign(id, assign, draft);
            case AddNote note -> note(id, note, draft);
            case CloseIncident close -> close(id, close, draft);
        };
    }

    private CommandOutcome acknowledge(UUID id, Acknowledge command, Draft draft) {
        if (tooLong(command.note())) {
            return refuse("refused.note.long", LONGEST_NOTE);
        }
        Set<Long> numbers = new TreeSet<>();
        if (command.number() != 0) {
            numbers.add(command.number());
        }
        for (UUID alert : command.alerts()) {
            Ticket ticket = tickets.byAlert(alert);
            if (ticket != null) {
                numbers.add(ticket.number);
            }
        }
        if (numbers.isEmpty()) {
            return new CommandOutcome.NotFound(Phrase.of("refused.alert.no.ticket"));
        }
        for (long number : numbers) {
            Ticket ticket = tickets.byNumber(number);
            if (ticket == null) {
                return missing(number);
            }
            acknowledge(id, ticket, command, draft);
        }
        return new CommandOutcome.Done(numbers.iterator().next());
    }

    private void acknowledge(UUID id, Ticket ticket, Acknowledge command, Draft draft) {
        List<Ticket.Member> members = List.copyOf(ticket.members.values());
        for (Ticket.Member member : members) {
            boolean meant = command.alerts().isEmpty() || command.alerts().contains(member.alert());
            if (meant && !member.acknowledged()) {
                write(id, ticket, draft, new AlertAcknowledged(ticket.number, member.alert(), command.by()));
            }
        }
        if (!ticket.acknowledged) {
            write(id, ticket, draft, new IncidentAcknowledged(ticket.number, command.by(), text(command.note())));
        } else if (!text(command.note()).isEmpty()) {
            write(id, ticket, draft, new IncidentNoted(ticket.number, command.by(), text(command.note())));
        }
    }

    private CommandOutcome assign(UUID id, Assign command, Draft draft) {
        Ticket ticket = tickets.byNumber(command.number());
        if (ticket == null) {
            return missing(command.number());
        }
        String to = text(command.to());
        if (to.length() > LONGEST_NAME) {
            return refuse("refused.name.long", LONGEST_NAME);
        }
        if (!to.equals(ticket.owner)) {
            write(id, ticket, draft, new IncidentAssigned(ticket.number, to, command.by()));
        }
        return new CommandOutcome.Done(ticket.number);
    }

    private CommandOutcome note(UUID id, AddNote command, Draft draft) {
        Ticket ticket = tickets.byNumber(command.number());
        if (ticket == null) {
            return missing(command.number());
        }
        if (text(command.text()).isEmpty()) {
            return refuse("refused.note.empty");
        }
        if (tooLong(command.text())) {
            return refuse("refused.note.long", LONGEST_NOTE);
        }
        write(id, ticket, draft, new IncidentNoted(ticket.number, command.by(), text(command.text())));
        return new CommandOutcome.Done(ticket.number);
    }

    private CommandOutcome close(UUID id, CloseIncident command, Draft draft) {
        Ticket ticket = tickets.byNumber(command.number());
        if (ticket == null) {
            return missing(command.number());
        }
        if (tooLong(command.note())) {
            return refuse("refused.note.long", LONGEST_NOTE);
        }
        if (ticket.active() > 0) {
            return refuse("refused.close.active", command.number(), ticket.active());
        }
        write(id, ticket, draft, new IncidentClosed(ticket.number, ticket.group, command.by(), text(command.note())));
        return new CommandOutcome.Done(ticket.number);
    }

    private CommandOutcome missing(long number) {
        return tickets.wasOpened(number)
                ? refuse("refused.closed", number)
                : new CommandOutcome.NotFound(Phrase.of("refused.no.ticket", number));
    }

    private static CommandOutcome refuse(String code, Object... args) {
        return new CommandOutcome.Refused(Phrase.of(code, args));
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST_NOTE;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    private static void write(UUID cause, Ticket ticket, Draft draft, IncidentFact body) {
        draft.write(cause, ticket.engagement, draft.now(), body);
    }
}
