package org.yagura.ui.operate.internal.table;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.BiFunction;

/**
 * One column of a table of rows.
 *
 * @param id stable, for what is remembered of it; the name of the field that a filter asks, too
 * @param width in pixels at 100 %, when nothing is remembered
 * @param shown whether it is there when nothing is remembered
 * @param order ascending, for sorting by this column
 * @param text what stands in the cell at a moment
 */
public record Column<R>(
        String id, String title, int width, boolean shown, Comparator<R> order, BiFunction<R, Instant, String> text) {}
