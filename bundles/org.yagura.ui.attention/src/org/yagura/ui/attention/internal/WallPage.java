package org.yagura.ui.attention.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertRow;

/**
 * One page of the wall board: the rows it shows, the worst first.
 *
 * @param name as shown
 * @param rows which of the alerts that somebody has to know belong to it
 */
record WallPage(String name, Predicate<AlertRow> rows) {
    private static final Comparator<AlertRow> WORST_FIRST = Comparator.comparing(AlertRow::severity)
            .thenComparing(row -> Standing.of(row.state()))
            .thenComparing(AlertRow::since, Comparator.reverseOrder());

    static boolean isWorst(AlertRow row) {
        return row.severity().compareTo(Severity.MAJOR) <= 0 && isOpen(row);
    }

    static boolean isUnacknowledged(AlertRow row) {
        return Standing.of(row.state()) == Standing.UNACKNOWLEDGED;
    }

    /** Active and not kept quiet. */
    static boolean isOpen(AlertRow row) {
        return switch (Standing.of(row.state())) {
            case UNACKNOWLEDGED, ACKNOWLEDGED -> true;
            case SHELVED, QUIET, OVER -> false;
        };
    }

    /** Its rows, the worst first, of one severity the unacknowledged and then the newest first. */
    List<AlertRow> of(Collection<AlertRow> all) {
        return all.stream().filter(rows).sorted(WORST_FIRST).toList();
    }
}
