package org.yagura.core.view;

import java.util.List;
import org.yagura.core.plan.Plan;

/**
 * The whole board at one place of the journal.
 *
 * @param sequence the last fact that is in it
 * @param alerts every row, unordered
 * @param incidents every ticket that is not closed, and those closed a moment ago, unordered
 */
public record BoardSnapshot(long sequence, Plan plan, List<AlertRow> alerts, List<IncidentRow> incidents) {
    public BoardSnapshot {
        alerts = List.copyOf(alerts);
        incidents = List.copyOf(incidents);
    }
}
