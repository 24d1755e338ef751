package org.yagura.core.fact;

import java.util.List;
import java.util.UUID;

/**
 * Nobody has taken note of these alerts of a ticket any more.
 *
 * @param by who took the acknowledgement back; empty when they return from a shelf whose time was over
 */
public record AlertsUnacknowledged(long number, List<UUID> alerts, String by) implements IncidentFact {
    public AlertsUnacknowledged {
        alerts = List.copyOf(alerts);
    }
}
