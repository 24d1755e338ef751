package org.yagura.ui.supervise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;

/**
 * One thing that happened around a moment.
 *
 * @param asset its id in the plan
 * @param text what was seen; null when there is nothing to add
 * @param meaning the {@link AlertSpan} or {@link IncidentRow} that it belongs to
 * @param asked whether it is the very thing that was asked about
 */
record Happening(
        Instant at,
        Kind kind,
        Relation relation,
        Severity severity,
        String asset,
        Phrase what,
        Phrase text,
        long incident,
        Object meaning,
        boolean asked) {

    /** What it was. */
    enum Kind {
        RAISED,
        CLEARED,
        OPENED,
        RECOVERED,
        CLOSED
    }

    private static final double SECONDS_A_MINUTE = 60;
    private static final int MANY = 100;

    /** Everything within {@code reach} of the subject, the nearest relation first, then by time. */
    static List<Happening> around(
            Subject subject, Duration reach, Plan plan, List<AlertSpan> spans, Collection<IncidentRow> incidents) {
        Instant from = subject.at().minus(reach);
        Instant until = subject.at().plus(reach);
        List<Happening> found = new ArrayList<>();
        for (AlertSpan span : spans) {
            found.add(of(span, span.from(), Kind.RAISED, subject, plan));
            found.add(of(span, span.until(), Kind.CLEARED, subject, plan));
        }
        for (IncidentRow row : incidents) {
            found.add(of(row, row.opened(), Kind.OPENED, subject, plan));
            found.add(of(row, row.recovered(), Kind.RECOVERED, subject, plan));
            found.add(of(row, row.state() == IncidentState.CLOSED ? row.changed() : null, Kind.CLOSED, subject, plan));
        }
        return found.stream()
                .filter(one -> one.at() != null
                        && !one.at().isBefore(from)
                        && !one.at().isAfter(until))
                .sorted(Comparator.comparing(Happening::relation)
                        .thenComparing(Happening::at)
                        .thenComparing(Happening::kind))
                .toList();
    }

    private static Happening of(AlertSpan span, Instant at, Kind kind, Subject subject, Plan plan) {
        return new Happening(
                at,
                kind,
                Relation.of(plan, subject.asset(), span.asset()),
                span.severity(),
                span.asset(),
                span.condition(),
                span.text(),
                span.incident(),
                span,
                kind == Kind.RAISED
                        && span.alert().equals(subject.alert())
                        && span.from().equals(subject.at()));
    }

    private static Happening of(IncidentRow row, Instant at, Kind kind, Subject subject, Plan plan) {
        return new Happening(
                at,
                kind,
                Relation.of(plan, subject.asset(), row.assetId()),
                row.severity(),
                row.assetId(),
                row.title(),
                null,
                row.number(),
                row,
                kind == Kind.OPENED && subject.alert() == null && row.number() == subject.incident());
    }

    /** How much later, as +40s or +3m; earlier with a minus sign. */
    static String offset(Instant from, Instant at) {
        Duration apart = Duration.between(from, at);
        long seconds = Math.round(Math.abs(apart.toMillis()) / 1_000.0);
        if (seconds == 0) {
            return "±0s";
        }
        String amount = seconds < MANY ? seconds + "s" : Math.round(seconds / SECONDS_A_MINUTE) + "m";
        return (apart.isNegative() ? "\u2212" : "+") + amount;
    }
}
