package org.yagura.runtime.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;
import org.yagura.core.view.IncidentView;
import org.yagura.core.view.TimelineEntry;

/** One ticket on the board, with its story. */
final class LiveIncident {
    final long number;
    final String engagement;
    final String asset;
    final Phrase title;
    final Instant opened;
    Severity severity;
    Instant changed;
    Instant recovered;
    Instant closed;
    String owner = "";
    String acknowledgedBy = "";
    final Map<UUID, BoardState.Member> members = new LinkedHashMap<>(2);
    final List<TimelineEntry> timeline = new ArrayList<>(2);

    LiveIncident(long number, String engagement, String asset, Severity severity, Phrase title, Instant opened) {
        this.number = number;
        this.engagement = engagement;
        this.asset = asset;
        this.severity = severity;
        this.title = title;
        this.opened = opened;
        this.changed = opened;
    }

    static LiveIncident of(BoardState.Incident kept) {
        LiveIncident incident = new LiveIncident(
                kept.number(), kept.engagement(), kept.asset(), kept.severity(), kept.title(), kept.opened());
        incident.changed = kept.changed();
        incident.recovered = kept.recovered();
        incident.closed = kept.closed();
        incident.owner = kept.owner();
        incident.acknowledgedBy = kept.acknowledgedBy();
        kept.members().forEach(m -> incident.members.put(m.alert(), m));
        incident.timeline.addAll(kept.timeline());
        return incident;
    }

    BoardState.Incident kept() {
        return new BoardState.Incident(
                number,
                engagement,
                asset,
                severity,
                title,
                opened,
                changed,
                recovered,
                closed,
                owner,
                acknowledgedBy,
                List.copyOf(members.values()),
                timeline);
    }

    IncidentState state() {
        if (closed != null) {
            return IncidentState.CLOSED;
        }
        if (recovered != null) {
            return IncidentState.RECOVERED;
        }
        return acknowledgedBy.isEmpty() ? IncidentState.OPEN : IncidentState.ACKNOWLEDGED;
    }

    IncidentRow row(Plan plan) {
        int quiet = 0;
        int active = 0;
        for (BoardState.Member member : members.values()) {
            quiet += member.quiet() ? 1 : 0;
            active += member.active() && !member.quiet() ? 1 : 0;
        }
        return new IncidentRow(
                number,
                state(),
                severity,
                title,
                LiveAlert.customerOf(plan, engagement),
                plan.engagement(engagement).map(Engagement::name).orElse(LiveAlert.text(engagement)),
                plan.asset(asset).map(Asset::name).orElse(asset),
                asset,
                opened,
                changed,
                recovered,
                active,
                members.size(),
                quiet,
                owner,
                acknowledgedBy);
    }

    IncidentView view(Plan plan) {
        return new IncidentView(row(plan), timeline);
    }
}
