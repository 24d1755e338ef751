package org.yagura.ui.author.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Attributes;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.list.ListColumn;

/** The columns of registers. */
final class RegisterColumns {
    private static final int MOST = 6;
    private static final int NARROW = 110;
    private static final int WIDE = 200;
    private static final Set<Format> SHORT = Set.of(
            Format.TEXT,
            Format.ADDRESS,
            Format.MAIL,
            Format.CHOICE,
            Format.DATE,
            Format.DURATION,
            Format.NUMBER,
            Format.REFERENCE,
            Format.URL);

    private RegisterColumns() {}

    /** Elements to be read, one after the other, each by several columns. Any thread. */
    private static final class Reader {
        private volatile Read last;

        private record Read(PlanElement stored, Element element) {}

        /** Not to be changed. */
        Element element(PlanElement stored) {
            Read known = last;
            if (known == null || known.stored() != stored) {
                known = new Read(stored, ElementForm.decode(stored));
                last = known;
            }
            return known.element();
        }
    }

    /** The columns of a kind: its id, its name, where it stands, and its first short values. */
    static List<ListColumn<PlanElement>> of(Kind kind, Supplier<Elements> elements) {
        Reader reader = new Reader();
        List<ListColumn<PlanElement>> columns = new ArrayList<>();
        columns.add(new ListColumn<>(
                Texts.LABELS.of(kind.type(), Schema.field(kind.types().getFirst(), "id")),
                NARROW + 40,
                element -> element.key().localId()));
        columns.add(new ListColumn<>(
                Texts.LABELS.of(kind.type(), Schema.field(kind.types().getFirst(), "name")),
                kind.named() || kind.name().equals("asset") ? WIDE : NARROW,
                element -> reader.element(element).getName()));
        if (kind.parent() != null) {
            columns.add(
                    new ListColumn<>(Messages.column_in, WIDE + 60, element -> Texts.path(element, elements.get())));
        }
        if (kind.types().size() > 1) {
            columns.add(new ListColumn<>(
                    Messages.column_type,
                    NARROW,
                    element -> Texts.LABELS.type(reader.element(element).eClass())));
        }
        Stream<Field> own = Schema.fields(kind.type()).stream().filter(RegisterColumns::isShort);
        Stream<Field> contributed = Attributes.of(kind.name()).stream()
                .flatMap(section -> section.fields().stream())
                .filter(RegisterColumns::isShort);
        Stream.concat(own.limit(MOST), contributed.limit(MOST))
                .forEach(field -> columns.add(new ListColumn<>(
                        Texts.LABELS.of(kind.type(), field),
                        NARROW,
                        element -> shown(reader.element(element), field, elements))));
        return columns;
    }

    private static boolean isShort(Field field) {
        return SHORT.contains(field.format())
                && !field.isMany()
                && !field.name().equals("name");
    }

    private static String shown(Element element, Field field, Supplier<Elements> elements) {
        if (field.format() == Format.REFERENCE) {
            String id = (String) field.get(element);
            return id.isEmpty()
                    ? ""
                    : elements.get()
                            .get(new org.yagura.core.plan.ElementKey(field.refers(), id))
                            .map(Texts::name)
                            .orElse(id);
        }
        return field.isSet(element) || field.format() == Format.CHOICE && !field.contributed()
                ? Texts.shown(field, field.get(element))
                : "";
    }
}
