package org.yagura.ui.author.internal.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * One column of a {@link LargeList}.
 *
 * @param name as it stands in the header
 * @param width pixels at first
 * @param text what stands in a row; is asked for what is seen, on the UI thread, and for all rows when they are sorted, on
 *     any thread
 */
public record ListColumn<T>(String name, int width, Function<T, String> text) {
    Comparator<T> order() {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    /** Some rows by this column; each is asked for its text once. */
    List<T> sorted(List<T> rows, boolean descending) {
        record Keyed<T>(String key, T row) {}
        List<Keyed<T>> keyed = new ArrayList<>(rows.size());
        rows.forEach(row -> keyed.add(new Keyed<>(text.apply(row), row)));
        Comparator<Keyed<T>> up = Comparator.comparing(Keyed::key, String.CASE_INSENSITIVE_ORDER);
        keyed.sort(descending ? up.reversed() : up);
        return keyed.stream().map(Keyed::row).toList();
    }
}
