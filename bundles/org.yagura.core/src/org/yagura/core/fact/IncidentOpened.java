package org.yagura.core.fact;

import java.util.List;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/**
 * A ticket was opened.
 *
 * @param number the one number that the ticket keeps from opening until closing; 1001 for the first of a centre
 * @param group the correlation group that it stands for
 * @param asset the root alert's asset
 * @param title what is wrong, from the root alert
 * @param alerts the members at opening, the root first
 */
public record IncidentOpened(
        long number, UUID group, String asset, Severity severity, Phrase title, UUID rootAlert, List<UUID> alerts)
        implements IncidentFact {
    public IncidentOpened {
        alerts = List.copyOf(alerts);
    }
}
