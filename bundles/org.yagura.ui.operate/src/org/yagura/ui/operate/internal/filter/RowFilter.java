package org.yagura.ui.operate.internal.filter;

import java.time.Instant;

/** Decides which rows are shown. Without state; safe for many threads. */
@FunctionalInterface
public interface RowFilter<R> {
    /** A row with its texts, so that a search through a hundred thousand rows does not make them anew. */
    interface Searchable<R> {
        R row();

        /** Everything of the row that a person can read, as {@link Letters#plain} makes it. */
        String letters();
    }

    boolean test(Searchable<R> row, Instant now);

    static <R> RowFilter<R> all() {
        return (_, _) -> true;
    }

    default RowFilter<R> and(RowFilter<R> other) {
        return (row, now) -> test(row, now) && other.test(row, now);
    }

    default RowFilter<R> not() {
        return (row, now) -> !test(row, now);
    }
}
