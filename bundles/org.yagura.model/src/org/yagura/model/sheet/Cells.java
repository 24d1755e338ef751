package org.yagura.model.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.yagura.core.phrase.Phrase;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.FieldText.Parsed;
import org.yagura.model.Format;
import org.yagura.model.Schema;

/** The text of a cell and the values it stands for: what the export writes and the import reads back. */
final class Cells {
    /** What spreadsheets take for a formula (OWASP, CSV injection). */
    private static final String BEGINS = "=+-@\t\r";

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final int LONGEST_READABLE = 32_000;

    private Cells() {}

    /** A value as a cell shows it; empty for what is the default. */
    static String shown(Field field, EObject element) {
        if (!field.isSet(element)) {
            return "";
        }
        Object value = field.get(element);
        return switch (field.format()) {
            case MAP -> readable(entries((EMap<?, ?>) value));
            case PARTS -> readable(((List<?>) value).stream().map(Cells::part).toList());
            default -> field.isMany() ? joined(field, (List<?>) value) : FieldText.shown(field, value);
        };
    }

    private static String readable(List<String> texts) {
        String text = String.join("; ", texts);
        return text.length() <= LONGEST_READABLE ? text : text.substring(0, LONGEST_READABLE) + "…";
    }

    private static List<String> entries(EMap<?, ?> map) {
        List<String> entries = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map) {
            entries.add(entry.getKey() + "=" + entry.getValue());
        }
        return entries;
    }

    private static String part(Object part) {
        EObject object = (EObject) part;
        return String.join(
                " ",
                Schema.fields(object.eClass()).stream()
                        .map(field -> field.format() == Format.CHOICE
                                ? FieldText.shown(field, field.get(object))
                                : shown(field, object))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String joined(Field field, List<?> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            String text = FieldText.shown(field, value);
            boolean quote = text.isBlank() || !text.equals(text.strip()) || text.matches("(?s).*[,;\\r\\n\"].*");
            texts.add(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return String.join(", ", texts);
    }

    /** The values of one cell: divided by commas, semicolons or line breaks, each in quotes when it holds one of these. */
    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i < cell.length() ? cell.charAt(i) : '\n';
            boolean end = i == cell.length();
            if (c == '"' && (quoted || value.toString().isBlank())) {
                boolean doubled = quoted && i + 1 < cell.length() && cell.charAt(i + 1) == '"';
                if (doubled) {
                    value.append(c);
                    i++;
                } else {
                    value.setLength(quoted ? value.length() : 0);
                    quoted = !quoted;
                    wasQuoted = true;
                }
            } else if (end || !quoted && (c == ',' || c == ';' || c == '\n' || c == '\r')) {
                if (wasQuoted || !value.toString().isBlank()) {
                    values.add(wasQuoted ? value.toString() : value.toString().strip());
                }
                value.setLength(0);
                wasQuoted = false;
                quoted = false;
            } else if (quoted || !wasQuoted) {
                value.append(c);
            }
        }
        return values;
    }

    /** A text that no spreadsheet takes for a formula. */
    static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The reverse of {@link #harmless}. */
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

    /** Whether a cell says what an export would write: line ends, margins and what XML cannot hold do not count. */
    static boolean same(String cell, String shown) {
        return cell.equals(shown) || bare(cell).equals(bare(shown));
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean first = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\r' && !first) {
                bare.append('\n');
            } else if (c >= ' ' && c < '\uFFFE' || c == '\n' || c == '\t') {
                bare.append(c);
            }
        }
        return bare.toString().strip();
    }

    static boolean isError(String cell) {
        return cell.startsWith("#") && ERRORS.contains(cell);
    }

    /** What a text means; full-width letters and upper case are taken where the text as it is means nothing. */
    static Parsed parse(Field field, String written) {
        String text = written.replace("\r\n", "\n");
        Parsed asWritten = FieldText.parse(field, text);
        if (asWritten.problem() == null) {
            return asWritten;
        }
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher date = DATE.matcher(narrow);
        if (field.format() == Format.DATE && date.matches()) {
            narrow = "%s-%2s-%2s"
                    .formatted(date.group(1), date.group(2), date.group(3))
                    .replace(' ', '0');
        }
        for (String other : List.of(narrow, narrow.toLowerCase(Locale.ROOT))) {
            Parsed parsed = FieldText.parse(field, other);
            if (parsed.problem() == null) {
                return parsed;
            }
        }
        return asWritten;
    }

    static Phrase errorIn(String cell) {
        return Phrase.of("sheet.cell.error", cell);
    }
}
