package org.yagura.ui;

import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV after RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe, full-width signs
 * included, so that what a customer's system sent is never run by opening a file.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private Csv() {}

    /** One line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
