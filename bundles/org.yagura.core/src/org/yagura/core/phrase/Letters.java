package org.yagura.core.phrase;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared and searched: lower case, and full-width letters the same as half-width ones (Unicode NFKC). Any thread. */
public final class Letters {
    private Letters() {}

    public static String plain(String text) {
        String folded = isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return folded.toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
