package org.yagura.model.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Attributes;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Format;
import org.yagura.model.Labels;
import org.yagura.model.Schema;
import org.yagura.model.centre.Asset;

/** What of an asset a rule can ask for: a value of its own, or what it stands in. */
sealed interface RuleField {
    /** In which people write. */
    List<Labels> LANGUAGES = List.of(Labels.in(Locale.ENGLISH), Labels.in(Locale.JAPANESE));

    /** All that can be asked for, by every name it goes by. */
    Map<String, RuleField> NAMES = names();

    /** What the asset says there, as {@link RuleValue#normal} has it; never empty. */
    List<String> of(PlanElement stored, Asset asset, Elements all);

    /** Whether values are addresses. */
    default boolean isAddress() {
        return false;
    }

    private static Map<String, RuleField> names() {
        Map<String, RuleField> names = new TreeMap<>();
        for (Field field : Schema.fields(Schema.kind("asset").types().getFirst())) {
            if (field.format() != Format.INTERNAL && field.format() != Format.MAP && field.format() != Format.PARTS) {
                RuleField own = new Own(field);
                names.put(RuleValue.normal(field.key()), own);
                names.put(RuleValue.normal(field.name()), own);
                for (Labels labels : LANGUAGES) {
                    String label = labels.of(Schema.kind("asset").type(), field);
                    names.putIfAbsent(RuleValue.normal(label.replace(" ", "")), own);
                }
            }
        }
        for (String kind : List.of("customer", "engagement")) {
            names.put(kind, new Around(kind));
            LANGUAGES.forEach(labels -> names.put(RuleValue.normal(labels.one(Schema.kind(kind))), new Around(kind)));
        }
        return names;
    }

    static Optional<RuleField> named(String name) {
        String wanted = RuleValue.normal(name);
        return Optional.ofNullable(NAMES.get(wanted))
                .or(() -> Attributes.of("asset").stream()
                        .flatMap(section -> section.fields().stream())
                        .filter(field -> isCalled(field, wanted))
                        .findFirst()
                        .map(Own::new));
    }

    private static boolean isCalled(Field field, String wanted) {
        EClass type = Schema.kind("asset").type();
        return Stream.concat(
                        Stream.of(field.key()),
                        LANGUAGES.stream().map(labels -> labels.of(type, field).replace(" ", "")))
                .anyMatch(name -> RuleValue.normal(name).equals(wanted));
    }

    /** A value of the asset's own; of what it names, also the name. */
    record Own(Field field) implements RuleField {
        @Override
        public List<String> of(PlanElement stored, Asset asset, Elements all) {
            if (field.name().equals("id")) {
                return List.of(RuleValue.normal(stored.key().id()));
            }
            List<String> values = new ArrayList<>();
            Object value = field.get(asset);
            for (Object one : value instanceof List<?> many ? many : value == null ? List.of() : List.of(value)) {
                if (one instanceof Enumerator word) {
                    values.add(RuleValue.normal(word.getLiteral()));
                    LANGUAGES.forEach(labels -> values.add(RuleValue.normal(labels.word(field, word.getLiteral()))));
                } else {
                    String text = field.isMany() ? String.valueOf(one) : FieldText.shown(field, one);
                    values.add(RuleValue.normal(text));
                    if (field.format() == Format.REFERENCE && !text.isEmpty()) {
                        all.get(new ElementKey(field.refers(), text))
                                .map(ElementForm::decode)
                                .ifPresent(named -> values.add(RuleValue.normal(named.getName())));
                    }
                }
            }
            return values.isEmpty() ? List.of("") : values;
        }

        @Override
        public boolean isAddress() {
            return field.name().equals("address") || field.name().equals("addresses");
        }
    }

    /** What the asset stands in: its id and its name. */
    record Around(String kind) implements RuleField {
        @Override
        public List<String> of(PlanElement stored, Asset asset, Elements all) {
            return all.around(stored.key(), kind)
                    .map(around -> List.of(
                            RuleValue.normal(around.key().id()),
                            RuleValue.normal(ElementForm.decode(around).getName())))
                    .orElse(List.of(""));
        }
    }
}
