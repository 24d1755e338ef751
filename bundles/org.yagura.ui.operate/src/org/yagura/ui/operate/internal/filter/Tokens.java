package org.yagura.ui.operate.internal.filter;

import java.util.ArrayList;
import java.util.List;

/** Cuts a filter text where quotes do not hold it together. */
final class Tokens {
    private Tokens() {}

    /** The parts between separators that are outside quotes, quotes kept, empty parts left out. */
    static List<String> split(String text, boolean atSpaces) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            boolean separator = atSpaces ? Character.isWhitespace(c) || c == '\u3000' : c == ',' || c == '、';
            if (separator && !quoted) {
                keep(parts, part);
            } else {
                part.append(c);
            }
        }
        keep(parts, part);
        return parts;
    }

    private static void keep(List<String> parts, StringBuilder part) {
        if (!part.isEmpty()) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }

    static String unquote(String text) {
        return text.replace("\"", "");
    }

    /** So that it stays one part when it stands in a filter text. */
    static String quote(String value) {
        boolean plain = !value.isEmpty()
                && value.chars().noneMatch(c -> Character.isWhitespace(c) || c == '\u3000' || c == ',' || c == '、');
        return plain ? value : '"' + value.replace("\"", "") + '"';
    }
}
