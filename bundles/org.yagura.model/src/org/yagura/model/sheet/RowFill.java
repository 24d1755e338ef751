package org.yagura.model.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.eclipse.emf.ecore.EClass;
import org.yagura.core.phrase.Phrase;
import org.yagura.model.Attributes;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;

/**
 * Sets the values that a line says. A cell that says what the element says already is never read, so nothing is lost. Any
 * thread.
 */
final class RowFill {
    private static final Set<String> NO_VALUES = Set.of("", Mapping.ID, Mapping.IN);

    private final Mapping mapping;
    private final boolean blankClears;
    private final Map<EClass, Map<String, Field>> fields = new ConcurrentHashMap<>();

    RowFill(Mapping mapping, boolean blankClears) {
        this.mapping = mapping;
        this.blankClears = blankClears;
    }

    /** @param problem is told the target and what is wrong */
    void fill(Sheet.Row row, Element element, BiConsumer<String, Phrase> problem) {
        Map<String, Field> own = fields.computeIfAbsent(element.eClass(), RowFill::fieldsOf);
        for (int column = 0; column < mapping.targets().size(); column++) {
            String target = mapping.targets().get(column);
            if (NO_VALUES.contains(target)) {
                continue;
            }
            Field field = own.get(target);
            String cell = row.cell(column);
            if (field != null) {
                set(element, field, cell, problem);
            } else if (!cell.isBlank() && !target.equals(Mapping.CHECK)) {
                problem.accept(target, Phrase.of("sheet.not.of", Schema.check(element.eClass())));
            }
        }
    }

    private static Map<String, Field> fieldsOf(EClass type) {
        Map<String, Field> fields = new HashMap<>();
        Attributes.allFields(type).stream().filter(Mapping::isCell).forEach(field -> fields.put(field.name(), field));
        return fields;
    }

    private void set(Element element, Field field, String cell, BiConsumer<String, Phrase> problem) {
        if (Cells.same(cell, Cells.written(field, element))) {
            return;
        }
        String text = Cells.plain(Cells.lines(cell));
        if (text.isBlank()) {
            if (blankClears) {
                field.unset(element);
            }
        } else if (field.isMany()) {
            setMany(element, field, text, problem);
        } else {
            FieldText.Parsed parsed = FieldText.parse(field, text);
            if (parsed.problem() != null) {
                problem.accept(field.name(), parsed.problem());
            } else {
                field.set(element, parsed.value());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void setMany(Element element, Field field, String text, BiConsumer<String, Phrase> problem) {
        List<Object> values = new ArrayList<>();
        for (String one : Cells.many(text)) {
            FieldText.Parsed parsed = FieldText.parse(field, one);
            if (parsed.problem() != null) {
                problem.accept(field.name(), parsed.problem());
            } else {
                values.add(parsed.value());
            }
        }
        List<Object> list = (List<Object>) field.get(element);
        list.clear();
        list.addAll(values);
    }
}
