package org.yagura.ui.operate.internal.table;

import java.util.Comparator;
import java.util.function.Function;

/** By a text of the rows; whoever sorts many rows may keep the texts meanwhile. */
public record TextOrder<R>(Function<R, String> text) implements Comparator<R> {
    @Override
    public int compare(R a, R b) {
        return text.apply(a).compareTo(text.apply(b));
    }
}
