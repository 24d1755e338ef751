package org.yagura.model.sheet;

import java.util.List;

/**
 * A list as somebody's spreadsheet has it: a line of headers, then a line for each element.
 *
 * @param header the headers as they are written, each once
 */
public record Sheet(List<String> header, List<Row> rows) {
    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * One line.
     *
     * @param line where it begins in the file, from 1
     * @param cells may be fewer than there are headers, never more
     */
    public record Row(int line, List<String> cells) {
        /** What stands in a column; empty when the line ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
