package org.yagura.incident.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.command.ReturnToService;
import org.yagura.core.command.Shelve;
import org.yagura.core.command.TakeOutOfService;
import org.yagura.core.command.Unshelve;
import org.yagura.core.engine.Draft;
import org.yagura.core.fact.AlertAcknowledged;
import org.yagura.core.fact.AlertShelved;
import org.yagura.core.fact.AlertUnshelved;
import org.yagura.core.fact.AssetReturnedToService;
import org.yagura.core.fact.AssetTakenOutOfService;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Plan;

/** Takes the commands that keep something quiet, and ends what is over. */
final class QuietDesk {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int SHELF_DAYS = 30;
    private static final int SERVICE_DAYS = 365;
    /** What may pass between a person's choice and its arrival here. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);

    private final Tickets tickets;
    private final KnownAlerts alerts;
    private final Shelves shelves;
    private Plan plan = Plan.EMPTY;

    QuietDesk(Tickets tickets, KnownAlerts alerts, Shelves shelves) {
        this.tickets = tickets;
        this.alerts = alerts;
        this.shelves = shelves;
    }

    void follow(Plan next) {
        plan = next;
    }

    CommandOutcome shelve(UUID id, Shelve command, Draft draft) {
        if (CommandDesk.tooLong(command.note())) {
            return CommandDesk.noteTooLong();
        }
        if (!isAllowed(command.until(), draft.now(), SHELF_DAYS)) {
            return refuseTime(SHELF_DAYS);
        }
        Map<String, KnownAlerts.Known> meant = new LinkedHashMap<>();
        for (UUID alert : command.alerts()) {
            KnownAlerts.Known known = alerts.byAlert(alert);
            if (known != null) {
                meant.putIfAbsent(known.key, known);
            }
        }
        if (meant.isEmpty()) {
            return new CommandOutcome.NotFound(Phrase.of("refused.alert.over"));
        }
        long first = 0;
        for (KnownAlerts.Known known : meant.values()) {
            long number = numberOf(known);
            first = first == 0 ? number : first;
            String note = CommandDesk.text(command.note());
            draft.write(
                    id,
                    engagementOf(known.summary.asset()),
                    draft.now(),
                    new AlertShelved(number, known.summary, known.key, command.until(), command.by(), note));
        }
        return new CommandOutcome.Done(first);
    }

    CommandOutcome unshelve(UUID id, Unshelve command, Draft draft) {
        Map<String, AlertShelved> meant = new LinkedHashMap<>();
        for (UUID alert : command.alerts()) {
            KnownAlerts.Known known = alerts.byAlert(alert);
            AlertShelved shelf = known == null ? shelves.byAlert(alert) : shelves.byKey(known.key);
            if (shelf != null) {
                meant.putIfAbsent(shelf.reductionKey(), shelf);
            }
        }
        if (meant.isEmpty()) {
            return CommandDesk.refuse("refused.not.shelved");
        }
        long first = 0;
        for (AlertShelved shelf : meant.values()) {
            long number = numberOf(alerts.byKey(shelf.reductionKey()));
            first = first == 0 ? number : first;
            end(id, shelf, command.by(), draft);
        }
        return new CommandOutcome.Done(first);
    }

    CommandOutcome takeOutOfService(UUID id, TakeOutOfService command, Draft draft) {
        if (CommandDesk.tooLong(command.note())) {
            return CommandDesk.noteTooLong();
        }
        if (plan.asset(command.asset()).isEmpty()) {
            return new CommandOutcome.NotFound(Phrase.of("refused.no.asset", command.asset()));
        }
        if (!isAllowed(command.until(), draft.now(), SERVICE_DAYS)) {
            return refuseTime(SERVICE_DAYS);
        }
        draft.write(
                id,
                engagementOf(command.asset()),
                draft.now(),
                new AssetTakenOutOfService(
                        command.asset(), command.until(), command.by(), CommandDesk.text(command.note())));
        return new CommandOutcome.Done(0);
    }

    CommandOutcome returnToService(UUID id, ReturnToService command, Draft draft) {
        if (!shelves.isOutOfService(command.asset())) {
            return plan.asset(command.asset())
                    .map(asset -> CommandDesk.refuse("refused.in.service", asset.name()))
                    .orElseGet(() -> new CommandOutcome.NotFound(Phrase.of("refused.no.asset", command.asset())));
        }
        returnToService(id, command.asset(), command.by(), draft);
        return new CommandOutcome.Done(0);
    }

    /** Ends what is over. */
    void expire(Draft draft) {
        for (AlertShelved shelf : shelves.overShelves(draft.now())) {
            end(null, shelf, "", draft);
        }
        for (AssetTakenOutOfService service : shelves.overServices(draft.now())) {
            returnToService(null, service.asset(), "", draft);
        }
    }

    private void returnToService(UUID cause, String asset, String by, Draft draft) {
        draft.write(cause, engagementOf(asset), draft.now(), new AssetReturnedToService(asset, by));
    }

    /** After ISA-18.2: back by itself nobody has taken note; back by hand it is as acknowledged as its ticket. */
    private void end(UUID cause, AlertShelved shelf, String by, Draft draft) {
        KnownAlerts.Known known = alerts.byKey(shelf.reductionKey());
        UUID alert = known == null ? null : known.summary.alert();
        draft.write(
                cause,
                engagementOf(shelf.alert().asset()),
                draft.now(),
                new AlertUnshelved(numberOf(known), shelf.reductionKey(), alert, by));
        Ticket ticket = alert == null ? null : tickets.byAlert(alert);
        if (ticket == null || !ticket.members.get(alert).active()) {
            return;
        }
        boolean acknowledged = ticket.members.get(alert).acknowledged();
        if (by.isEmpty() && acknowledged) {
            CommandDesk.unacknowledge(cause, ticket, List.of(alert), by, draft);
        } else if (!by.isEmpty() && ticket.acknowledged && !acknowledged) {
            draft.write(cause, ticket.engagement, draft.now(), new AlertAcknowledged(ticket.number, alert, by));
        }
    }

    private long numberOf(KnownAlerts.Known known) {
        Ticket ticket = known == null ? null : tickets.byAlert(known.summary.alert());
        return ticket == null ? 0 : ticket.number;
    }

    private String engagementOf(String asset) {
        return plan.engagementOfAsset(asset).map(Engagement::id).orElse(null);
    }

    private static boolean isAllowed(Instant until, Instant now, int days) {
        return until != null
                && !until.isBefore(now.plus(SHORTEST).minus(UNDER_WAY))
                && !until.isAfter(now.plus(Duration.ofDays(days)).plus(UNDER_WAY));
    }

    private static CommandOutcome refuseTime(int days) {
        return CommandDesk.refuse(
                "refused.time",
                Phrase.of("refused.minute").nested(),
                Phrase.of("refused.days", days).nested());
    }
}
