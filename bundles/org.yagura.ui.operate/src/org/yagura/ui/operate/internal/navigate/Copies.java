package org.yagura.ui.operate.internal.navigate;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.Csv;
import org.yagura.ui.operate.internal.table.Column;

/** Alerts as text and as CSV. */
final class Copies {
    private Copies() {}

    static String text(List<Column<AlertRow>> columns, List<AlertRow> rows) {
        Instant now = Instant.now();
        return rows.stream()
                .map(row -> cells(columns, row, now).stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n"));
    }

    static String csv(List<Column<AlertRow>> columns, List<AlertRow> rows) {
        Instant now = Instant.now();
        StringBuilder csv =
                new StringBuilder(Csv.line(columns.stream().map(Column::title).toList()));
        rows.forEach(row -> csv.append(Csv.line(cells(columns, row, now))));
        return csv.toString();
    }

    private static List<String> cells(List<Column<AlertRow>> columns, AlertRow row, Instant now) {
        return columns.stream().map(column -> column.text().apply(row, now)).toList();
    }
}
