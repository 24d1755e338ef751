package org.yagura.runtime.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.TimelineEntry;

/** The board as a value, for its snapshot. */
public record BoardState(List<Alert> alerts, List<Incident> incidents, List<MonitorView> monitors, List<Kept> shelves) {
    public BoardState {
        alerts = List.copyOf(alerts);
        incidents = List.copyOf(incidents);
        monitors = List.copyOf(monitors);
        shelves = List.copyOf(shelves);
    }

    /** One alert; see {@code AlertRow}. */
    public record Alert(
            UUID alert,
            String engagement,
            String asset,
            String monitor,
            String reductionKey,
            Phrase condition,
            Severity severity,
            Phrase text,
            Instant since,
            Instant changed,
            int count,
            boolean active,
            boolean waiting,
            QuietReason quiet,
            long incident,
            String acknowledgedBy,
            Instant cleared,
            String wishedBy,
            long ended,
            boolean away) {}

    /** One ticket; see {@code IncidentRow}. */
    public record Incident(
            long number,
            String engagement,
            String asset,
            Severity severity,
            Phrase title,
            Instant opened,
            Instant changed,
            Instant recovered,
            Instant closed,
            String owner,
            String acknowledgedBy,
            List<Member> members,
            List<TimelineEntry> timeline) {
        public Incident {
            members = List.copyOf(members);
            timeline = List.copyOf(timeline);
        }
    }

    /** What a person keeps quiet; see {@code Shelf}. */
    public record Kept(
            String key,
            boolean outOfService,
            String asset,
            Phrase condition,
            Instant since,
            Instant until,
            String by,
            String note,
            UUID alert) {}

    /** An alert of a ticket. */
    public record Member(UUID alert, boolean quiet, boolean active) {}
}
