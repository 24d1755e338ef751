package org.yagura.model.group;

import java.util.ArrayList;
import java.util.List;

/** Takes a rule apart at what stands outside quotation marks. */
final class RuleWords {
    private RuleWords() {}

    /** The parts between separators, quotation marks kept; null when one is not closed. */
    static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char letter : text.toCharArray()) {
            quoted ^= letter == '"';
            if (!quoted && separators.indexOf(letter) >= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString());
        return quoted ? null : parts;
    }

    static String unquoted(String text) {
        return text.replace("\"", "");
    }
}
