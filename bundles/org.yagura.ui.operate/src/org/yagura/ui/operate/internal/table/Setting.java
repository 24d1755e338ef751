package org.yagura.ui.operate.internal.table;

import java.util.Comparator;
import org.yagura.ui.operate.internal.filter.RowFilter;

/**
 * What a table shall show, and how.
 *
 * @param order total: never 0 for two rows
 * @param grouping null for a flat list
 * @param quiet whether quiet rows are shown
 * @param over whether rows that are over are shown
 */
public record Setting<R>(RowFilter<R> filter, Comparator<R> order, Grouping<R> grouping, boolean quiet, boolean over) {}
