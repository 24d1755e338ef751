package org.yagura.core.fact;

import java.util.List;
import java.util.UUID;

/**
 * A wait window ended with something still wrong: these alerts are one failure and open one incident.
 *
 * @param group the new group's id
 * @param root the alert that stands for the failure: the worst, of equals the first
 * @param alerts the members, {@code root} included, in the order they were raised
 */
public record AlertsReleased(UUID group, UUID root, List<UUID> alerts) implements CorrelationFact {
    public AlertsReleased {
        alerts = List.copyOf(alerts);
    }
}
