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

    /** Whether a row that did not change may match at one moment and not at another. */
    default boolean isTimed() {
        return false;
    }

    static <R> RowFilter<R> all() {
        return (_, _) -> true;
    }

    /** The same filter, known to look at the clock. */
    static <R> RowFilter<R> timed(RowFilter<R> filter) {
        return new Of<>(filter, true);
    }

    default RowFilter<R> and(RowFilter<R> other) {
        return new Of<>((row, now) -> test(row, now) && other.test(row, now), isTimed() || other.isTimed());
    }

    default RowFilter<R> or(RowFilter<R> other) {
        return new Of<>((row, now) -> test(row, now) || other.test(row, now), isTimed() || other.isTimed());
    }

    default RowFilter<R> not() {
        return new Of<>((row, now) -> !test(row, now), isTimed());
    }

    /** A filter and whether it looks at the clock. */
    record Of<R>(RowFilter<R> filter, boolean isTimed) implements RowFilter<R> {
        @Override
        public boolean test(Searchable<R> row, Instant now) {
            return filter.test(row, now);
        }
    }
}
