package org.yagura.model.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.core.phrase.Phrase;

/**
 * Reads CSV (RFC 4180) as spreadsheets write it in Japan and elsewhere: the separator is found by looking, and so is the
 * charset, UTF-8 strictly, UTF-16 by its mark, else Windows' Shift_JIS strictly. Whatever is something else is refused
 * with what it is. Any thread.
 */
public final class CsvSheet {
    /** More is no list that somebody keeps by hand. */
    public static final int MOST_ROWS = 200_000;

    private static final int MOST_COLUMNS = 500;
    private static final int MOST_BYTES = 200 << 20;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final char MARK = '\ufeff';

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

    private record Text(String text, Charset charset) {}

    /** Reads a whole file. */
    public static Reading read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Reading.Wrong(Phrase.of("sheet.large", bytes.length >> 20, MOST_BYTES >> 20));
        }
        if (bytes.length > 1 && (bytes[0] == 'P' && bytes[1] == 'K' || (bytes[0] & 0xff) == 0xd0)) {
            return new Reading.Wrong(Phrase.of("sheet.excel"));
        }
        Text text = text(bytes);
        if (text == null) {
            return new Reading.Wrong(Phrase.of("sheet.charset"));
        }
        if (text.text().indexOf('\0') >= 0) {
            return new Reading.Wrong(Phrase.of("sheet.binary"));
        }
        if (text.text().stripLeading().startsWith("<")) {
            return new Reading.Wrong(Phrase.of("sheet.markup"));
        }
        char separator = separator(text.text());
        try {
            return rows(text.text(), separator, text.charset());
        } catch (CsvParseException e) {
            return new Reading.Wrong(Phrase.of("sheet.csv", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text text(byte[] bytes) {
        boolean wide = bytes.length > 1
                && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe
                        || (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff);
        for (Charset charset : wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, SHIFT_JIS)) {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            try {
                String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
                boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
                return new Text(marked ? text.substring(1) : text, charset);
            } catch (CharacterCodingException e) {
                // then it is in the next one
                continue;
            }
        }
        return null;
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
        List<String> header = null;
        List<Sheet.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord one : records) {
                int line = (int) one.getStartingLineNumber();
                if (header == null) {
                    header = one.getFields().stream().map(String::strip).toList();
                    Phrase wrong = wrong(header);
                    if (wrong != null) {
                        return new Reading.Wrong(wrong);
                    }
                } else if (!one.getFields().stream().allMatch(String::isBlank)) {
                    if (one.getFieldCount() > header.size()) {
                        return new Reading.Wrong(Phrase.of("sheet.ragged", line, one.getFieldCount(), header.size()));
                    }
                    rows.add(new Sheet.Row(line, one.getFields()));
                }
                if (rows.size() > MOST_ROWS) {
                    return new Reading.Wrong(Phrase.of("sheet.rows", MOST_ROWS));
                }
            }
        }
        return header == null
                ? new Reading.Wrong(Phrase.of("sheet.empty"))
                : new Reading.Read(new Sheet(header, rows), separator, charset);
    }

    private static Phrase wrong(List<String> header) {
        if (header.size() > MOST_COLUMNS) {
            return Phrase.of("sheet.columns", header.size(), MOST_COLUMNS);
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                return Phrase.of("sheet.header.twice", name);
            }
        }
        return null;
    }
}
