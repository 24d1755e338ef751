package org.yagura.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.CentreHealth.Part;
import org.yagura.core.view.CentreHealth.State;

/**
 * Sees which checks were asked for and got no result, for each kind of probe. A check that is asked for again before it
 * was answered counts from its first asking. Safe for many threads, and never waits.
 */
final class ProbeWatch {
    /** A result may come this long after its monitor's time-out. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Asked(String kind, Instant at, Instant deadline) {}

    private final Map<String, Asked> open = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastResult = new ConcurrentHashMap<>();
    private volatile Set<String> kinds = Set.of();

    /** One kind's checks that wait. */
    private static final class Tally {
        int waiting;
        int overdue;
        Asked oldest;

        void add(Asked asked, Instant now) {
            waiting++;
            if (asked.deadline.isBefore(now)) {
                overdue++;
                oldest = oldest == null || asked.at.isBefore(oldest.at) ? asked : oldest;
            }
        }
    }

    void follow(Plan plan) {
        Set<String> next = new TreeSet<>();
        plan.monitors().forEach(monitor -> next.add(monitor.spec().kind()));
        kinds = next;
        open.entrySet()
                .removeIf(entry -> plan.monitor(entry.getKey())
                        .filter(monitor -> monitor.spec().kind().equals(entry.getValue().kind))
                        .isEmpty());
    }

    void asked(List<CheckRequest> requests, Instant now) {
        for (CheckRequest request : requests) {
            Monitor monitor = request.monitor();
            Instant deadline = now.plus(monitor.timeout()).plus(PATIENCE);
            open.putIfAbsent(monitor.id(), new Asked(monitor.spec().kind(), now, deadline));
        }
    }

    void answered(String monitor, Instant now) {
        Asked asked = open.remove(monitor);
        if (asked != null) {
            lastResult.put(asked.kind, now);
        }
    }

    /**
     * One part for each kind in the plan.
     *
     * @param unaskedSince since when the engine that asks for checks stands still; null while it works
     */
    List<Part> parts(Instant now, Instant unaskedSince) {
        Map<String, Tally> tallies = new HashMap<>();
        open.values()
                .forEach(asked ->
                        tallies.computeIfAbsent(asked.kind, k -> new Tally()).add(asked, now));
        List<Part> parts = new ArrayList<>();
        for (String kind : kinds) {
            parts.add(part(kind, tallies.getOrDefault(kind, new Tally()), now, unaskedSince));
        }
        return parts;
    }

    private Part part(String kind, Tally tally, Instant now, Instant unaskedSince) {
        String name = "probe." + kind;
        Instant last = lastResult.get(kind);
        if (tally.overdue > 0 && (last == null || last.isBefore(tally.oldest.at))) {
            Instant since = tally.oldest.at;
            long seconds = Duration.between(since, now).toSeconds();
            Phrase text = Phrase.of("health.probe.silent", tally.waiting, seconds);
            return new Part(name, Vitals.severity(since, now), tally.waiting, last, text, since);
        }
        if (unaskedSince != null) {
            Phrase text = Phrase.of("health.probe.unasked");
            return new Part(name, Vitals.severity(unaskedSince, now), tally.waiting, last, text, unaskedSince);
        }
        if (tally.overdue > 0) {
            Phrase text = Phrase.of("health.probe.overdue", tally.overdue);
            return new Part(name, State.DEGRADED, tally.waiting, last, text);
        }
        Phrase text = Phrase.of(last == null ? "health.probe.none" : "health.probe.ok");
        return new Part(name, State.OK, tally.waiting, last, text);
    }
}
