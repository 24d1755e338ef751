package org.yagura.model.sheet;

import org.yagura.core.phrase.Phrase;

/** What came of reading a file as a list. */
public sealed interface SheetReading {
    /** @param form how the file was written; null for Excel */
    record Read(Sheet sheet, CsvForm form) implements SheetReading {}

    /**
     * @param line where, from 1; 0 when it is about the file as a whole
     * @param why what is wrong and what to do
     */
    record Refused(int line, Phrase why) implements SheetReading {}
}
