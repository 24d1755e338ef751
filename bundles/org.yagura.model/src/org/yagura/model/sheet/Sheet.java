package org.yagura.model.sheet;

import java.util.List;

/**
 * A list as somebody wrote it: texts under headings. Immutable; any thread.
 *
 * @param headerLine the line of the headings in the file, from 1
 * @param header the headings as they are written, blank ones too
 * @param rows those that are not wholly blank, in the file's order
 */
public record Sheet(int headerLine, List<String> header, List<Row> rows) {
    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * @param line where it begins in the file, from 1; a row with line breaks in its cells takes several
     * @param cells may be fewer or more than there are headings
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The text of a column, counted from 0; empty behind the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
