package org.yagura.bench.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.yagura.core.fact.AlertCleared;
import org.yagura.core.fact.AlertRaised;
import org.yagura.core.fact.AlertRecurred;
import org.yagura.core.fact.AlertRepeated;
import org.yagura.core.fact.AlertsReleased;
import org.yagura.core.fact.CheckStateChanged;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.IncidentClosed;
import org.yagura.core.fact.IncidentOpened;
import org.yagura.core.fact.IncidentRecovered;
import org.yagura.core.fact.IncidentRelapsed;
import org.yagura.core.fact.SignalKind;
import org.yagura.core.fact.Signalled;

/** Reads a journal from its beginning and counts what should not be in it. Faults are told on the error stream. */
final class Story {
    private static final long FIRST_NUMBER = 1001;
    /** A result is told when the check ends, so what it saw may be this old. */
    private static final Duration CHECK = Duration.ofMillis(700);

    private final Map<String, Flapper> services;
    private final Set<UUID> ids = new HashSet<>();
    private final Map<String, CheckStateChanged> states = new HashMap<>();
    private final Map<String, List<Instant>> confirmedProblems = new HashMap<>();
    private final Map<String, SignalKind> awaited = new HashMap<>();
    private final Map<UUID, Integer> consequences = new LinkedHashMap<>();
    private final Map<UUID, Integer> releases = new LinkedHashMap<>();
    private final Map<Long, String> tickets = new TreeMap<>();
    int facts;
    int confirmed;
    int doubled;
    int contrary;
    int unsignalled;
    int brokenTickets;

    /** @param services by the monitor that watches them */
    Story(Map<String, Flapper> services) {
        this.services = services;
    }

    boolean add(Fact fact) {
        facts++;
        if (!ids.add(fact.id())) {
            fault("twice in the journal", fact);
            doubled++;
        }
        switch (fact.body()) {
            case CheckStateChanged changed -> check(fact, changed);
            case Signalled signal -> signal(fact, signal);
            case AlertRaised _, AlertRecurred _, AlertRepeated _, AlertCleared _ ->
                consequences.computeIfPresent(fact.cause(), (_, n) -> n + 1);
            case AlertsReleased released -> releases.put(released.group(), 0);
            case IncidentOpened opened -> {
                releases.merge(opened.group(), 1, Integer::sum);
                ticket(fact, opened.number(), "", "open");
            }
            case IncidentRecovered recovered -> ticket(fact, recovered.number(), "open", "recovered");
            case IncidentRelapsed relapsed -> ticket(fact, relapsed.number(), "recovered", "open");
            case IncidentClosed closed -> ticket(fact, closed.number(), "recovered", "closed");
            default -> {
                // the other facts are details of these
            }
        }
        return true;
    }

    private void check(Fact fact, CheckStateChanged now) {
        String monitor = now.monitor();
        CheckStateChanged before = states.put(monitor, now);
        boolean same = before != null
                && before.health() == now.health()
                && before.attempt() == now.attempt()
                && before.confirmed() == now.confirmed();
        if (same) {
            fault("the same change twice", fact);
            doubled++;
        }
        Instant at = fact.sourceTime();
        if (!services.get(monitor).was(now.health() == Health.OK, at.minus(CHECK), at)) {
            fault("not what the service did", fact);
            contrary++;
        }
        if (awaited.remove(monitor) != null) {
            fault("a change before it without its signal", fact);
            unsignalled++;
        }
        boolean was = before != null && before.confirmed().isProblem();
        if (was == now.confirmed().isProblem()) {
            return;
        }
        confirmed++;
        awaited.put(monitor, was ? SignalKind.RECOVERY : SignalKind.PROBLEM);
        if (!was) {
            confirmedProblems.computeIfAbsent(monitor, _ -> new ArrayList<>()).add(at);
        }
    }

    private void signal(Fact fact, Signalled signal) {
        consequences.put(fact.id(), 0);
        SignalKind due = awaited.remove(signal.monitor());
        boolean repeat = signal.kind() == SignalKind.PROBLEM;
        if (due != signal.kind() && !(due == null && repeat)) {
            fault("a signal that no change explains", fact);
            unsignalled++;
        }
    }

    private void ticket(Fact fact, long number, String from, String to) {
        if (!from.equals(tickets.getOrDefault(number, ""))) {
            fault("a ticket that was \"" + tickets.get(number) + "\"", fact);
            brokenTickets++;
        }
        tickets.put(number, to);
    }

    /** Failures that lasted long enough to be confirmed, while an engine was watching, and were not. */
    int missed(List<EngineProcess> engines, Duration settled, Duration enough) {
        int missed = 0;
        for (Map.Entry<String, Flapper> service : services.entrySet()) {
            List<Instant> seen = confirmedProblems.getOrDefault(service.getKey(), List.of());
            for (Flapper.Span span : service.getValue().spans()) {
                Instant due = span.from().plus(enough);
                boolean watched = engines.stream()
                        .anyMatch(engine -> engine.ready() != null
                                && engine.ready().plus(settled).isBefore(span.from())
                                && engine.ended().isAfter(due));
                boolean told = seen.stream().anyMatch(at -> !at.isBefore(span.from()) && !at.isAfter(due));
                if (!span.up() && span.until() != null && span.until().isAfter(due) && watched && !told) {
                    System.err.println("not seen: " + service.getKey() + " was down from " + span.from() + " until "
                            + span.until());
                    missed++;
                }
            }
        }
        return missed;
    }

    /** Signals that led to no change of an alert or to more than one, and groups that opened no ticket or several. */
    int withoutExactlyOneConsequence() {
        long signals = consequences.values().stream().filter(n -> n != 1).count();
        long groups = releases.values().stream().filter(n -> n != 1).count();
        return (int) (signals + groups);
    }

    int signals() {
        return consequences.size();
    }

    /** Tickets by number, with the state in which they are. */
    Map<Long, String> tickets() {
        return tickets;
    }

    int numbersOutOfRow() {
        int wrong = 0;
        long next = FIRST_NUMBER;
        for (long number : tickets.keySet()) {
            wrong += number == next++ ? 0 : 1;
        }
        return wrong;
    }

    private static void fault(String what, Fact fact) {
        System.err.println(what + ": " + fact);
    }
}
