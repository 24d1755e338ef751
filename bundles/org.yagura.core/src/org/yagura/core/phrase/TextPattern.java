package org.yagura.core.phrase;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A text with places, as {@link MessageFormat} reads it, taken apart once: a board says a hundred thousand of a few
 * texts. Immutable, any thread.
 *
 * @param parts texts and places by turns, a text first; null when it needs more than places, such as number formats
 */
record TextPattern(String pattern, List<String> parts) {
    private static final Map<String, TextPattern> KNOWN = new ConcurrentHashMap<>();

    static TextPattern of(String pattern) {
        return KNOWN.computeIfAbsent(pattern, text -> new TextPattern(text, split(text)));
    }

    private static List<String> split(String pattern) {
        List<String> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == '\'') {
                boolean doubled = i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'';
                if (!doubled) {
                    return null;
                }
                text.append(letter);
                i++;
            } else if (letter == '{') {
                boolean digit = i + 2 < pattern.length()
                        && Character.isDigit(pattern.charAt(i + 1))
                        && pattern.charAt(i + 2) == '}';
                if (!digit) {
                    return null;
                }
                parts.add(text.toString());
                parts.add(pattern.substring(i + 1, i + 2));
                text.setLength(0);
                i += 2;
            } else {
                text.append(letter);
            }
        }
        parts.add(text.toString());
        return List.copyOf(parts);
    }

    String fill(Object[] values, Locale language) {
        if (parts == null) {
            return new MessageFormat(pattern, language).format(values);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            if (i % 2 == 0) {
                text.append(parts.get(i));
            } else {
                int place = parts.get(i).charAt(0) - '0';
                text.append(place < values.length ? values[place] : "{" + place + "}");
            }
        }
        return text.toString();
    }
}
