package org.yagura.ui.operate.internal.table;

import java.util.function.Function;

/**
 * A way to put rows into groups.
 *
 * @param id stable, for what is remembered
 * @param title as a person reads it
 * @param key the group of a row; rows with the same key are one group
 * @param label how the group of a row is called
 */
public record Grouping<R>(String id, String title, Function<R, String> key, Function<R, String> label) {}
