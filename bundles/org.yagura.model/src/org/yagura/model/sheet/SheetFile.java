package org.yagura.model.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yagura.core.phrase.Phrase;

/** Reads a list from a file, by what the file is, whatever its name: an Excel workbook, or CSV. Any thread. */
public final class SheetFile {
    private static final int BEGIN = 8;

    private SheetFile() {}

    public static SheetReading read(Path file) {
        try {
            byte[] begin;
            try (var in = Files.newInputStream(file)) {
                begin = in.readNBytes(BEGIN);
            }
            if (ExcelSheet.isOne(begin)) {
                return ExcelSheet.read(file);
            }
            return switch (CsvSheet.read(Files.readAllBytes(file))) {
                case CsvSheet.Reading.Read read -> new SheetReading.Read(read.sheet());
                case CsvSheet.Reading.Wrong wrong -> new SheetReading.Wrong(wrong.why());
            };
        } catch (IOException e) {
            return new SheetReading.Wrong(Phrase.of(
                    "sheet.unreadable",
                    file.getFileName().toString(),
                    e.getClass().getSimpleName()));
        }
    }
}
