package org.yagura.model.sheet;

import org.yagura.core.phrase.Phrase;

/** Ends reading from within. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Phrase why;

    Unreadable(String code, Object... args) {
        this(Phrase.of(code, args));
    }

    Unreadable(Phrase why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    Phrase why() {
        return why;
    }
}
