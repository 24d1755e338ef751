package org.yagura.model.overview;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Kind;
import org.yagura.model.Schema;

/**
 * Something of an element that ends on a day: a warranty, a contract, a certificate.
 *
 * @param feature the element's value that says so, or of which a record does
 * @param part the record's name, as a certificate has one; empty for a value of the element itself
 * @param until the last day
 */
public record Expiry(ElementKey element, String feature, String part, LocalDate until) {
    private static final Comparator<Expiry> BY_DAY = Comparator.comparing((Expiry expiry) -> expiry.until())
            .thenComparing(Expiry::element)
            .thenComparing(Expiry::part);

    /**
     * All that has ended, or will until a day, the earliest first. Takes time with the centre. Days that cannot be read are
     * left to the checks.
     */
    public static List<Expiry> within(LocalDate last, Elements elements) {
        List<Expiry> found = new ArrayList<>();
        Map<String, Set<String>> wanted = new HashMap<>();
        for (Kind kind : Schema.kinds()) {
            Set<String> names = new HashSet<>();
            kind.types().forEach(type -> ending(type).forEach(field -> names.add("\"" + field.name() + "\"")));
            wanted.put(kind.name(), names);
        }
        for (PlanElement element : elements.all()) {
            // most say nothing of the kind, and need not be read for that
            if (wanted.get(element.key().kind()).stream()
                    .anyMatch(name -> element.content().contains(name))) {
                collect(element.key(), ElementForm.decode(element), last, found);
            }
        }
        found.sort(BY_DAY);
        return found;
    }

    /** The values that end something, and those whose records do. */
    private static List<Field> ending(EClass type) {
        return Schema.fields(type).stream()
                .filter(field -> field.ends()
                        || field.format() == Format.PARTS
                                && Schema.fields(field.part()).stream().anyMatch(Field::ends))
                .toList();
    }

    private static void collect(ElementKey key, EObject element, LocalDate last, List<Expiry> into) {
        for (Field field : ending(element.eClass())) {
            if (field.ends()) {
                add(key, field.name(), "", (String) field.get(element), last, into);
            } else {
                for (Object one : (List<?>) field.get(element)) {
                    part(key, field, (EObject) one, last, into);
                }
            }
        }
    }

    private static void part(ElementKey key, Field of, EObject part, LocalDate last, List<Expiry> into) {
        for (Field field : Schema.fields(part.eClass())) {
            if (field.ends()) {
                String name = Schema.fields(part.eClass()).stream()
                        .filter(one -> one.name().equals("name"))
                        .map(one -> (String) one.get(part))
                        .findFirst()
                        .orElse("");
                add(key, of.name(), name, (String) field.get(part), last, into);
            }
        }
    }

    private static void add(
            ElementKey key, String feature, String part, String day, LocalDate last, List<Expiry> into) {
        try {
            LocalDate until = day.isBlank() ? null : LocalDate.parse(day);
            if (until != null && !until.isAfter(last)) {
                into.add(new Expiry(key, feature, part, until));
            }
        } catch (DateTimeParseException e) {
            // the checks say so at its place
        }
    }
}
