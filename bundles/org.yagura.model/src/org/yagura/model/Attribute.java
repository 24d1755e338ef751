package org.yagura.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value that a plug-in adds to elements of a kind. It stands among the element's {@code extensions} under its key, as
 * the text that {@link FieldText} reads and writes, so that it is kept where the plug-in is absent.
 *
 * @param key the plug-in's name in front, {@code org.acme.rank}
 * @param format any but ID, REFERENCE, PARTS, MAP and INTERNAL
 * @param words to choose from; only of a {@link Format#CHOICE}
 * @param least of a number, or of a duration in milliseconds
 * @param most of a number, or of a duration in milliseconds
 * @param required whether an element without it is not published
 */
public record Attribute(String key, Format format, List<String> words, long least, long most, boolean required) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    private static final Set<Format> NEVER =
            Set.of(Format.ID, Format.REFERENCE, Format.PARTS, Format.MAP, Format.INTERNAL);

    /** @throws IllegalArgumentException when the key has no name in front, or the format is none that a text can hold */
    public Attribute {
        words = List.copyOf(words);
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" must begin with the plug-in's name, as in org.acme.rank");
        }
        if (NEVER.contains(Objects.requireNonNull(format, "format"))) {
            throw new IllegalArgumentException(key + " cannot be a " + format);
        }
        if (format == Format.CHOICE == words.isEmpty()) {
            throw new IllegalArgumentException(key + ": a choice has words, and nothing else has");
        }
    }

    /** A value of any format without limits. */
    public static Attribute of(String key, Format format) {
        return new Attribute(key, format, List.of(), 0, Long.MAX_VALUE, false);
    }

    public static Attribute choice(String key, String... words) {
        return new Attribute(key, Format.CHOICE, List.of(words), 0, Long.MAX_VALUE, false);
    }

    public static Attribute number(String key, long least, long most) {
        return new Attribute(key, Format.NUMBER, List.of(), least, most, false);
    }

    /** The same, and an element without it is not published. */
    public Attribute needed() {
        return new Attribute(key, format, words, least, most, true);
    }
}
