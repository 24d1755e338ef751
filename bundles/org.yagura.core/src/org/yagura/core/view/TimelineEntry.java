package org.yagura.core.view;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/**
 * One line of a ticket's timeline.
 *
 * @param fact the fact that it shows
 * @param kind what sort of line, for its icon: opened, alert, quiet, recovered, acknowledged, assigned, note, closed
 * @param actor who did it; empty for the system
 */
public record TimelineEntry(UUID fact, Instant at, Kind kind, String actor, Phrase text) {
    /** The sort of a line. */
    public enum Kind {
        OPENED,
        ALERT,
        QUIET,
        REPEATED,
        CLEARED,
        ACKNOWLEDGED,
        UNACKNOWLEDGED,
        ASSIGNED,
        NOTE,
        SEVERITY,
        RECOVERED,
        RELAPSED,
        CLOSED
    }
}
