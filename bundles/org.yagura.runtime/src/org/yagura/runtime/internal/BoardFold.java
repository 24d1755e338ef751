package org.yagura.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.yagura.core.fact.AlertAcknowledged;
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
import org.yagura.core.fact.AlertShelved;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.AlertUnshelved;
import org.yagura.core.fact.AlertsReleased;
import org.yagura.core.fact.AlertsUnacknowledged;
import org.yagura.core.fact.AssetReturnedToService;
import org.yagura.core.fact.AssetTakenOutOfService;
import org.yagura.core.fact.CheckStateChanged;
import org.yagura.core.fact.CorrelationFact;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.GroupEnded;
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
import org.yagura.core.fact.MeasurementsRecorded;
import org.yagura.core.fact.MonitorFact;
import org.yagura.core.fact.OpeningRequested;
import org.yagura.core.fact.OperatorFact;
import org.yagura.core.fact.PlanFact;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Signalled;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.TimelineEntry.Kind;

/** The board as a fold of all facts. Not safe for threads; {@link LiveBoard} guards it. */
final class BoardFold {
    /** How long what is over stays readable. */
    static final Duration LINGER = Duration.ofMinutes(15);

    final Map<UUID, LiveAlert> alerts = new LinkedHashMap<>();
    final Map<Long, LiveIncident> incidents = new LinkedHashMap<>();
    final Map<String, LiveMonitor> monitors = new HashMap<>();
    final LiveShelves shelves = new LiveShelves();
    /** What changed since somebody last cleared these. */
    final Set<UUID> touchedAlerts = new HashSet<>();

    final Set<Long> touchedIncidents = new HashSet<>();
    final Set<String> touchedAssets = new HashSet<>();
    boolean touchedShelves;

    /** The alerts by urgency, as of the last {@link #reorder}. */
    final UrgencyOrder order = new UrgencyOrder();

    private final Story story;

    /**
     * @param assetNames gives an asset's name by its id
     * @param zone the centre's, for times in timelines
     */
    BoardFold(UnaryOperator<String> assetNames, Supplier<ZoneId> zone) {
        story = new Story(assetNames, zone);
    }

    void restore(BoardState state) {
        state.alerts().forEach(kept -> alerts.put(kept.alert(), LiveAlert.of(kept)));
        state.incidents().forEach(kept -> incidents.put(kept.number(), LiveIncident.of(kept)));
        state.monitors().forEach(kept -> monitors.put(kept.monitor(), LiveMonitor.of(kept)));
        shelves.restore(state.shelves());
    }

    BoardState state() {
        return new BoardState(
                alerts.values().stream().map(LiveAlert::kept).toList(),
                incidents.values().stream().map(LiveIncident::kept).toList(),
                monitors.values().stream().map(LiveMonitor::view).toList(),
                shelves.kept());
    }

    /** Moves what changed to where it belongs. */
    void reorder() {
        for (UUID id : touchedAlerts) {
            LiveAlert alert = alerts.get(id);
            if (alert != null && !alert.away) {
                order.move(alert, incidents.get(alert.incident));
            }
        }
    }

    void fold(Fact fact) {
        switch (fact.body()) {
            case MonitorFact monitor -> foldMonitor(monitor, fact);
            case CorrelationFact correlation -> foldAlert(correlation, fact);
            case IncidentFact incident -> foldIncident(incident, fact);
            case OperatorFact decision -> foldDecision(decision, fact);
            case Signalled _ -> {
                // what became of a signal is told by correlation's facts
            }
            case PlanFact _ -> {
                // the plan itself is given by the runtime
            }
        }
    }

    private void foldMonitor(MonitorFact body, Fact fact) {
        switch (body) {
            case CheckStateChanged changed -> {
                monitors.computeIfAbsent(changed.monitor(), LiveMonitor::new).take(changed, fact.receiptTime());
                touchedAssets.add(changed.asset());
            }
            case MeasurementsRecorded _ -> {
                // kept by the measurement history
            }
        }
    }

    private void foldAlert(CorrelationFact body, Fact fact) {
        switch (body) {
            case AlertRaised raised -> raise(raised, fact);
            case AlertRepeated repeated ->
                touch(repeated.alert(), fact, alert -> {
                    alert.count = repeated.count();
                    alert.severity = repeated.severity();
                    alert.text = repeated.text();
                });
            case AlertRecurred recurred ->
                touch(recurred.alert(), fact, alert -> {
                    alert.active = true;
                    alert.away = false;
                    alert.cleared = null;
                    alert.ended = 0;
                    alert.quiet = null;
                    alert.count = recurred.count();
                    alert.severity = recurred.severity();
                    alert.text = recurred.text();
                    alert.since = recurred.since();
                });
            case AlertSuppressed suppressed ->
                touch(suppressed.alert().alert(), fact, alert -> {
                    alert.waiting = false;
                    alert.quiet = suppressed.reason();
                });
            case AlertResumed resumed -> touch(resumed.alert(), fact, BoardFold::speak);
            case AlertHeld held -> touch(held.alert(), fact, alert -> wait(alert, held.heldUntil()));
            case AlertsReleased released -> released.members().forEach(m -> touch(m.alert(), fact, BoardFold::speak));
            case AlertJoined joined -> touch(joined.alert().alert(), fact, BoardFold::speak);
            case AlertCleared cleared ->
                touch(cleared.alert(), fact, alert -> {
                    alert.active = false;
                    alert.waiting = false;
                    alert.cleared = fact.receiptTime();
                    alert.wishedBy = "";
                    alert.quiet = cleared.inWait()
                            ? QuietReason.of(QuietKind.RECOVERED_IN_WAIT, null, null, null)
                            : alert.quiet;
                });
            case GroupEnded _ -> {
                // the ticket's own closing shows on the board
            }
        }
    }

    private void raise(AlertRaised raised, Fact fact) {
        LiveAlert alert = new LiveAlert(
                raised.alert(),
                fact.engagement(),
                raised.asset(),
                raised.monitor(),
                raised.reductionKey(),
                raised.condition());
        alert.severity = raised.severity();
        alert.text = raised.text();
        alert.since = raised.since();
        alert.changed = fact.receiptTime();
        wait(alert, raised.heldUntil());
        alerts.put(alert.alert, alert);
        touchedAlerts.add(alert.alert);
    }

    private static void wait(LiveAlert alert, Instant until) {
        alert.waiting = true;
        alert.quiet = QuietReason.of(QuietKind.WAITING, null, null, until);
    }

    private static void speak(LiveAlert alert) {
        alert.waiting = false;
        alert.quiet = null;
    }

    private interface Touch {
        void alert(LiveAlert alert);
    }

    private void touch(UUID id, Fact fact, Touch touch) {
        LiveAlert alert = alerts.get(id);
        if (alert != null) {
            touch.alert(alert);
            alert.changed = fact.receiptTime();
            touchedAlerts.add(id);
        }
    }

    private void foldIncident(IncidentFact body, Fact fact) {
        if (body instanceof IncidentOpened opened) {
            open(opened, fact);
            return;
        }
        LiveIncident incident = incidents.get(body.number());
        if (incident == null) {
            return;
        }
        incident.changed = fact.receiptTime();
        touchedIncidents.add(incident.number);
        switch (body) {
            case IncidentOpened _ -> throw new IllegalStateException("handled above");
            case AlertAttached attached -> attach(incident, attached, fact);
            case AlertResolved resolved -> resolve(incident, resolved, fact);
            case AlertReopened reopened -> {
                incident.members.computeIfPresent(
                        reopened.alert(), (id, m) -> new BoardState.Member(id, m.quiet(), true));
                story.say(incident, fact, Kind.ALERT, "", phraseOf("timeline.alert.again", reopened.alert()));
            }
            case AlertAcknowledged acknowledged ->
                touch(acknowledged.alert(), fact, alert -> alert.acknowledgedBy = acknowledged.by());
            case AlertsUnacknowledged taken -> {
                taken.alerts().forEach(id -> touch(id, fact, alert -> alert.acknowledgedBy = ""));
                Phrase text =
                        Phrase.of("timeline.unacknowledged", taken.alerts().size());
                story.say(incident, fact, Kind.UNACKNOWLEDGED, taken.by(), text);
            }
            case IncidentUnacknowledged taken -> {
                incident.acknowledgedBy = "";
                touchMembers(incident);
                story.say(incident, fact, Kind.UNACKNOWLEDGED, taken.by(), Phrase.of("timeline.unacknowledged.all"));
            }
            case IncidentAcknowledged acknowledged -> {
                incident.acknowledgedBy = acknowledged.by();
                touchMembers(incident);
                story.say(
                        incident,
                        fact,
                        Kind.ACKNOWLEDGED,
                        acknowledged.by(),
                        Story.withNote("timeline.acknowledged", acknowledged.note()));
            }
            case IncidentAssigned assigned -> {
                incident.owner = assigned.to();
                touchMembers(incident);
                Phrase text = assigned.to().isEmpty()
                        ? Phrase.of("timeline.unassigned")
                        : Phrase.of("timeline.assigned", assigned.to());
                story.say(incident, fact, Kind.ASSIGNED, assigned.by(), text);
            }
            case IncidentNoted noted -> story.say(incident, fact, Kind.NOTE, noted.by(), Phrase.verbatim(noted.text()));
            case IncidentSeverityChanged changed -> {
                incident.severity = changed.severity();
                story.say(
                        incident,
                        fact,
                        Kind.SEVERITY,
                        "",
                        Phrase.of(
                                "timeline.severity",
                                Phrase.of("severity." + changed.severity()).nested()));
            }
            case IncidentRecovered _ -> {
                incident.recovered = fact.receiptTime();
                story.say(incident, fact, Kind.RECOVERED, "", Phrase.of("timeline.recovered"));
            }
            case IncidentRelapsed _ -> {
                incident.recovered = null;
                story.say(incident, fact, Kind.RELAPSED, "", Phrase.of("timeline.relapsed"));
            }
            case IncidentClosed closed -> {
                incident.closed = fact.receiptTime();
                touchMembers(incident);
                story.say(incident, fact, Kind.CLOSED, closed.by(), Story.withNote("timeline.closed", closed.note()));
            }
        }
    }

    private void open(IncidentOpened opened, Fact fact) {
        LiveIncident incident = new LiveIncident(
                opened.number(),
                fact.engagement(),
                opened.asset(),
                opened.severity(),
                opened.title(),
                fact.receiptTime());
        incidents.put(incident.number, incident);
        touchedIncidents.add(incident.number);
        story.say(
                incident,
                fact,
                Kind.OPENED,
                "",
                Phrase.of("timeline.opened", opened.alerts().size()));
        tellWishes(incident, opened.alerts(), fact);
        for (AlertSummary alert : opened.alerts()) {
            member(incident, alert, false, fact);
            story.say(incident, fact, Kind.ALERT, "", story.of("timeline.alert", alert));
        }
    }

    /** Says who did not want to wait. */
    private void tellWishes(LiveIncident incident, List<AlertSummary> members, Fact fact) {
        Set<String> told = new LinkedHashSet<>();
        for (AlertSummary member : members) {
            LiveAlert alert = alerts.get(member.alert());
            if (alert != null && !alert.wishedBy.isEmpty()) {
                told.add(alert.wishedBy);
                alert.wishedBy = "";
            }
        }
        told.forEach(by -> story.say(incident, fact, Kind.OPENED, by, Phrase.of("timeline.wished")));
    }

    private void member(LiveIncident incident, AlertSummary alert, boolean quiet, Fact fact) {
        incident.members.put(alert.alert(), new BoardState.Member(alert.alert(), quiet, true));
        touch(alert.alert(), fact, live -> live.attach(incident.number));
    }

    private void attach(LiveIncident incident, AlertAttached attached, Fact fact) {
        AlertSummary alert = attached.alert();
        member(incident, alert, attached.quiet(), fact);
        if (!attached.quiet()) {
            tellWishes(incident, List.of(alert), fact);
        }
        String code = attached.quiet() ? "timeline.alert.quiet" : "timeline.alert";
        story.say(incident, fact, attached.quiet() ? Kind.QUIET : Kind.ALERT, "", story.of(code, alert));
    }

    private void resolve(LiveIncident incident, AlertResolved resolved, Fact fact) {
        if (resolved.cleared()) {
            incident.members.computeIfPresent(resolved.alert(), (id, m) -> new BoardState.Member(id, m.quiet(), false));
            story.say(incident, fact, Kind.CLEARED, "", phraseOf("timeline.alert.cleared", resolved.alert()));
        } else {
            story.say(incident, fact, Kind.QUIET, "", phraseOf("timeline.alert.left", resolved.alert()));
            incident.members.remove(resolved.alert());
            touch(resolved.alert(), fact, alert -> alert.incident = 0);
        }
    }

    private void foldDecision(OperatorFact body, Fact fact) {
        switch (body) {
            case AlertShelved shelved -> {
                touchedShelves = true;
                shelves.shelve(shelved, fact.receiptTime());
                String asset = story.asset(shelved.alert().asset());
                Phrase condition = shelved.alert().condition();
                Phrase text = Story.withNote(
                        "timeline.shelved", shelved.note(), story.time(shelved.until()), asset, condition.nested());
                tell(shelved.number(), fact, shelved.by(), text);
            }
            case AlertUnshelved unshelved -> {
                touchedShelves = true;
                shelves.unshelve(unshelved.reductionKey());
                String code = unshelved.by().isEmpty() ? "timeline.shelf.over" : "timeline.unshelved";
                tell(unshelved.number(), fact, unshelved.by(), phraseOf(code, unshelved.alert()));
            }
            case AssetTakenOutOfService taken -> {
                touchedShelves = true;
                shelves.takeOutOfService(taken.asset(), fact.receiptTime(), taken.until(), taken.by(), taken.note());
                String asset = story.asset(taken.asset());
                Phrase text = Story.withNote("timeline.out.of.service", taken.note(), story.time(taken.until()), asset);
                ticketsOf(taken.asset()).forEach(number -> tell(number, fact, taken.by(), text));
            }
            case AssetReturnedToService returned -> {
                touchedShelves = true;
                shelves.returnToService(returned.asset());
                Phrase text = Phrase.of("timeline.in.service", story.asset(returned.asset()));
                ticketsOf(returned.asset()).forEach(number -> tell(number, fact, returned.by(), text));
            }
            case OpeningRequested requested ->
                requested.alerts().forEach(id -> touch(id, fact, alert -> alert.wishedBy = requested.by()));
        }
    }

    /** Writes into a ticket's timeline, if it is on the board. */
    private void tell(long number, Fact fact, String actor, Phrase text) {
        LiveIncident incident = incidents.get(number);
        if (incident != null) {
            incident.changed = fact.receiptTime();
            touchedIncidents.add(number);
            story.say(incident, fact, Kind.QUIET, actor, text);
        }
    }

    /** The open tickets with an alert of this asset. */
    private Set<Long> ticketsOf(String asset) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (LiveAlert alert : alerts.values()) {
            LiveIncident incident = alert.asset.equals(asset) ? incidents.get(alert.incident) : null;
            if (incident != null && incident.closed == null) {
                numbers.add(incident.number);
            }
        }
        return numbers;
    }

    private Phrase phraseOf(String code, UUID id) {
        return story.of(code, alerts.get(id));
    }

    private void touchMembers(LiveIncident incident) {
        touchedAlerts.addAll(incident.members.keySet());
    }

    /**
     * Takes off the board what has been over for a while. An alert of an open ticket is only put away: the same alert is
     * back when its condition is.
     */
    Gone purge(Instant now) {
        Instant before = now.minus(LINGER);
        Set<Long> goneIncidents = new HashSet<>();
        for (Iterator<LiveIncident> all = incidents.values().iterator(); all.hasNext(); ) {
            LiveIncident incident = all.next();
            if (incident.closed != null && incident.closed.isBefore(before)) {
                goneIncidents.add(incident.number);
                all.remove();
            }
        }
        Set<UUID> goneAlerts = new HashSet<>();
        for (Iterator<LiveAlert> all = alerts.values().iterator(); all.hasNext(); ) {
            LiveAlert alert = all.next();
            LiveIncident ticket = incidents.get(alert.incident);
            boolean over = alert.state(ticket) == AlertState.CLEARED;
            if (over && alert.cleared.isBefore(before)) {
                if (!alert.away) {
                    goneAlerts.add(alert.alert);
                    order.remove(alert);
                    alert.away = true;
                }
                if (ticket == null || ticket.closed != null) {
                    all.remove();
                }
            }
        }
        return new Gone(goneAlerts, goneIncidents);
    }

    /** What left the board. */
    record Gone(Set<UUID> alerts, Set<Long> incidents) {}

    List<LiveIncident> closed(Set<Long> numbers) {
        return numbers.stream()
                .map(incidents::get)
                .filter(i -> i != null && i.closed != null)
                .toList();
    }
}
