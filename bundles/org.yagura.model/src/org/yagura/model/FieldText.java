package org.yagura.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.Enumerator;
import org.yagura.core.phrase.Phrase;

/** A value's text to the value and back: what forms, YAML and lists of a spreadsheet have in common. Any thread. */
public final class FieldText {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LINES = 20_000;
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");
    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}(?:/[\\p{L}\\p{N}._-]{1,100}){0,3}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s,;]{1,253}");
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d|24:00");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern STATUS = Pattern.compile("(\\d{3})(?:\\s*-\\s*(\\d{3}))?");

    private FieldText() {}

    /**
     * What a text means for a field, of a field with many values one of them.
     *
     * @param value null when the text is wrong
     * @param problem what is wrong; null when nothing is
     */
    public record Parsed(Object value, Phrase problem) {
        static Parsed of(Object value) {
            return new Parsed(value, null);
        }

        static Parsed wrong(String code, Object... args) {
            return new Parsed(null, Phrase.of(code, args));
        }
    }

    /** Reads a text; one that is blank is the field's default. */
    public static Parsed parse(Field field, String written) {
        String text = field.format() == Format.LINES ? written.stripTrailing() : written.strip();
        if (text.isEmpty() && !field.isMany()) {
            return Parsed.of(field.feature().getDefaultValue());
        }
        int longest = field.format() == Format.LINES ? LONGEST_LINES : LONGEST_TEXT;
        if (text.length() > longest) {
            return Parsed.wrong("value.long", longest);
        }
        return switch (field.format()) {
            case TEXT, LINES, INTERNAL, PARTS, MAP -> Parsed.of(text);
            case ID -> matching(ID, text, "value.id");
            case REFERENCE -> matching(PATH, text, "value.reference");
            case MAIL -> matching(MAIL, text, "value.mail");
            case ADDRESS -> matching(ADDRESS, text, "value.address");
            case TIME -> matching(TIME, text, "value.time");
            case DAYS -> days(text);
            case STATUS -> status(text);
            case URL -> url(text);
            case ZONE -> zone(text);
            case DATE -> date(text);
            case DURATION -> duration(field, text);
            case NUMBER -> number(field, text);
            case FLAG -> flag(text);
            case CHOICE -> choice(field, text);
        };
    }

    private static Parsed matching(Pattern pattern, String text, String otherwise) {
        return pattern.matcher(text).matches() ? Parsed.of(text) : Parsed.wrong(otherwise, text);
    }

    private static Parsed days(String text) {
        return DaysOfWeek.parse(text).isPresent() ? Parsed.of(text) : Parsed.wrong("value.days", text);
    }

    private static Parsed status(String text) {
        Matcher matcher = STATUS.matcher(text);
        if (matcher.matches()) {
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (from >= 100 && to <= 599 && from <= to) {
                return Parsed.of(from == to ? String.valueOf(from) : from + "-" + to);
            }
        }
        return Parsed.wrong("value.status", text);
    }

    private static Parsed url(String text) {
        try {
            URI url = new URI(text);
            boolean right =
                    ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) && url.getHost() != null;
            return right ? Parsed.of(text) : Parsed.wrong("value.url", text);
        } catch (URISyntaxException e) {
            return Parsed.wrong("value.url", text);
        }
    }

    private static Parsed zone(String text) {
        try {
            return Parsed.of(ZoneId.of(text).getId());
        } catch (DateTimeException e) {
            return Parsed.wrong("value.zone", text);
        }
    }

    private static Parsed date(String text) {
        try {
            String date = text.replace('/', '-');
            // by far the most are written so, and the general way takes ten times as long
            return DATE.matcher(date).matches()
                    ? Parsed.of(valid(date))
                    : Parsed.of(LocalDate.parse(date).toString());
        } catch (DateTimeException e) {
            return Parsed.wrong("value.date", text);
        }
    }

    private static String valid(String date) {
        LocalDate.of(
                Integer.parseInt(date, 0, 4, 10), Integer.parseInt(date, 5, 7, 10), Integer.parseInt(date, 8, 10, 10));
        return date;
    }

    private static Parsed duration(Field field, String text) {
        OptionalLong millis = Durations.parse(text);
        boolean right = millis.isPresent() && millis.getAsLong() >= field.least() && millis.getAsLong() <= field.most();
        return right
                ? Parsed.of(millis.getAsLong())
                : Parsed.wrong("value.duration", Durations.shown(field.least()), Durations.shown(field.most()), text);
    }

    private static Parsed number(Field field, String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= field.least() && number <= field.most()) {
                return Parsed.of(
                        field.feature().getEType().getInstanceClass() == int.class ? (Object) (int) number : number);
            }
        } catch (NumberFormatException notANumber) {
            return Parsed.wrong("value.number", field.least(), field.most(), text);
        }
        return Parsed.wrong("value.number", field.least(), field.most(), text);
    }

    private static Parsed flag(String text) {
        return switch (text) {
            case "true", "yes", "1", "○", "はい" -> Parsed.of(true);
            case "false", "no", "0", "×", "いいえ" -> Parsed.of(false);
            default -> Parsed.wrong("value.flag", text);
        };
    }

    private static Parsed choice(Field field, String text) {
        Enumerator word = field.word(text);
        return word == null ? Parsed.wrong("value.choice", String.join(", ", field.words()), text) : Parsed.of(word);
    }

    /** A value as it is written; empty for null. */
    public static String shown(Field field, Object value) {
        return switch (value) {
            case null -> "";
            case Enumerator word -> word.getLiteral();
            case Long millis when field.format() == Format.DURATION -> Durations.shown(millis);
            case List<?> many ->
                String.join(", ", many.stream().map(one -> shown(field, one)).toList());
            default -> String.valueOf(value);
        };
    }
}
