package org.yagura.model.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.yagura.core.phrase.Phrase;

/**
 * Reads CSV (RFC 4180) as spreadsheets write it in Japan and elsewhere: the separator is found by looking, and so is the
 * charset, UTF-8 strictly, UTF-16 by its mark, else Windows' Shift_JIS strictly. Whatever is something else is refused
 * with what it is. Any thread.
 */
public final class CsvSheet {
    private static final int MOST_BYTES = 200 << 20;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** No text has it; read behind the last line, so that a quote that nobody closed is found by having it in its cell. */
    private static final String END = "\0";

    private CsvSheet() {}

    /** What comes of reading. */
    public sealed interface Reading {
        /**
         * @param separator that was found
         * @param charset that was found
         */
        record Read(Sheet sheet, char separator, Charset charset) implements Reading {}

        record Wrong(Phrase why) implements Reading {}
    }

    /** Reads a whole file. */
    public static Reading read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Reading.Wrong(Phrase.of("sheet.large", bytes.length >> 20, MOST_BYTES >> 20));
        }
        CsvText text = CsvText.of(bytes);
        if (text.wrong() != null) {
            return new Reading.Wrong(text.wrong());
        }
        try {
            return rows(text.text(), separator(text.text()), text.charset());
        } catch (CsvParseException e) {
            return new Reading.Wrong(Phrase.of("sheet.csv", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that the first line has most of, outside quotes. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            quoted ^= letter == '"';
            if (!quoted && (letter == '\n' || letter == '\r')) {
                break;
            }
            for (int s = 0; !quoted && s < SEPARATORS.length; s++) {
                counts[s] += letter == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < counts.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    private static Reading rows(String text, char separator, Charset charset) throws IOException {
        SheetRows rows = new SheetRows();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text + "\n" + END)) {
            for (CsvRecord one : records) {
                if (one.getFieldCount() == 1 && one.getField(0).equals(END)) {
                    break;
                }
                int line = (int) one.getStartingLineNumber();
                Phrase wrong = one.getFields().getLast().endsWith(END)
                        ? Phrase.of("sheet.quote", line)
                        : rows.take(line, one.getFields());
                if (wrong != null) {
                    return new Reading.Wrong(wrong);
                }
            }
        }
        Sheet sheet = rows.sheet();
        return sheet == null
                ? new Reading.Wrong(Phrase.of("sheet.empty"))
                : new Reading.Read(sheet, separator, charset);
    }
}
