package org.yagura.model.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.yagura.core.phrase.Phrase;

/**
 * Reads the first visible sheet of an Excel workbook (.xlsx, ECMA-376) that has anything in it. A formula is what it gave
 * when the workbook was saved, a date is as ISO 8601 writes it. What unfolds to more than memory holds, or declares a
 * document type, is refused. Any thread.
 */
final class ExcelSheet {
    private static final long MOST_BYTES = 128L << 20;
    private static final int SIGNATURE = 8;
    /** What a cell gives whose formula failed (ECMA-376 part 1, 18.17.3). */
    private static final Set<String> ERRORS =
            Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA");

    private ExcelSheet() {}

    /** Whether a file is one by its first bytes, or an older kind of workbook. */
    static boolean isOne(byte[] begin) {
        return begin.length > 1 && begin[0] == 'P' && begin[1] == 'K'
                || begin.length >= SIGNATURE && ReadableWorkbook.isOLE2Header(begin);
    }

    static SheetReading read(Path file) throws IOException {
        try {
            return rows(file, check(file));
        } catch (Unreadable e) {
            return new SheetReading.Wrong(e.why());
        }
    }

    /** @return whether there are styles; without them there are no formats to tell a date by, and the library would miss them */
    private static boolean check(Path file) throws IOException, Unreadable {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new Unreadable("sheet.large", size >> 20, MOST_BYTES >> 20);
        }
        byte[] begin;
        try (var in = Files.newInputStream(file)) {
            begin = in.readNBytes(SIGNATURE);
        }
        if (begin.length == SIGNATURE && ReadableWorkbook.isOLE2Header(begin)) {
            throw new Unreadable("sheet.excel.old");
        }
        return new ExcelZip().check(file);
    }

    /** Whatever the library stumbles over is the file's fault: it says so by many kinds of exception. */
    private static SheetReading rows(Path file, boolean styles) throws Unreadable, IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(styles, true))) {
            List<org.dhatim.fastexcel.reader.Sheet> shown = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (org.dhatim.fastexcel.reader.Sheet one : shown) {
                Sheet sheet = rows(one);
                if (sheet != null) {
                    return new SheetReading.Read(sheet);
                }
            }
            return new SheetReading.Wrong(Phrase.of("sheet.empty"));
        } catch (RuntimeException e) {
            throw new Unreadable("sheet.excel.broken");
        }
    }

    private static Sheet rows(org.dhatim.fastexcel.reader.Sheet sheet) throws Unreadable, IOException {
        SheetRows taken = new SheetRows();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> cells = cells(row);
                Phrase wrong = cells.isEmpty() ? null : taken.take(row.getRowNum(), cells);
                if (wrong != null) {
                    throw new Unreadable(wrong);
                }
            }
        }
        return taken.sheet();
    }

    /** Up to the last that says something. */
    private static List<String> cells(Row row) throws Unreadable {
        List<String> cells = new ArrayList<>(row.getCellCount());
        int last = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = ExcelCell.text(row.getCell(column));
            if (ERRORS.contains(text)) {
                throw new Unreadable("sheet.excel.formula", row.getRowNum(), column + 1, text);
            }
            cells.add(text);
            last = text.isBlank() ? last : column + 1;
        }
        return cells.subList(0, last);
    }
}
