package org.yagura.incident.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.command.AddNote;
import org.yagura.core.command.Assign;
import org.yagura.core.command.CloseIncident;
import org.yagura.core.command.Command;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.command.OpenIncident;
import org.yagura.core.command.ReturnToService;
import org.yagura.core.command.Shelve;
import org.yagura.core.command.TakeOutOfService;
import org.yagura.core.command.Unacknowledge;
import org.yagura.core.command.Unshelve;
import org.yagura.core.engine.Draft;
import org.yagura.core.fact.AlertAcknowledged;
import org.yagura.core.fact.AlertsUnacknowledged;
import org.yagura.core.fact.IncidentAcknowledged;
import org.yagura.core.fact.IncidentAssigned;
import org.yagura.core.fact.IncidentClosed;
import org.yagura.core.fact.IncidentFact;
import org.yagura.core.fact.IncidentNoted;
import org.yagura.core.fact.IncidentUnacknowledged;
import org.yagura.core.fact.OpeningRequested;
import org.yagura.core.phrase.Phrase;

/** Takes people's commands: checks whether they make sense now, and writes what they change. */
final class CommandDesk {
    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_NAME = 200;

    private final Tickets tickets;
    private final KnownAlerts alerts;
    private final QuietDesk quiet;

    CommandDesk(Tickets tickets, KnownAlerts alerts, QuietDesk quiet) {
        this.tickets = tickets;
        this.alerts = alerts;
        this.quiet = quiet;
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
            case Unacknowledge taken -> unacknowledge(id, taken, draft);
            case OpenIncident wanted -> open(id, wanted, draft);
            case Shelve shelve -> quiet.shelve(id, shelve, draft);
            case Unshelve unshelve -> quiet.unshelve(id, unshelve, draft);
            case TakeOutOfService taken -> quiet.takeOutOfService(id, taken, draft);
            case ReturnToService returned -> quiet.returnToService(id, returned, draft);
        };
    }

    private CommandOutcome acknowledge(UUID id, Acknowledge command, Draft draft) {
        if (tooLong(command.note())) {
            return noteTooLong();
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

    private CommandOutcome unacknowledge(UUID id, Unacknowledge command, Draft draft) {
        Map<Ticket, List<UUID>> meant = new LinkedHashMap<>();
        for (UUID alert : new LinkedHashSet<>(command.alerts())) {
            Ticket ticket = tickets.byAlert(alert);
            if (ticket != null && ticket.members.get(alert).acknowledged()) {
                meant.computeIfAbsent(ticket, _ -> new ArrayList<>()).add(alert);
            }
        }
        if (meant.isEmpty()) {
            return refuse("refused.not.acknowledged");
        }
        meant.forEach((ticket, taken) -> unacknowledge(id, ticket, taken, command.by(), draft));
        return new CommandOutcome.Done(meant.keySet().iterator().next().number);
    }

    /** @param by empty when time did it, and {@code cause} null */
    static void unacknowledge(UUID cause, Ticket ticket, List<UUID> alerts, String by, Draft draft) {
        write(cause, ticket, draft, new AlertsUnacknowledged(ticket.number, alerts, by));
        if (ticket.acknowledged && ticket.members.values().stream().noneMatch(Ticket.Member::acknowledged)) {
            write(cause, ticket, draft, new IncidentUnacknowledged(ticket.number, by));
        }
    }

    private CommandOutcome open(UUID id, OpenIncident command, Draft draft) {
        List<UUID> wanted = new ArrayList<>();
        Set<Long> numbers = new LinkedHashSet<>();
        for (UUID alert : new LinkedHashSet<>(command.alerts())) {
            Ticket ticket = tickets.byAlert(alert);
            KnownAlerts.Known known = alerts.byAlert(alert);
            if (ticket != null && !ticket.members.get(alert).quiet()) {
                numbers.add(ticket.number);
            } else if (known != null && known.active) {
                wanted.add(alert);
            }
        }
        if (wanted.isEmpty() && numbers.isEmpty()) {
            return new CommandOutcome.NotFound(Phrase.of("refused.alert.over"));
        }
        if (!wanted.isEmpty()) {
            draft.write(id, null, draft.now(), new OpeningRequested(wanted, command.by()));
        }
        return new CommandOutcome.Done(
                numbers.isEmpty() ? 0 : numbers.iterator().next());
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
            return noteTooLong();
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
            return noteTooLong();
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

    static CommandOutcome noteTooLong() {
        return refuse("refused.note.long", LONGEST_NOTE);
    }

    static CommandOutcome refuse(String code, Object... args) {
        return new CommandOutcome.Refused(Phrase.of(code, args));
    }

    static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST_NOTE;
    }

    static String text(String given) {
        return given == null ? "" : given.strip();
    }

    private static void write(UUID cause, Ticket ticket, Draft draft, IncidentFact body) {
        draft.write(cause, ticket.engagement, draft.now(), body);
    }
}
