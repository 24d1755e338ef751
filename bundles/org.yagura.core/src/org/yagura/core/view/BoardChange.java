package org.yagura.core.view;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yagura.core.plan.Plan;

/**
 * What changed on the board after {@code BoardSnapshot.sequence()} or the change before.
 *
 * @param sequence the last fact that is in it
 * @param plan the new plan; null when it did not change
 * @param alerts rows that are new or different
 * @param gone alerts that left the board
 * @param incidents tickets that are new or different
 * @param goneIncidents tickets that left the list
 * @param monitors assets with a monitor whose state changed
 * @param shelves whether {@code Board.shelves()} is another now
 */
public record BoardChange(
        long sequence,
        Plan plan,
        List<AlertRow> alerts,
        Set<UUID> gone,
        List<IncidentRow> incidents,
        Set<Long> goneIncidents,
        Set<String> monitors,
        boolean shelves) {
    public BoardChange {
        alerts = List.copyOf(alerts);
        gone = Set.copyOf(gone);
        incidents = List.copyOf(incidents);
        goneIncidents = Set.copyOf(goneIncidents);
        monitors = Set.copyOf(monitors);
    }
}
