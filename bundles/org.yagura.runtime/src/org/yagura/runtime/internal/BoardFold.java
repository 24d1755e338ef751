package org.yagura.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AlertSuppressed;
import org.yagura.core.fact.AlertsReleased;
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
import org.yagura.core.fact.MeasurementsRecorded;
import org.yagura.core.fact.MonitorFact;
import org.yagura.core.fact.PlanFact;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Signalled;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.TimelineEntry;
import org.yagura.core.view.TimelineEntry.Kind;

/** The board as a fold of all facts. Not safe for threads; {@link LiveBoard} guards it. */
final class BoardFold {
    /** How long what is over stays readable. */
    static final Duration LINGER = Duration.ofMinutes(15);

    final Map<UUID, LiveAlert> alerts = new LinkedHashMap<>();
    final Map<Long, LiveIncident> incidents = new LinkedHashMap<>();
    final Map<String, LiveMonitor> monitors = new HashMap<>();
    /** What changed since somebody last cleared these. */
    final Set<UUID> touchedAlerts = new HashSet<>();

    final Set<Long> touchedIncidents = new HashSet<>();
    final Set<String> touchedAssets = new HashSet<>();

    private final UnaryOperator<String> assetNames;

    /** @param assetNames gives an asset's name by its id */
    BoardFold(UnaryOperator<String> assetNames) {
        this.assetNames = assetNames;
    }

    void restore(BoardState state) {
        state.alerts().forEach(kept -> alerts.put(kept.alert(), LiveAlert.of(kept)));
        state.incidents().forEach(kept -> incidents.put(kept.number(), LiveIncident.of(kept)));
        state.monitors().forEach(kept -> monitors.put(kept.monitor(), LiveMonitor.of(kept)));
    }

    BoardState state() {
        return new BoardState(
                alerts.values().stream().map(LiveAlert::kept).toList(),
                incidents.values().stream().map(LiveIncident::kept).toList(),
                monitors.values().stream().map(LiveMonitor::view).toList());
    }

    void fold(Fact fact) {
        switch (fact.body()) {
            case MonitorFact monitor -> foldMonitor(monitor, fact);
            case CorrelationFact correlation -> foldAlert(correlation, fact);
            case IncidentFact incident -> foldIncident(incident, fact);
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
                    alert.cleared = null;
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
            case AlertHeld held -> touch(held.alert(), fact, alert -> wait(alert, held.heldUntil()));
            case AlertsReleased released -> released.members().forEach(m -> touch(m.alert(), fact, BoardFold::speak));
            case AlertJoined joined -> touch(joined.alert().alert(), fact, BoardFold::speak);
            case AlertCleared cleared ->
                touch(cleared.alert(), fact, alert -> {
                    alert.active = false;
                    alert.waiting = false;
                    alert.cleared = fact.receiptTime();
                    alert.quiet = cleared.inWait()
                            ? new QuietReason(QuietKind.RECOVERED_IN_WAIT, null, null, null)
                            : alert.quiet;
                });
            case GroupEnded _ -> {
                // the ticket's own closing shows on the board
            }
        }
    }

    private void raise(AlertRaised raised, Fact fact) {
        LiveAlert alert = new LiveAlert(raised.alert(), fact.engagement(), raised.asset(), raised.condition());
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
        alert.quiet = new QuietReason(QuietKind.WAITING, null, null, until);
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
                say(incident, fact, Kind.ALERT, "", phraseOf("timeline.alert.again", reopened.alert()));
            }
            case AlertAcknowledged acknowledged ->
                touch(acknowledged.alert(), fact, alert -> alert.acknowledgedBy = acknowledged.by());
            case IncidentAcknowledged acknowledged -> {
                incident.acknowledgedBy = acknowledged.by();
                touchMembers(incident);
                say(
                        incident,
                        fact,
                        Kind.ACKNOWLEDGED,
                        acknowledged.by(),
                        withNote("timeline.acknowledged", acknowledged.note()));
            }
            case IncidentAssigned assigned -> {
                incident.owner = assigned.to();
                touchMembers(incident);
                Phrase text = assigned.to().isEmpty()
                        ? Phrase.of("timeline.unassigned")
                        : Phrase.of("timeline.assigned", assigned.to());
                say(incident, fact, Kind.ASSIGNED, assigned.by(), text);
            }
            case IncidentNoted noted -> say(incident, fact, Kind.NOTE, noted.by(), Phrase.verbatim(noted.text()));
            case IncidentSeverityChanged changed -> {
                incident.severity = changed.severity();
                say(
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
                say(incident, fact, Kind.RECOVERED, "", Phrase.of("timeline.recovered"));
            }
            case IncidentRelapsed _ -> {
                incident.recovered = null;
                say(incident, fact, Kind.RELAPSED, "", Phrase.of("timeline.relapsed"));
            }
            case IncidentClosed closed -> {
                incident.closed = fact.receiptTime();
                touchMembers(incident);
                say(incident, fact, Kind.CLOSED, closed.by(), withNote("timeline.closed", closed.note()));
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
        say(
                incident,
                fact,
                Kind.OPENED,
                "",
                Phrase.of("timeline.opened", opened.alerts().size()));
        for (AlertSummary alert : opened.alerts()) {
            member(incident, alert, false, fact);
            say(incident, fact, Kind.ALERT, "", told("timeline.alert", alert));
        }
    }

    private void member(LiveIncident incident, AlertSummary alert, boolean quiet, Fact fact) {
        incident.members.put(alert.alert(), new BoardState.Member(alert.alert(), quiet, true));
        touch(alert.alert(), fact, live -> live.incident = incident.number);
    }

    private void attach(LiveIncident incident, AlertAttached attached, Fact fact) {
        AlertSummary alert = attached.alert();
        member(incident, alert, attached.quiet(), fact);
        String code = attached.quiet() ? "timeline.alert.quiet" : "timeline.alert";
        say(incident, fact, attached.quiet() ? Kind.QUIET : Kind.ALERT, "", told(code, alert));
    }

    private void resolve(LiveIncident incident, AlertResolved resolved, Fact fact) {
        if (resolved.cleared()) {
            incident.members.computeIfPresent(resolved.alert(), (id, m) -> new BoardState.Member(id, m.quiet(), false));
            say(incident, fact, Kind.CLEARED, "", phraseOf("timeline.alert.cleared", resolved.alert()));
        } else {
            say(incident, fact, Kind.QUIET, "", phraseOf("timeline.alert.left", resolved.alert()));
            incident.members.remove(resolved.alert());
            touch(resolved.alert(), fact, alert -> alert.incident = 0);
        }
    }

    private Phrase phraseOf(String code, UUID id) {
        LiveAlert alert = alerts.get(id);
        return alert == null ? Phrase.of(code, "", "", "") : told(code, alert.asset, alert.condition, alert.text);
    }

    private Phrase told(String code, AlertSummary alert) {
        return told(code, alert.asset(), alert.condition(), alert.text());
    }

    private Phrase told(String code, String asset, Phrase condition, Phrase text) {
        return Phrase.of(code, assetNames.apply(asset), condition.nested(), text.nested());
    }

    private static Phrase withNote(String code, String note) {
        return note.isEmpty() ? Phrase.of(code) : Phrase.of(code + ".note", note);
    }

    private static void say(LiveIncident incident, Fact fact, Kind kind, String actor, Phrase text) {
        incident.timeline.add(new TimelineEntry(fact.id(), fact.receiptTime(), kind, actor, text));
    }

    private void touchMembers(LiveIncident incident) {
        touchedAlerts.addAll(incident.members.keySet());
    }

    /** Takes off the board what has been over for a while. */
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
            boolean over = alert.state(incidents.get(alert.incident)) == AlertState.CLEARED;
            if (over && alert.cleared.isBefore(before)) {
                goneAlerts.add(alert.alert);
                all.remove();
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
