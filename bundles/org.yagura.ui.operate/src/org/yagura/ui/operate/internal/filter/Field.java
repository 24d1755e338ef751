package org.yagura.ui.operate.internal.filter;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Something of a row that a filter can ask for by name.
 *
 * @param name the name that saved filters keep; English, lower case
 * @param others further names that people may type, for example Japanese ones
 */
public record Field<R>(String name, List<String> others, Kind<R> kind) {
    public Field {
        others = List.copyOf(others);
    }

    /** How its values are compared. */
    public sealed interface Kind<R> {
        /** Part of a text, whatever the case and the width of the letters; several lines are several names. */
        record Words<R>(Function<R, String> value) implements Kind<R> {}

        /**
         * One of a few values, each with the words that mean it, the first of these being the one that saved filters
         * keep; in the order that {@code <} and {@code >} follow (worst first).
         */
        record Choice<R>(List<List<String>> values, ToLongFunction<R> position) implements Kind<R> {}

        record Number<R>(ToLongFunction<R> value) implements Kind<R> {}

        /** A moment; null values match nothing. */
        record Moment<R>(Function<R, Instant> value) implements Kind<R> {}
    }
}
