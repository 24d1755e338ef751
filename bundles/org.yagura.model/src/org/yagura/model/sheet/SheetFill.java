package org.yagura.model.sheet;

import java.util.ArrayList;
import java.util.List;
import org.yagura.model.sheet.Sheet.Row;

/** Takes rows one after another, the first that says something as the headings, and ends when there are too many. */
final class SheetFill {
    private final SheetLimits limits;
    private final List<Row> rows = new ArrayList<>();
    private int headerLine;
    private List<String> header;
    private long characters;

    SheetFill(SheetLimits limits) {
        this.limits = limits;
    }

    void add(int line, List<String> cells) throws Unreadable {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        if (last == 0) {
            return;
        }
        check(line, cells.subList(0, last));
        if (header == null) {
            headerLine = line;
            header = cells.subList(0, last);
        } else if (rows.size() == limits.rows()) {
            throw new Unreadable(line, "sheet.rows", limits.rows());
        } else {
            rows.add(new Row(line, cells.subList(0, last)));
        }
    }

    private void check(int line, List<String> cells) throws Unreadable {
        if (cells.size() > limits.columns()) {
            throw new Unreadable(line, "sheet.columns", limits.columns());
        }
        for (int column = 0; column < cells.size(); column++) {
            int length = cells.get(column).length();
            if (length > limits.cell()) {
                throw new Unreadable(line, "sheet.cell", column + 1, limits.cell());
            }
            characters += length;
        }
        if (characters > limits.characters()) {
            throw new Unreadable(line, "sheet.characters", limits.characters());
        }
    }

    Sheet sheet() throws Unreadable {
        if (header == null) {
            throw new Unreadable(0, "sheet.empty");
        }
        return new Sheet(headerLine, header, rows);
    }
}
