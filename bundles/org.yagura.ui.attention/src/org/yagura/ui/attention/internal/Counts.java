package org.yagura.ui.attention.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertRow;

/**
 * What is on the board, in numbers.
 *
 * @param severities active alerts that are not quiet, by severity; a severity that is absent: none
 * @param standings alerts by how they stand; absent: none
 * @param oldest since when the oldest unacknowledged alert is there; null when there is none
 */
record Counts(Map<Severity, Integer> severities, Map<Standing, Integer> standings, Instant oldest) {
    static final Counts NONE = new Counts(Map.of(), Map.of(), null);

    static Counts of(Collection<AlertRow> rows) {
        Tally tally = new Tally();
        tally.begin(rows);
        return tally.counts();
    }

    int of(Severity severity) {
        return severities.getOrDefault(severity, 0);
    }

    int of(Standing standing) {
        return standings.getOrDefault(standing, 0);
    }
}
