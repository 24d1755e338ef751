package org.yagura.core.fact;

import java.util.List;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/**
 * A ticket was opened.
 *
 * @param number the one number that the ticket keeps from opening until closing; 1001 for the first of a centre
 * @param group the correlation group that it stands for
 * @param asset the asset of the alert that stands for the failure
 * @param title what is wrong, in that alert's words
 * @param alerts the members at opening, the one that stands for the failure first
 */
public record IncidentOpened(
        long number, UUID group, String asset, Severity severity, Phrase title, List<AlertSummary> alerts)
        implements IncidentFact {
    public IncidentOpened {
        alerts = List.copyOf(alerts);
    }
}
