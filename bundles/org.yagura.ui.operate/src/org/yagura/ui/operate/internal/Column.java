package org.yagura.ui.operate.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.BiFunction;

/**
 * One column of a table of rows.
 *
 * @param width in pixels
 * @param order ascending, for sorting by this column
 * @param text what stands in the cell at a moment
 */
record Column<R>(String title, int width, Comparator<R> order, BiFunction<R, Instant, String> text) {}
