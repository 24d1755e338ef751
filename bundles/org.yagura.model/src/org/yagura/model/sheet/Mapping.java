package org.yagura.model.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yagura.model.Schema;

/**
 * Which column of a list is what. Immutable; any thread.
 *
 * @param kind of the elements
 * @param columns in the list's order; no two for one thing, except ignored ones
 */
public record Mapping(String kind, List<Column> columns) {
    private static final JsonFactory JSON = new JsonFactory();

    public Mapping {
        columns = List.copyOf(columns);
        Set<Target> seen = new HashSet<>();
        for (Column column : columns) {
            if (column.target() != Target.IGNORED && !seen.add(column.target())) {
                throw new IllegalArgumentException(
                        "two columns are " + column.target().code());
            }
        }
    }

    /** @param header the heading as it is written */
    public record Column(String header, Target target) {
        public Column {
            target = target instanceof Target.Ignored ? Target.IGNORED : target;
        }
    }

    /** What the headings say. Of two columns for one thing the first is taken, the other ignored. */
    public static Mapping suggest(String kind, List<String> header, Labels labels) {
        Map<String, Target> known = new Columns(kind).byHeading(labels);
        return of(kind, header, known);
    }

    private static Mapping of(String kind, List<String> header, Map<String, Target> known) {
        Set<Target> taken = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (String heading : header) {
            Target target = known.getOrDefault(Columns.normal(heading), Target.IGNORED);
            columns.add(new Column(heading, taken.add(target) ? target : Target.IGNORED));
        }
        return new Mapping(kind, columns);
    }

    /** All that a column can be made, for a person to choose from. */
    public static List<Target> choices(String kind) {
        Columns columns = new Columns(kind);
        List<Target> choices = new ArrayList<>(columns.exported());
        columns.parents().stream().skip(1).map(Target.Parent::new).forEach(choices::add);
        choices.removeIf(target -> !columns.isRead(target));
        choices.addFirst(Target.IGNORED);
        return choices;
    }

    /** With another meaning of one column; whichever had it is ignored from now on. */
    public Mapping with(int column, Target target) {
        List<Column> next = new ArrayList<>(columns);
        next.replaceAll(other -> other.target().equals(target) ? new Column(other.header(), Target.IGNORED) : other);
        next.set(column, new Column(columns.get(column).header(), target));
        return new Mapping(kind, next);
    }

    /** The column of something; -1 when there is none. */
    public int column(Target target) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).target().equals(target)) {
                return i;
            }
        }
        return -1;
    }

    /** These meanings for a list whose columns stand in another order; headings that are not known are ignored. */
    public Mapping forHeader(List<String> header) {
        Map<String, Target> known = new HashMap<>();
        columns.forEach(column -> known.putIfAbsent(Columns.normal(column.header()), column.target()));
        return of(kind, header, known);
    }

    /** The same for all lists with the same headings, in whatever order: under this a mapping is remembered. */
    public static String headerKey(List<String> header) {
        return String.join("|", header.stream().map(Columns::normal).sorted().toList());
    }

    /** As it is remembered. */
    public String toText() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("kind", kind);
            json.writeArrayFieldStart("columns");
            for (Column column : columns) {
                json.writeStartArray();
                json.writeString(column.header());
                json.writeString(column.target().code());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The reverse of {@link #toText}; empty when it is not of this form. What the model no longer has is ignored. */
    public static Optional<Mapping> parse(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            String kind = null;
            List<String> words = new ArrayList<>();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && kind == null) {
                    kind = json.getText();
                } else if (token == JsonToken.VALUE_STRING) {
                    words.add(json.getText());
                }
            }
            return Schema.hasKind(kind) && words.size() % 2 == 0
                    ? Optional.of(remembered(kind, words))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Mapping remembered(String kind, List<String> words) {
        Columns known = new Columns(kind);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < words.size(); i += 2) {
            Target target = Target.parse(words.get(i + 1));
            columns.add(new Column(words.get(i), known.isRead(target) ? target : Target.IGNORED));
        }
        return new Mapping(kind, columns);
    }
}
