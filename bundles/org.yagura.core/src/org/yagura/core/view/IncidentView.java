package org.yagura.core.view;

import java.util.List;

/** A ticket with its whole story, oldest first. */
public record IncidentView(IncidentRow row, List<TimelineEntry> timeline) {
    public IncidentView {
        timeline = List.copyOf(timeline);
    }
}
