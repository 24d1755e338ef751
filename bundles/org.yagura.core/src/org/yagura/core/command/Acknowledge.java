package org.yagura.core.command;

import java.util.List;
import java.util.UUID;

/**
 * Take note of alerts.
 *
 * @param number the ticket; 0 when the alerts say which
 * @param alerts the alerts to acknowledge; empty for all of the ticket's
 * @param note put into the timeline; may be empty
 */
public record Acknowledge(long number, List<UUID> alerts, String by, String note) implements Command {
    public Acknowledge {
        alerts = List.copyOf(alerts);
    }
}
