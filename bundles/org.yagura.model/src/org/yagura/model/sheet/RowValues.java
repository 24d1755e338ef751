package org.yagura.model.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText.Parsed;
import org.yagura.model.Format;
import org.yagura.model.Schema;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.Element;
import org.yagura.model.sheet.RowPlaces.Place;
import org.yagura.model.sheet.Sheet.Row;

/** Makes the element that a row says. */
final class RowValues {
    private final Columns columns;
    private final Mapping mapping;
    private final boolean blankClears;
    private final Elements now;
    private final Set<ElementKey> listed;
    private final Problems problems;
    private final int checkColumn;

    /** @param listed the elements that the list has, so that its rows can name one another */
    RowValues(
            Columns columns,
            Mapping mapping,
            boolean blankClears,
            Elements now,
            Set<ElementKey> listed,
            Problems problems) {
        this.columns = columns;
        this.mapping = mapping;
        this.blankClears = blankClears;
        this.now = now;
        this.listed = listed;
        this.problems = problems;
        this.checkColumn = mapping.column(Target.CHECK);
    }

    /** The element after a row; {@code before} itself when nothing is different, null when a cell is wrong. */
    PlanElement after(Place place, long nextPlace) {
        Element element = element(place);
        if (element == null) {
            return null;
        }
        boolean moved = place.before() == null || !equal(place.before().parent(), place.parent());
        if (moved) {
            element.setId(place.key().id());
            element.setParent(place.parent() == null ? "" : place.parent().toString());
            element.setPlace(nextPlace);
        }
        boolean retyped = place.before() != null && isRetyped(place.before(), element.eClass());
        boolean set = values(place, element);
        if (problems.hasLine(place.row().line())) {
            return null;
        }
        return moved || retyped || set ? same(place.before(), ElementForm.encode(element)) : place.before();
    }

    private static boolean equal(Object a, Object b) {
        return a == null ? b == null : a.equals(b);
    }

    private static PlanElement same(PlanElement before, PlanElement after) {
        return after.equals(before) ? before : after;
    }

    private static boolean isRetyped(PlanElement before, EClass type) {
        return Schema.kindOf(type).type().isAbstract()
                && !before.content().startsWith("{\"type\":\"" + type.getName() + "\"");
    }

    private Element element(Place place) {
        Element old = place.before() == null ? null : ElementForm.decode(place.before());
        EClass type = columns.kind().types().getFirst();
        if (columns.kind().type().isAbstract()) {
            type = type(place.row(), old);
        }
        if (type == null || old != null && old.eClass() == type) {
            return type == null ? null : old;
        }
        Element element = (Element) EcoreUtil.create(type);
        if (old != null) {
            copy(old, element);
        }
        return element;
    }

    /** What both sorts of element have. */
    private static void copy(Element from, Element to) {
        for (Field field : Schema.fields(to.eClass())) {
            if (field.feature().getEContainingClass().isSuperTypeOf(from.eClass()) && field.isSet(from)) {
                Object value = field.get(from);
                to.eSet(field.feature(), value instanceof List<?> many ? List.copyOf(many) : value);
            }
        }
    }

    private EClass type(Row row, Element old) {
        String word = checkColumn < 0 ? "" : Cells.plain(row.cell(checkColumn)).strip();
        if (old != null && (word.isEmpty() || word.equals(word(old)))) {
            return old.eClass();
        }
        List<String> words = new ArrayList<>();
        for (EClass type : columns.kind().types()) {
            String known = Schema.check(type);
            if (!known.isEmpty() && Columns.normal(known).equals(Columns.normal(word))) {
                return type;
            }
            if (!known.isEmpty()) {
                words.add(known);
            }
        }
        Phrase wrong = word.isEmpty()
                ? Phrase.of("value.required")
                : Phrase.of("value.choice", String.join(", ", words), word);
        problems.add(row.line(), checkColumn, wrong);
        return null;
    }

    /** The word that tells the sort of an element; empty where there is none. */
    static String word(Element element) {
        return element instanceof ContributedMonitor other ? other.getCheck() : Schema.check(element.eClass());
    }

    private boolean values(Place place, Element element) {
        boolean set = false;
        for (int column = 0; column < mapping.columns().size(); column++) {
            if (mapping.columns().get(column).target() instanceof Target.Value(String name)) {
                set |= value(place, element, column, name);
            }
        }
        return set;
    }

    private boolean value(Place place, Element element, int column, String name) {
        String cell = place.row().cell(column);
        Field field = columns.field(element.eClass(), name);
        if (cell.isBlank()) {
            return field != null && blankClears && cleared(field, element);
        }
        if (field == null) {
            return wrong(
                    place,
                    column,
                    Phrase.of(
                            "sheet.field.none",
                            word(element),
                            mapping.columns().get(column).header()));
        }
        String plain = Cells.plain(cell);
        String shown = Cells.shown(field, element);
        if (Cells.same(cell, shown) || Cells.same(plain, shown)) {
            return false;
        }
        if (Cells.isError(cell)) {
            return wrong(place, column, Cells.errorIn(cell));
        }
        return field.isMany() ? many(place, element, column, field, plain) : one(place, element, column, field, plain);
    }

    private static boolean cleared(Field field, Element element) {
        if (Cells.shown(field, element).isBlank()) {
            return false;
        }
        element.eUnset(field.feature());
        return true;
    }

    private boolean one(Place place, Element element, int column, Field field, String text) {
        Optional<Object> value = parsed(place, column, field, text);
        if (value.isEmpty() || value.get().equals(field.get(element))) {
            return false;
        }
        element.eSet(field.feature(), value.get());
        return true;
    }

    private boolean many(Place place, Element element, int column, Field field, String text) {
        List<Object> values = new ArrayList<>();
        for (String one : Cells.split(text)) {
            Optional<Object> value = parsed(place, column, field, one);
            if (value.isEmpty()) {
                return false;
            }
            values.add(value.get());
        }
        if (values.equals(field.get(element))) {
            return false;
        }
        element.eSet(field.feature(), values);
        return true;
    }

    private Optional<Object> parsed(Place place, int column, Field field, String text) {
        Parsed parsed = Cells.parse(field, text);
        if (parsed.problem() != null) {
            wrong(place, column, parsed.problem());
            return Optional.empty();
        }
        boolean names = field.format() == Format.REFERENCE;
        return Optional.of(names ? named(place, field, (String) parsed.value()) : parsed.value());
    }

    /** Within a customer its id need not be said: {@code dc1} for {@code asahi/dc1}. */
    private String named(Place place, Field field, String id) {
        if (!Schema.kind(field.refers()).scoped() || place.parent() == null || has(field, id)) {
            return id;
        }
        return now.around(place.parent(), "customer")
                .map(customer -> customer.key().id() + "/" + id)
                .filter(whole -> has(field, whole))
                .orElse(id);
    }

    private boolean has(Field field, String id) {
        ElementKey key = new ElementKey(field.refers(), id);
        return now.has(key) || listed.contains(key);
    }

    private boolean wrong(Place place, int column, Phrase message) {
        problems.add(place.row().line(), column, message);
        return false;
    }
}
