package org.yagura.model.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.yagura.core.phrase.Phrase;

/**
 * The text of a file whose charset nobody wrote down. What Japanese programs write is UTF-8, UTF-16 with a mark, or what
 * Windows calls Shift_JIS; each is taken only when every byte fits.
 */
record CsvText(Charset charset, String text) {
    /** Shift_JIS with the letters that Windows adds, such as ① and 髙. */
    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** One control character in so many is an accident. */
    private static final int CONTROLS = 20;

    /** Old programs write it behind the last line. */
    private static final String DOS_END = "\u001A";

    /** @param wished null to find it */
    static CsvText of(byte[] bytes, Charset wished) throws Unreadable {
        refuseOthers(bytes);
        Charset marked = marked(bytes);
        if (wished != null || marked != null) {
            Charset charset = wished == null ? marked : wished;
            return new CsvText(charset, decode(bytes, charset, "sheet.charset.wished", charset.displayName()));
        }
        String utf8 = tryDecode(bytes, StandardCharsets.UTF_8);
        return utf8 != null
                ? new CsvText(StandardCharsets.UTF_8, checked(utf8))
                : new CsvText(WINDOWS_31J, decode(bytes, WINDOWS_31J, "sheet.charset"));
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset marked(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(bytes, 0xFE, 0xFF)
                ? StandardCharsets.UTF_16BE
                : starts(bytes, 0xEF, 0xBB, 0xBF) ? StandardCharsets.UTF_8 : null;
    }

    private static void refuseOthers(byte[] bytes) throws Unreadable {
        if (starts(bytes, 'P', 'K', 3, 4)) {
            throw other("sheet.is.zip");
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw other("sheet.is.xls");
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            throw other("sheet.is.pdf");
        }
        String begin = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        String tag = begin.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (tag.startsWith("<!doctype") || tag.startsWith("<html") || tag.startsWith("<?xml")) {
            throw other("sheet.is.html");
        }
    }

    private static Unreadable other(String what) {
        return new Unreadable(0, "sheet.other", Phrase.of(what).nested());
    }

    private static String tryDecode(byte[] bytes, Charset charset) {
        CharBuffer into = CharBuffer.allocate(bytes.length + 1);
        return decode(ByteBuffer.wrap(bytes), charset, into).isError() ? null : flipped(into);
    }

    private static String decode(byte[] bytes, Charset charset, String otherwise, Object... args) throws Unreadable {
        CharBuffer into = CharBuffer.allocate(bytes.length + 1);
        if (decode(ByteBuffer.wrap(bytes), charset, into).isError()) {
            checked(flipped(into));
            throw new Unreadable(line(into), otherwise, args);
        }
        return checked(flipped(into));
    }

    private static CoderResult decode(ByteBuffer bytes, Charset charset, CharBuffer into) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, into, true);
    }

    private static String flipped(CharBuffer into) {
        int end = into.position();
        int begin = end > 0 && into.get(0) == '\uFEFF' ? 1 : 0;
        return new String(into.array(), begin, end - begin);
    }

    private static int line(CharBuffer into) {
        return 1 + (int) flipped(into).chars().filter(c -> c == '\n').count();
    }

    /** Text has next to no control characters, and never a zero; whatever has is no text. */
    private static String checked(String text) throws Unreadable {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw other("sheet.is.binary");
            }
            controls += c < ' ' && c != '\t' && c != '\n' && c != '\r' ? 1 : 0;
        }
        if (controls > text.length() / CONTROLS) {
            throw other("sheet.is.binary");
        }
        return text.endsWith(DOS_END) ? text.substring(0, text.length() - 1) : text;
    }
}
