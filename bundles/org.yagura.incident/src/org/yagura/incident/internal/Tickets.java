package org.yagura.incident.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.yagura.core.fact.AlertAcknowledged;
import org.yagura.core.fact.AlertAttached;
import org.yagura.core.fact.AlertReopened;
import org.yagura.core.fact.AlertResolved;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertsUnacknowledged;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.IncidentAcknowledged;
import org.yagura.core.fact.IncidentAssigned;
import org.yagura.core.fact.IncidentClosed;
import org.yagura.core.fact.IncidentFact;
import org.yagura.core.fact.IncidentNoted;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.fact.IncidentRelapsed;
import org.yagura.core.fact.IncidentSeverityChanged;
import org.yagura.core.fact.IncidentUnacknowledged;

/** The open tickets and the indexes into them: the fold of the incident engine's facts. */
final class Tickets {
    private static final long FIRST_NUMBER = 1001;

    private final Map<Long, Ticket> byNumber = new LinkedHashMap<>();
    private final Map<UUID, Ticket> byGroup = new HashMap<>();
    private final Map<UUID, Ticket> byAlert = new HashMap<>();
    private long nextNumber = FIRST_NUMBER;

    long nextNumber() {
        return nextNumber;
    }

    /** Whether a ticket of this number was ever opened. */
    boolean wasOpened(long number) {
        return number >= FIRST_NUMBER && number < nextNumber;
    }

    Ticket byNumber(long number) {
        return byNumber.get(number);
    }

    Ticket byGroup(UUID group) {
        return group == null ? null : byGroup.get(group);
    }

    /** The ticket that the alert is a member of, or is explained by; null for none. */
    Ticket byAlert(UUID alert) {
        return byAlert.get(alert);
    }

    Collection<Ticket> open() {
        return byNumber.values();
    }

    void restore(IncidentState state) {
        nextNumber = state.nextNumber();
        for (IncidentState.Entry entry : state.tickets()) {
            Ticket ticket = new Ticket(entry.number(), entry.group(), entry.engagement(), entry.severity());
            ticket.acknowledged = entry.acknowledged();
            ticket.owner = entry.owner();
            ticket.recovered = entry.recovered();
            add(ticket);
            for (IncidentState.MemberEntry m : entry.members()) {
                put(ticket, new Ticket.Member(m.alert(), m.quiet(), m.active(), m.acknowledged()));
            }
        }
    }

    void fold(Fact fact) {
        if (!(fact.body() instanceof IncidentFact body)) {
            return;
        }
        Ticket ticket = byNumber.get(body.number());
        switch (body) {
            case IncidentOpened opened -> open(fact.engagement(), opened);
            case AlertAttached attached ->
                put(ticket, new Ticket.Member(attached.alert().alert(), attached.quiet(), true, false));
            case AlertResolved resolved -> resolve(ticket, resolved);
            case AlertReopened reopened ->
                ticket.members.computeIfPresent(reopened.alert(), (_, member) -> member.active(true));
            case AlertAcknowledged acknowledged ->
                ticket.members.computeIfPresent(acknowledged.alert(), (_, member) -> member.acknowledged(true));
            case AlertsUnacknowledged taken ->
                taken.alerts()
                        .forEach(alert ->
                                ticket.members.computeIfPresent(alert, (_, member) -> member.acknowledged(false)));
            case IncidentUnacknowledged _ -> ticket.acknowledged = false;
            case IncidentAcknowledged _ -> ticket.acknowledged = true;
            case IncidentAssigned assigned -> ticket.owner = assigned.to();
            case IncidentNoted _ -> {
                // a note changes no state: it is there to be read
            }
            case IncidentSeverityChanged changed -> ticket.severity = changed.severity();
            case IncidentRecovered _ -> ticket.recovered = true;
            case IncidentRelapsed _ -> ticket.recovered = false;
            case IncidentClosed _ -> close(ticket);
        }
    }

    private void open(String engagement, IncidentOpened opened) {
        Ticket ticket = new Ticket(opened.number(), opened.group(), engagement, opened.severity());
        nextNumber = Math.max(nextNumber, opened.number() + 1);
        add(ticket);
        for (AlertSummary alert : opened.alerts()) {
            put(ticket, new Ticket.Member(alert.alert(), false, true, false));
        }
    }

    private void resolve(Ticket ticket, AlertResolved resolved) {
        if (resolved.cleared()) {
            ticket.members.computeIfPresent(resolved.alert(), (_, member) -> member.active(false));
        } else {
            ticket.members.remove(resolved.alert());
            byAlert.remove(resolved.alert());
        }
    }

    private void add(Ticket ticket) {
        byNumber.put(ticket.number, ticket);
        byGroup.put(ticket.group, ticket);
    }

    private void put(Ticket ticket, Ticket.Member member) {
        ticket.members.put(member.alert(), member);
        byAlert.put(member.alert(), ticket);
    }

    private void close(Ticket ticket) {
        byNumber.remove(ticket.number);
        byGroup.remove(ticket.group);
        ticket.members.keySet().forEach(byAlert::remove);
    }
}
