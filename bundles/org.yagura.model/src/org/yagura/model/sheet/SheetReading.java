package org.yagura.model.sheet;

import org.yagura.core.phrase.Phrase;

/** What came of reading a file as a list. */
public sealed interface SheetReading {
    record Read(Sheet sheet) implements SheetReading {}

    /** @param why what is wrong, where, and what to do */
    record Wrong(Phrase why) implements SheetReading {}
}
