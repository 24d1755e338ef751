package org.yagura.model.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads lists as CSV (RFC 4180), in whatever charset and with whatever separator a spreadsheet writes. Any thread. */
public final class CsvReader {
    /** What one record may hold before our own limits are looked at. */
    private static final int LARGEST = 16 << 20;

    private final SheetLimits limits;

    public CsvReader() {
        this(SheetLimits.USUAL);
    }

    public CsvReader(SheetLimits limits) {
        this.limits = limits;
    }

    /** @param wished what of the form is known */
    public SheetReading read(Path file, CsvForm wished) {
        try {
            if (Files.size(file) > limits.bytes()) {
                return new Unreadable(0, "sheet.large", Files.size(file) >> 20, limits.bytes() >> 20).refused();
            }
            return read(Files.readAllBytes(file), wished);
        } catch (IOException e) {
            return new Unreadable(
                            0,
                            "sheet.unreadable",
                            file.getFileName(),
                            e.getClass().getSimpleName())
                    .refused();
        }
    }

    /** @param wished what of the form is known */
    public SheetReading read(byte[] bytes, CsvForm wished) {
        try {
            if (bytes.length > limits.bytes()) {
                throw new Unreadable(0, "sheet.large", bytes.length >> 20, limits.bytes() >> 20);
            }
            CsvText text = CsvText.of(bytes, wished.charset());
            char separator = wished.separator() == CsvForm.ANY ? Separators.of(text.text()) : wished.separator();
            return new SheetReading.Read(rows(text.text(), separator), new CsvForm(text.charset(), separator));
        } catch (Unreadable e) {
            return e.refused();
        }
    }

    private Sheet rows(String text, char separator) throws Unreadable {
        SheetFill fill = new SheetFill(limits);
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(LARGEST)
                .maxFieldSize(LARGEST)
                .maxRecordSize(LARGEST)
                .build();
        int next = 1;
        try (var records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text)) {
            for (CsvRecord row : records) {
                int line = (int) row.getStartingLineNumber();
                fill.add(line, row.getFields());
                next = line + lines(row);
            }
            return fill.sheet();
        } catch (CsvParseException e) {
            throw new Unreadable(next, "sheet.quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(CsvRecord row) {
        int lines = 1;
        for (String cell : row.getFields()) {
            lines += (int) cell.chars().filter(c -> c == '\n').count();
        }
        return lines;
    }
}
