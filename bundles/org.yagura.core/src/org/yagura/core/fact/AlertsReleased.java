package org.yagura.core.fact;

import java.util.List;
import java.util.UUID;

/**
 * A wait window ended with something still wrong: these alerts are one failure and open one incident.
 *
 * @param group the new group's id
 * @param members the group's alerts; the first stands for the failure: the worst, of equals the first raised
 * @param explained alerts that are quiet because of one of the members
 */
public record AlertsReleased(UUID group, List<AlertSummary> members, List<AlertSummary> explained)
        implements CorrelationFact {
    public AlertsReleased {
        members = List.copyOf(members);
        explained = List.copyOf(explained);
    }
}
