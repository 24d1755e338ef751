package org.yagura.core.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Something that is said to a person, kept as a code and its arguments so that a fact written once can be read in any
 * language later. The texts stand in {@code phrases.properties} (English) and {@code phrases_ja.properties}.
 *
 * @param code the key of the text, for example {@code icmp.timeout}; never null
 * @param args the arguments in the order of the text's placeholders; never null, immutable, already formatted for a
 *     machine (numbers without grouping, instants in ISO 8601)
 */
public record Phrase(String code, List<String> args) {
    /** ASCII record separator: the argument is a phrase itself. */
    private static final String NESTED = "\u001e";

    /** ASCII unit separator, between a nested phrase's code and its arguments. */
    private static final String PART = "\u001f";

    public Phrase {
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }

    /** Says {@code code} with the given arguments, each turned into text by {@link String#valueOf(Object)}. */
    public static Phrase of(String code, Object... args) {
        return new Phrase(code, Arrays.stream(args).map(String::valueOf).toList());
    }

    /** Free text that a person or another system wrote; it is shown as it is in every language. */
    public static Phrase verbatim(String text) {
        return new Phrase("verbatim", List.of(text));
    }

    /** Whether it is free text, the same in every language: its only argument. */
    public boolean saysAsWritten() {
        return code.equals("verbatim") && args.size() == 1 && !args.getFirst().startsWith(NESTED);
    }

    /** This phrase as an argument of another: it is said in the language in which the other is read. */
    public String nested() {
        return NESTED + code + PART + String.join(PART, args);
    }

    private static Phrase unnest(String argument) {
        String[] parts = argument.substring(1).split(PART, -1);
        return new Phrase(parts[0], Arrays.asList(parts).subList(1, parts.length));
    }

    /**
     * The text in a language. A code without a text (of a plug-in that is absent, or from a newer version) is shown
     * with its arguments rather than hidden.
     */
    public String in(Locale language) {
        if (saysAsWritten()) {
            return args.getFirst();
        }
        ResourceBundle texts = ResourceBundle.getBundle("org.yagura.core.phrase.phrases", language, NO_FALLBACK);
        try {
            Object[] said = args.stream()
                    .map(arg -> arg.startsWith(NESTED) ? unnest(arg).in(language) : arg)
                    .toArray();
            return TextPattern.of(texts.getString(code)).fill(said, language);
        } catch (MissingResourceException noText) {
            return args.isEmpty() ? code : code + " " + String.join(" ", args);
        }
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
