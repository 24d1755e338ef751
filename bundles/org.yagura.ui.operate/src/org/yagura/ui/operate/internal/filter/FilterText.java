package org.yagura.ui.operate.internal.filter;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yagura.core.phrase.Letters;

/**
 * Reads what people type to filter a table. Parts are separated by spaces and all have to match:
 *
 * <ul>
 *   <li>a word is looked for anywhere in the row; {@code "two words"} in quotes are one;
 *   <li>{@code host:db01} asks one field, {@code severity:critical,major} for one of several values, {@code owner:""}
 *       for an empty one, {@code host=db01} for exactly that;
 *   <li>{@code -} in front turns a part into its opposite;
 *   <li>{@code count>3}, {@code severity>=major}, {@code count:2..5} compare;
 *   <li>{@code since:<30m}, {@code last 30m}, {@code since:>2h}, {@code since:02:00..04:00}, {@code since:today},
 *       {@code since:2026-11-25} ask for a time.
 * </ul>
 *
 * <p>A part that cannot be read never empties the table: it is left out, or looked for as text, and a
 * {@link FilterProblem} says so.
 */
public final class FilterText<R> {
    private static final Pattern ASKED = Pattern.compile("([\\p{L}_]+)(:(?:>=|<=|>|<|=)?|>=|<=|>|<|=)(.*)");
    private static final Pattern LAST = Pattern.compile("(?:last|直近|過去)(.*)");

    private final List<Field<R>> fields;
    private final ZoneId zone;
    private final String timeField;

    /**
     * @param zone in which times of day and dates are meant
     * @param timeField the field that {@code last 30m} asks
     */
    public FilterText(List<Field<R>> fields, ZoneId zone, String timeField) {
        this.fields = List.copyOf(fields);
        this.zone = zone;
        this.timeField = timeField;
    }

    /** What a text means. */
    public record Read<R>(RowFilter<R> filter, List<FilterProblem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    public Read<R> read(String text) {
        List<FilterProblem> problems = new ArrayList<>();
        RowFilter<R> filter = RowFilter.all();
        List<String> parts = Tokens.split(text, true);
        for (int i = 0; i < parts.size(); i++) {
            String part = Letters.plain(parts.get(i));
            Matcher last = LAST.matcher(part);
            if (last.matches()) {
                String amount = last.group(1).isEmpty() && i + 1 < parts.size()
                        ? Letters.plain(parts.get(i + 1))
                        : last.group(1);
                Duration duration = Moments.duration(amount);
                if (duration != null) {
                    i += last.group(1).isEmpty() ? 1 : 0;
                    filter = filter.and(asked(timeField, ":<", amount, part, problems));
                    continue;
                }
                boolean unfinished = last.group(1).isEmpty() && i + 1 == parts.size();
                if (unfinished) {
                    continue;
                }
            }
            filter = filter.and(part(part, problems));
        }
        return new Read<>(filter, problems);
    }

    private RowFilter<R> part(String part, List<FilterProblem> problems) {
        if (part.length() > 1 && part.startsWith("-")) {
            String rest = part.substring(1);
            int before = problems.size();
            RowFilter<R> positive = part(rest, problems);
            boolean leftOut = problems.size() > before && problems.getLast().kind() == FilterProblem.Kind.UNKNOWN_VALUE;
            return leftOut ? RowFilter.all() : positive.not();
        }
        Matcher asked = ASKED.matcher(part);
        if (!part.startsWith("\"") && asked.matches()) {
            return asked(asked.group(1), asked.group(2), asked.group(3), part, problems);
        }
        return word(part);
    }

    private RowFilter<R> word(String part) {
        String wanted = Tokens.unquote(part);
        return wanted.isEmpty() ? RowFilter.all() : (row, _) -> row.letters().contains(wanted);
    }

    private RowFilter<R> asked(String name, String operator, String value, String part, List<FilterProblem> problems) {
        Optional<Field<R>> field = field(name);
        if (field.isEmpty()) {
            problems.add(new FilterProblem(FilterProblem.Kind.UNKNOWN_FIELD, name, nearest(name)));
            return word(part);
        }
        String comparison = operator.startsWith(":") ? operator.substring(1) : operator;
        if (value.isEmpty()) {
            return RowFilter.all();
        }
        RowFilter<R> any = null;
        for (String one : Tokens.split(value, false)) {
            RowFilter<R> filter = one(field.get(), comparison, one);
            if (filter == null) {
                problems.add(new FilterProblem(FilterProblem.Kind.UNKNOWN_VALUE, part, ""));
                return RowFilter.all();
            }
            any = any == null ? filter : any.or(filter);
        }
        return any == null ? RowFilter.all() : any;
    }

    /** Null when the field cannot have such a value. */
    private RowFilter<R> one(Field<R> field, String comparison, String quoted) {
        String value = Tokens.unquote(quoted);
        return switch (field.kind()) {
            case Field.Kind.Words<R> words -> words(words, comparison, value);
            case Field.Kind.Choice<R> choice -> choice(choice, comparison, value);
            case Field.Kind.Number<R> number -> number(number, comparison, value);
            case Field.Kind.Moment<R> moment -> {
                Moments.Span span = Moments.span(comparison, value, zone);
                yield span == null
                        ? null
                        : RowFilter.timed((row, now) -> {
                            var at = moment.value().apply(row.row());
                            return at != null && span.contains(at, now);
                        });
            }
        };
    }

    private RowFilter<R> words(Field.Kind.Words<R> words, String comparison, String value) {
        if (comparison.equals("=") || value.isEmpty()) {
            String line = "\n" + value + "\n";
            return (row, _) -> ("\n" + Letters.plain(words.value().apply(row.row())) + "\n").contains(line);
        }
        return (row, _) -> Letters.plain(words.value().apply(row.row())).contains(value);
    }

    private RowFilter<R> choice(Field.Kind.Choice<R> choice, String comparison, String value) {
        long found = -1;
        List<List<String>> values = choice.values();
        for (int i = 0; i < values.size() && found < 0; i++) {
            found = values.get(i).contains(value) ? i : -1;
        }
        for (int i = 0; i < values.size() && found < 0; i++) {
            found = values.get(i).stream().anyMatch(word -> word.startsWith(value)) ? i : -1;
        }
        if (found < 0) {
            return null;
        }
        long position = found;
        return switch (comparison) {
            case ">" -> (row, _) -> choice.position().applyAsLong(row.row()) < position;
            case ">=" -> (row, _) -> choice.position().applyAsLong(row.row()) <= position;
            case "<" -> (row, _) -> choice.position().applyAsLong(row.row()) > position;
            case "<=" -> (row, _) -> choice.position().applyAsLong(row.row()) >= position;
            default -> (row, _) -> choice.position().applyAsLong(row.row()) == position;
        };
    }

    private RowFilter<R> number(Field.Kind.Number<R> number, String comparison, String value) {
        int dots = value.indexOf("..");
        try {
            if (dots > 0) {
                long least = Long.parseLong(value.substring(0, dots));
                long most = Long.parseLong(value.substring(dots + 2));
                return (row, _) -> {
                    long n = number.value().applyAsLong(row.row());
                    return n >= least && n <= most;
                };
            }
            String digits = value.replaceFirst("^(inc-|×|x)", "");
            long wanted = Long.parseLong(digits);
            return switch (comparison) {
                case ">" -> (row, _) -> number.value().applyAsLong(row.row()) > wanted;
                case ">=" -> (row, _) -> number.value().applyAsLong(row.row()) >= wanted;
                case "<" -> (row, _) -> number.value().applyAsLong(row.row()) < wanted;
                case "<=" -> (row, _) -> number.value().applyAsLong(row.row()) <= wanted;
                default -> (row, _) -> number.value().applyAsLong(row.row()) == wanted;
            };
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private Optional<Field<R>> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name) || field.others().contains(name))
                .findFirst();
    }

    private String nearest(String name) {
        String best = "";
        int least = Math.max(1, name.length() / 3) + 1;
        for (Field<R> field : fields) {
            int distance = distance(name, field.name());
            if (distance < least) {
                least = distance;
                best = field.name();
            }
        }
        return best;
    }

    /** How many letters have to be changed (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /**
     * What was typed under a column's title as a part of a filter text: {@code critical,major} under severity is
     * {@code severity:critical,major}, {@code -db} under host is {@code -host:db}.
     */
    public static String ofColumn(String field, String typed) {
        return Tokens.split(typed, true).stream()
                .map(part -> part.length() > 1 && part.startsWith("-")
                        ? "-" + field + ":" + part.substring(1)
                        : field + ":" + part)
                .collect(Collectors.joining(" "));
    }

    /** A part of a filter text that asks a field for a value, quoted where it has to be. */
    public static String ask(String field, String value) {
        return field + ":" + Tokens.quote(value);
    }
}
