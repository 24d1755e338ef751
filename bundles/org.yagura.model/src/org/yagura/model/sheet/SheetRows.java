package org.yagura.model.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.core.phrase.Phrase;

/** Takes line after line of a list, the first one that says anything as its headers, and says what is wrong with them. */
final class SheetRows {
    /** More is no list that somebody keeps by hand. */
    static final int MOST_ROWS = 200_000;

    private static final int MOST_COLUMNS = 500;
    private static final int MOST_CHARACTERS = 32_000;

    private final List<Sheet.Row> rows = new ArrayList<>();
    private List<String> header;

    /**
     * @param line from 1
     * @return what is wrong; null for nothing
     */
    Phrase take(int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).length() > MOST_CHARACTERS) {
                return Phrase.of("sheet.cell", line, column + 1, MOST_CHARACTERS);
            }
        }
        if (header == null) {
            header = cells.stream().map(String::strip).toList();
            return wrongHeader();
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return null;
        }
        rows.add(new Sheet.Row(line, cells));
        if (cells.size() > header.size()) {
            return Phrase.of("sheet.ragged", line, cells.size(), header.size());
        }
        return rows.size() > MOST_ROWS ? Phrase.of("sheet.rows", MOST_ROWS) : null;
    }

    private Phrase wrongHeader() {
        if (header.size() > MOST_COLUMNS) {
            return Phrase.of("sheet.columns", header.size(), MOST_COLUMNS);
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                return Phrase.of("sheet.header.twice", name);
            }
        }
        return null;
    }

    /** Null when there was no line at all. */
    Sheet sheet() {
        return header == null ? null : new Sheet(header, rows);
    }
}
