package org.yagura.model.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.yagura.core.phrase.Letters;
import org.yagura.model.Attributes;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Kind;
import org.yagura.model.Labels;
import org.yagura.model.Schema;

/**
 * What each column of a sheet is: the model's name of a value, {@link #ID}, {@link #IN}, {@link #CHECK}, or empty for a
 * column that is left alone. Immutable.
 *
 * @param targets one for each column
 */
public record Mapping(List<String> targets) {
    /** The element's id, local or whole. */
    public static final String ID = "id";
    /** The id of what it stands in. */
    public static final String IN = "in";
    /** Which class of its kind it is, {@code tcp} of a monitor. */
    public static final String CHECK = "check";

    private static final String BETWEEN = "\t";

    public Mapping {
        targets = List.copyOf(targets);
    }

    /** What a kind's columns can be, in the order of the model; values that are records cannot stand in a cell. */
    public static List<String> targets(Kind kind) {
        Set<String> targets = new LinkedHashSet<>();
        targets.add(ID);
        if (kind.parent() != null) {
            targets.add(IN);
        }
        if (kind.types().size() > 1) {
            targets.add(CHECK);
        }
        for (EClass type : kind.types()) {
            for (Field field : Attributes.allFields(type)) {
                if (isCell(field)) {
                    targets.add(field.name());
                }
            }
        }
        return List.copyOf(targets);
    }

    static boolean isCell(Field field) {
        return switch (field.format()) {
            case ID, INTERNAL, PARTS, MAP -> false;
            default -> true;
        };
    }

    /** A value of the kind by its name; empty for the columns that are none. */
    static Optional<Field> field(Kind kind, String name) {
        return kind.types().stream()
                .flatMap(type -> Attributes.allFields(type).stream())
                .filter(field -> field.name().equals(name) && field.format() != Format.ID && isCell(field))
                .findFirst();
    }

    /** The columns by their headers: a value's key, its name or its label in any of the languages. */
    public static Mapping suggest(Kind kind, List<String> header, List<Labels> languages) {
        List<String> found = new ArrayList<>();
        for (String name : header) {
            String target = targets(kind).stream()
                    .filter(one ->
                            !found.contains(one) && names(kind, one, languages).contains(normal(name)))
                    .findFirst()
                    .orElse("");
            found.add(target);
        }
        return new Mapping(found);
    }

    private static Set<String> names(Kind kind, String target, List<Labels> languages) {
        Set<String> names = new LinkedHashSet<>();
        names.add(normal(target));
        if (target.equals(IN)) {
            Kind parent = Schema.kind(kind.parent());
            names.add(normal(parent.name()));
            languages.forEach(labels -> {
                names.add(normal(labels.one(parent)));
                names.add(
                        normal(labels.of(kind.type(), Schema.field(kind.types().getFirst(), "parent"))));
            });
        } else if (target.equals(ID)) {
            names.add(normal(kind.name() + " id"));
        }
        field(kind, target).ifPresent(field -> {
            names.add(normal(field.key()));
            languages.forEach(labels -> names.add(normal(labels.of(kind.type(), field))));
        });
        return names;
    }

    private static String normal(String text) {
        return Letters.plain(text).replaceAll("[\\s_-]+", "");
    }

    /** This mapping with another target for a column; a target stands only once. */
    public Mapping with(int column, String target) {
        List<String> next = new ArrayList<>(targets);
        if (!target.isEmpty()) {
            next.replaceAll(one -> one.equals(target) ? "" : one);
        }
        next.set(column, target);
        return new Mapping(next);
    }

    /** The column that is a target; -1 when none is. */
    public int column(String target) {
        return targets.indexOf(target);
    }

    /** As one line, to be remembered. */
    public String toText() {
        return String.join(BETWEEN, targets);
    }

    /** The reverse of {@link #toText}; empty when it does not fit so many columns. */
    public static Optional<Mapping> parse(String text, int columns) {
        List<String> targets = List.of(text.split(BETWEEN, -1));
        return targets.size() == columns ? Optional.of(new Mapping(targets)) : Optional.empty();
    }
}
