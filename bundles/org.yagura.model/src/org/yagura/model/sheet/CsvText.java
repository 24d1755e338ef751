package org.yagura.model.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yagura.core.phrase.Phrase;

/**
 * The text of a file whose charset nobody wrote down; each charset is taken only when every byte fits.
 *
 * @param text null when it is no list
 * @param charset null when it is no list
 * @param wrong what it is instead; null when nothing is
 */
record CsvText(String text, Charset charset, Phrase wrong) {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final char MARK = '\ufeff';

    /** Whatever a file holds. */
    static CsvText of(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return wrong("sheet.excel");
        }
        if (starts(bytes, '%', 'P', 'D', 'F', '-')) {
            return wrong("sheet.binary");
        }
        CsvText read = decoded(bytes, likely(bytes));
        if (read.wrong() != null) {
            return read;
        }
        if (read.text().indexOf('\0') >= 0) {
            return wrong("sheet.binary");
        }
        return read.text().stripLeading().startsWith("<") ? wrong("sheet.markup") : read;
    }

    private static List<Charset> likely(byte[] bytes) {
        boolean wide = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
        return wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, SHIFT_JIS);
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** In the first that fits; otherwise the line is told at which the one that came farthest ended. */
    private static CsvText decoded(byte[] bytes, List<Charset> charsets) {
        long farthest = 0;
        for (Charset charset : charsets) {
            ByteBuffer from = ByteBuffer.wrap(bytes);
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(from)
                        .toString();
                boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
                return new CsvText(marked ? text.substring(1) : text, charset, null);
            } catch (CharacterCodingException notThisOne) {
                String right = new String(bytes, 0, from.position(), charset);
                farthest = Math.max(
                        farthest, 1 + right.chars().filter(c -> c == '\n').count());
            }
        }
        return wrong("sheet.charset", farthest);
    }

    private static CsvText wrong(String code, Object... args) {
        return new CsvText(null, null, Phrase.of(code, args));
    }
}
