package org.yagura.ui.operate.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yagura.core.phrase.Phrase;
import org.yagura.ui.Words;

/**
 * Phrases in the console's language, kept: a table sorts, searches and paints the same few texts again and again. Any
 * thread.
 */
public final class Said {
    private static final int MOST = 50_000;
    private static final Map<Phrase, String> TEXTS = new ConcurrentHashMap<>();

    private Said() {}

    /** The text; empty for null. */
    public static String of(Phrase phrase) {
        if (phrase == null) {
            return "";
        }
        if (phrase.saysAsWritten()) {
            return Words.of(phrase);
        }
        String text = TEXTS.get(phrase);
        if (text == null) {
            if (TEXTS.size() >= MOST) {
                TEXTS.clear();
            }
            text = Words.of(phrase);
            TEXTS.put(phrase, text);
        }
        return text;
    }
}
