package org.yagura.model.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads lists from an Excel workbook (.xlsx). A formula is what it gave when the workbook was saved, a date is as ISO 8601
 * writes it. What unfolds to more than memory holds, or declares a document type, is refused. Any thread.
 */
public final class ExcelReader {
    private final SheetLimits limits;

    public ExcelReader() {
        this(SheetLimits.USUAL);
    }

    public ExcelReader(SheetLimits limits) {
        this.limits = limits;
    }

    /** The names of the sheets that the workbook shows; empty when it cannot be read. */
    public List<String> sheets(Path file) {
        try {
            try (ReadableWorkbook workbook = open(file)) {
                return shown(workbook)
                        .map(org.dhatim.fastexcel.reader.Sheet::getName)
                        .toList();
            }
        } catch (IOException | RuntimeException | Unreadable e) {
            return List.of();
        }
    }

    /** @param sheet its name; null for the first that is shown */
    public SheetReading read(Path file, String sheet) {
        try {
            return new SheetReading.Read(rows(file, sheet), null);
        } catch (Unreadable e) {
            return e.refused();
        } catch (IOException e) {
            return new Unreadable(
                            0,
                            "sheet.unreadable",
                            file.getFileName(),
                            e.getClass().getSimpleName())
                    .refused();
        }
    }

    /** Without styles there are no formats to tell a date by, and the library would miss them. */
    private ReadableWorkbook open(Path file) throws IOException, Unreadable {
        boolean formats = check(file);
        return new ReadableWorkbook(file.toFile(), new ReadingOptions(formats, true));
    }

    private boolean check(Path file) throws IOException, Unreadable {
        long size = Files.size(file);
        if (size > limits.bytes()) {
            throw new Unreadable(0, "sheet.large", size >> 20, limits.bytes() >> 20);
        }
        byte[] begin;
        try (var in = Files.newInputStream(file)) {
            begin = in.readNBytes(8);
        }
        if (begin.length == 8 && ReadableWorkbook.isOLE2Header(begin)) {
            throw new Unreadable(0, "sheet.excel.old");
        }
        if (begin.length < 4 || begin[0] != 'P' || begin[1] != 'K') {
            throw new Unreadable(0, "sheet.excel.not");
        }
        return new ExcelZip().check(file);
    }

    private static Stream<org.dhatim.fastexcel.reader.Sheet> shown(ReadableWorkbook workbook) {
        return workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE);
    }

    /** Whatever the library stumbles over is the file's fault: it says so by many kinds of exception. */
    private Sheet rows(Path file, String name) throws Unreadable, IOException {
        try (ReadableWorkbook workbook = open(file)) {
            Optional<org.dhatim.fastexcel.reader.Sheet> sheet =
                    name == null ? shown(workbook).findFirst() : workbook.findSheet(name);
            if (sheet.isEmpty()) {
                throw name == null ? new Unreadable(0, "sheet.empty") : new Unreadable(0, "sheet.excel.none", name);
            }
            return rows(sheet.get());
        } catch (RuntimeException e) {
            throw new Unreadable(0, "sheet.excel.broken");
        }
    }

    private Sheet rows(org.dhatim.fastexcel.reader.Sheet sheet) throws Unreadable, IOException {
        SheetFill fill = new SheetFill(limits);
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> cells = new ArrayList<>(row.getCellCount());
                for (int column = 0; column < row.getCellCount(); column++) {
                    cells.add(ExcelCell.text(row.getCell(column)));
                }
                fill.add(row.getRowNum(), cells);
            }
        }
        return fill.sheet();
    }
}
