package org.yagura.model.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.centre.Element;

/** How a value stands in a cell: what the export writes and the import reads. */
final class Cells {
    /** What spreadsheets take for a formula (OWASP, "CSV Injection"). */
    private static final String BEGINS = "=+-@\t\r";

    private static final Pattern BETWEEN = Pattern.compile("[\\n;]|, ");

    private Cells() {}

    /** A value as people write it; empty for the default. */
    static String written(Field field, Element element) {
        return field.isSet(element) ? FieldText.shown(field, field.get(element)) : "";
    }

    /** With an apostrophe before a formula, also before one that has some already, so that it can be taken away again. */
    static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** For a cell that is a text whatever it says: only what would be taken away from it when it is read is added. */
    static String textCell(String text) {
        return text.startsWith("'") ? harmless(text) : text;
    }

    /** The reverse of {@link #harmless} and of {@link #textCell}. */
    static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && BEGINS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether two cells say the same; programs write the line breaks in them differently. */
    static boolean same(String one, String other) {
        return one.equals(other) || lines(one).equals(lines(other));
    }

    static String lines(String cell) {
        return cell.indexOf('\r') < 0 ? cell : cell.replace("\r\n", "\n");
    }

    /** The values of a cell that holds many. */
    static List<String> many(String cell) {
        return Arrays.stream(BETWEEN.split(cell)).filter(one -> !one.isBlank()).toList();
    }
}
