package org.yagura.ui;

import java.util.List;
import java.util.function.Predicate;
import org.yagura.core.view.AlertRow;

/**
 * The filters of the board ({@code severity:critical -state:acknowledged}) for whoever shows alerts elsewhere. Offered
 * as a service by the bundle that owns the board.
 */
public interface RowFilters {
    /** A filter that a person keeps under a name. */
    record SavedFilter(String name, String filter) {}

    /** The rows that a filter text lets through. An empty text lets everything through. Any thread. */
    Predicate<AlertRow> of(String filter);

    /**
     * The shared filters and those of a person, in their order. May read the database: not for the UI thread.
     *
     * @param person the operator's name
     */
    List<SavedFilter> saved(String person);
}
