package org.yagura.ui.author.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Format;
import org.yagura.model.Kind;
import org.yagura.model.Labels;
import org.yagura.model.Schema;

/** How elements and values are called and shown in the authoring room, in the console's language. */
public final class Texts {
    public static final Labels LABELS = Labels.in(Locale.getDefault());

    private Texts() {}

    /** The name of an element, its local id when it has none. */
    public static String name(PlanElement element) {
        String name = ElementForm.decode(element).getName();
        return name.isBlank() ? element.key().localId() : name;
    }

    /** "Asset 勘定系連携DB (asahi-db01)". */
    public static String of(PlanElement element) {
        String name = name(element);
        String id = element.key().localId();
        return LABELS.one(kind(element.key())) + " " + name + (name.equals(id) ? "" : " (" + id + ")");
    }

    /** What an element is called, also when it is not there any more. */
    public static String of(ElementKey key, Elements elements) {
        return elements.get(key).map(Texts::of).orElseGet(() -> LABELS.one(kind(key)) + " " + key.localId());
    }

    /** The names of what an element stands in, nearest first. */
    public static String path(PlanElement element, Elements elements) {
        String path = "";
        PlanElement at =
                element.parent() == null ? null : elements.get(element.parent()).orElse(null);
        while (at != null) {
            path = path.isEmpty() ? name(at) : path + " ‹ " + name(at);
            at = at.parent() == null ? null : elements.get(at.parent()).orElse(null);
        }
        return path;
    }

    public static Kind kind(ElementKey key) {
        return Schema.kind(key.kind());
    }

    /** A value as people read it; several lines of a text stay several lines. */
    public static String shown(Field field, Object value) {
        return switch (value) {
            case null -> "";
            case Enumerator word -> LABELS.word(field, word.getLiteral());
            case Boolean flag -> flag ? Messages.yes : Messages.no;
            case EMap<?, ?> map -> entries(map.map());
            case List<?> many
            when field.format() == Format.PARTS ->
                many.stream().map(part -> part((EObject) part)).collect(Collectors.joining("; "));
            default -> FieldText.shown(field, value);
        };
    }

    /** Free keys with their texts. */
    public static String entries(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Of what is chosen from words also the default is said: a telephone number is one by its kind. */
    private static String part(EObject part) {
        return Schema.fields(part.eClass()).stream()
                .filter(field -> field.isSet(part) || field.format() == Format.CHOICE)
                .map(field -> shown(field, field.get(part)))
                .collect(Collectors.joining(" "));
    }

    /** A number of things, {@code 100,000}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
