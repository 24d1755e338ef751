package org.yagura.incident.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.yagura.core.engine.Draft;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.engine.Reply;
import org.yagura.core.fact.AlertAttached;
import org.yagura.core.fact.AlertCleared;
import org.yagura.core.fact.AlertHeld;
import org.yagura.core.fact.AlertJoined;
import org.yagura.core.fact.AlertRaised;
import org.yagura.core.fact.AlertRecurred;
import org.yagura.core.fact.AlertReopened;
import org.yagura.core.fact.AlertRepeated;
import org.yagura.core.fact.AlertResolved;
import org.yagura.core.fact.AlertResumed;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.AlertsReleased;
import org.yagura.core.fact.CorrelationFact;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.GroupEnded;
import org.yagura.core.fact.Ids;
import org.yagura.core.fact.IncidentFact;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.fact.IncidentRelapsed;
import org.yagura.core.fact.IncidentSeverityChanged;
import org.yagura.core.fact.OperatorFact;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.Severity;
import org.yagura.core.fact.UuidV7;

/**
 * Keeps the tickets: opens one for each released group, follows its alerts, and takes people's commands. A ticket keeps
 * the worst severity that it had until it recovers; it stays open until a person closes it.
 */
@Component(service = Engine.class, scope = ServiceScope.PROTOTYPE)
public final class IncidentEngine implements Engine<IncidentState> {
    private final Ids ids;
    private final Tickets tickets = new Tickets();
    private final KnownAlerts alerts = new KnownAlerts();
    private final Shelves shelves = new Shelves();
    private final QuietDesk quiet = new QuietDesk(tickets, alerts, shelves);
    private final CommandDesk desk = new CommandDesk(tickets, alerts, quiet);

    @Activate
    public IncidentEngine() {
        this(new UuidV7(new SecureRandom()));
    }

    /** @param ids makes the ids of facts; a test gives one that repeats itself */
    public IncidentEngine(Ids ids) {
        this.ids = ids;
    }

    @Override
    public String name() {
        return "incident";
    }

    @Override
    public Set<Class<? extends FactBody>> reads() {
        return Set.of(CorrelationFact.class);
    }

    @Override
    public Set<Class<? extends FactBody>> keeps() {
        return Set.of(CorrelationFact.class);
    }

    @Override
    public Set<Class<? extends FactBody>> writes() {
        return Set.of(IncidentFact.class, OperatorFact.class);
    }

    @Override
    public Class<IncidentState> stateType() {
        return IncidentState.class;
    }

    @Override
    public void restore(IncidentState snapshot, Iterable<Fact> since) {
        if (snapshot != null) {
            tickets.restore(snapshot);
            alerts.restore(snapshot.alerts());
            shelves.restore(snapshot);
        }
        since.forEach(this::fold);
    }

    private void fold(Fact fact) {
        if (fact.body() instanceof CorrelationFact told) {
            alerts.fold(told);
        } else if (fact.body() instanceof OperatorFact decision) {
            shelves.fold(decision);
        } else {
            tickets.fold(fact);
        }
    }

    @Override
    public IncidentState state() {
        return new IncidentState(
                tickets.nextNumber(),
                tickets.open().stream()
                        .map(t -> new IncidentState.Entry(
                                t.number,
                                t.group,
                                t.engagement,
                                t.severity,
                                t.acknowledged,
                                t.owner,
                                t.recovered,
                                t.members.values().stream()
                                        .map(m -> new IncidentState.MemberEntry(
                                                m.alert(), m.quiet(), m.active(), m.acknowledged()))
                                        .toList()))
                        .toList(),
                alerts.all().stream()
                        .map(a -> new IncidentState.AlertEntry(a.key, a.summary, a.active, a.group))
                        .toList(),
                List.copyOf(shelves.shelved()),
                List.copyOf(shelves.outOfService()));
    }

    @Override
    public Outcome step(Instant now, List<Input> inbox) {
        Draft draft = new Draft(ids, now, this::fold);
        List<Reply> replies = new ArrayList<>();
        for (Input input : inbox) {
            switch (input) {
                case Input.Planned planned -> quiet.follow(planned.plan());
                case Input.Seen seen -> see(seen.fact(), draft);
                case Input.Asked asked ->
                    replies.add(new Reply(asked.id(), desk.take(asked.id(), asked.command(), draft)));
                case Input.Checked checked -> throw new IllegalArgumentException("takes no results: " + checked);
            }
        }
        quiet.expire(draft);
        return new Outcome(draft.facts(), List.of(), replies, shelves.nextEnd());
    }

    private void see(Fact fact, Draft draft) {
        if (!(fact.body() instanceof CorrelationFact body)) {
            throw new IllegalArgumentException("does not read " + fact.body());
        }
        alerts.fold(body);
        switch (body) {
            case AlertsReleased released -> open(fact, released, draft);
            case AlertJoined joined -> {
                Ticket ticket = tickets.byGroup(joined.group());
                if (ticket != null && !isMember(joined.alert(), ticket)) {
                    leave(joined.alert(), fact, draft);
                    attach(ticket, joined.alert(), false, fact, draft);
                    worsen(ticket, joined.alert().severity(), fact, draft);
                    relapse(ticket, fact, draft);
                }
            }
            case AlertSuppressed suppressed -> suppress(suppressed, fact, draft);
            case AlertHeld held -> resolve(held.alert(), false, fact, draft);
            case AlertRepeated repeated -> {
                Ticket ticket = tickets.byAlert(repeated.alert());
                if (ticket != null && !ticket.members.get(repeated.alert()).quiet()) {
                    worsen(ticket, repeated.severity(), fact, draft);
                }
            }
            case AlertRecurred recurred -> reopen(recurred, fact, draft);
            case AlertCleared cleared -> resolve(cleared.alert(), true, fact, draft);
            case AlertRaised _, AlertResumed _, GroupEnded _ -> {
                // no ticket changes
            }
        }
    }

    private void open(Fact fact, AlertsReleased released, Draft draft) {
        if (tickets.byGroup(released.group()) != null) {
            return;
        }
        released.members().forEach(member -> leave(member, fact, draft));
        AlertSummary first = released.members().getFirst();
        long number = tickets.nextNumber();
        Severity worst =
                released.members().stream().map(AlertSummary::severity).reduce(first.severity(), Severity::worse);
        write(
                draft,
                fact,
                new IncidentOpened(number, released.group(), first.asset(), worst, first.text(), released.members()));
        Ticket ticket = tickets.byNumber(number);
        for (AlertSummary explained : released.explained()) {
            attach(ticket, explained, true, fact, draft);
        }
    }

    private boolean isMember(AlertSummary alert, Ticket ticket) {
        Ticket.Member member = ticket.members.get(alert.alert());
        return member != null && !member.quiet();
    }

    /** An alert that becomes a full member somewhere is no longer only explained elsewhere. */
    private void leave(AlertSummary alert, Fact fact, Draft draft) {
        resolve(alert.alert(), false, fact, draft);
    }

    /** What a person wants quiet keeps the ticket that it is in; what something else explains is in that one's. */
    private void suppress(AlertSuppressed suppressed, Fact fact, Draft draft) {
        if (suppressed.reason().kind() != QuietKind.DEPENDENCY) {
            return;
        }
        UUID alert = suppressed.alert().alert();
        Ticket before = tickets.byAlert(alert);
        Ticket ticket = tickets.byGroup(suppressed.group());
        if (before != null && before != ticket) {
            resolve(alert, false, fact, draft);
        }
        if (ticket != null && before != ticket) {
            attach(ticket, suppressed.alert(), true, fact, draft);
        }
    }

    private void attach(Ticket ticket, AlertSummary alert, boolean quiet, Fact fact, Draft draft) {
        write(draft, ticket.engagement, fact, new AlertAttached(ticket.number, alert, quiet));
    }

    private void reopen(AlertRecurred recurred, Fact fact, Draft draft) {
        Ticket ticket = tickets.byAlert(recurred.alert());
        if (ticket == null || ticket.members.get(recurred.alert()).active()) {
            return;
        }
        write(draft, ticket.engagement, fact, new AlertReopened(ticket.number, recurred.alert(), recurred.text()));
        worsen(ticket, recurred.severity(), fact, draft);
        relapse(ticket, fact, draft);
    }

    private void relapse(Ticket ticket, Fact fact, Draft draft) {
        if (ticket.recovered && ticket.active() > 0) {
            write(draft, ticket.engagement, fact, new IncidentRelapsed(ticket.number));
        }
    }

    private void worsen(Ticket ticket, Severity severity, Fact fact, Draft draft) {
        if (severity.worse(ticket.severity) != ticket.severity) {
            write(draft, ticket.engagement, fact, new IncidentSeverityChanged(ticket.number, severity));
        }
    }

    private void resolve(UUID alert, boolean cleared, Fact fact, Draft draft) {
        Ticket ticket = tickets.byAlert(alert);
        if (ticket == null || cleared && !ticket.members.get(alert).active()) {
            return;
        }
        write(draft, ticket.engagement, fact, new AlertResolved(ticket.number, alert, cleared));
        if (!ticket.recovered && ticket.active() == 0) {
            write(draft, ticket.engagement, fact, new IncidentRecovered(ticket.number));
        }
    }

    private static void write(Draft draft, Fact cause, IncidentFact body) {
        write(draft, cause.engagement(), cause, body);
    }

    private static void write(Draft draft, String engagement, Fact cause, IncidentFact body) {
        draft.write(cause.id(), engagement, cause.sourceTime(), body);
    }
}
