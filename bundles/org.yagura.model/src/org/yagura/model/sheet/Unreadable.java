package org.yagura.model.sheet;

import org.yagura.core.phrase.Phrase;

/** Ends reading from within; becomes a {@link SheetReading.Refused}. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Phrase why;

    Unreadable(int line, String code, Object... args) {
        super(code, null, false, false);
        this.line = line;
        this.why = Phrase.of(code, args);
    }

    SheetReading.Refused refused() {
        return new SheetReading.Refused(line, why);
    }
}
