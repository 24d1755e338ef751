package org.yagura.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yagura.ui.Csv;

/**
 * What a picture shows, as a table: for CSV, and for whoever cannot see it.
 *
 * @param header the columns' names, in the console's language
 * @param rows as many cells each as there are columns
 */
public record Rows(List<String> header, List<List<String>> rows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public Rows {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * The table as {@link Csv}, with the mark by which spreadsheets know UTF-8.
     */
    public String csv() {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        return all.stream().map(Csv::line).collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    /** A line a row, each value behind its column's name, to be read aloud; empty values are left out. */
    public String text() {
        return rows.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(List<String> row) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                said.add(header.get(i) + ": " + row.get(i));
            }
        }
        return String.join(" · ", said);
    }
}
