package org.yagura.ui.operate.internal.table;

import java.util.List;

/**
 * What is remembered of a table: its columns, order and grouping.
 *
 * @param columns in the order shown; columns that are not named stand behind them, as by default
 * @param sort by which columns, the first one first; empty for urgency
 * @param grouping the id of a grouping; empty for none
 * @param frozen how many of the first columns stay when the rest is scrolled
 */
public record TableState(
        List<Shown> columns, List<Sorted> sort, String grouping, int frozen, boolean quiet, boolean over) {
    public TableState {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /** Nothing is remembered. */
    public static final TableState PLAIN = new TableState(List.of(), List.of(), "", 0, false, true);

    /** The same with quiet rows shown. */
    public TableState showingQuiet() {
        return new TableState(columns, sort, grouping, frozen, true, over);
    }

    /** @param width in pixels; 0 for the default */
    public record Shown(String id, int width, boolean hidden) {}

    public record Sorted(String id, boolean descending) {}
}
