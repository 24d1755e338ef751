package org.yagura.core.phrase;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one of equal phrases, since a hundred thousand alerts say few different things. Forgets all when it has seen
 * very many, so it stays small. One thread.
 */
public final class PhrasePool {
    private static final int MOST = 4_096;

    private final Map<Phrase, Phrase> said = new HashMap<>();

    /** A phrase that is equal to this one, the same for all that are equal. */
    public Phrase one(Phrase phrase) {
        if (said.size() >= MOST) {
            said.clear();
        }
        Phrase known = said.putIfAbsent(phrase, phrase);
        return known == null ? phrase : known;
    }
}
