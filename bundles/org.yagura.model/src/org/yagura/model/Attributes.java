package org.yagura.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.model.centre.Element;

/**
 * The values that plug-ins add to what people author, beside those of the {@link Schema}. They come and go with their
 * plug-ins; what elements say stays. Any thread.
 */
public final class Attributes {
    private static final Logger LOG = LoggerFactory.getLogger(Attributes.class);
    private static final List<Section> SECTIONS = new CopyOnWriteArrayList<>();

    private static final AtomicInteger EDITION = new AtomicInteger();

    private Attributes() {}

    /** Another number whenever plug-ins add something else than before. */
    static int edition() {
        return EDITION.get();
    }

    /** The values of one contribution, in its order. */
    public static final class Section {
        private final AttributeContribution by;
        private final String kind;
        private final List<Field> fields;

        private Section(AttributeContribution by, String kind, List<Field> fields) {
            this.by = by;
            this.kind = kind;
            this.fields = List.copyOf(fields);
        }

        public List<Field> fields() {
            return fields;
        }

        /** The heading in forms. */
        public String title(Locale language) {
            return said(() -> by.title(language), kind);
        }

        private boolean has(Field field) {
            return fields.stream().anyMatch(one -> one.feature() == field.feature());
        }

        private String said(Supplier<String> text, String otherwise) {
            try {
                String said = text.get();
                return said == null || said.isBlank() ? otherwise : said;
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("A plug-in's values of {} could not say what they are called", kind, e);
                return otherwise;
            }
        }
    }

    /**
     * Takes what a plug-in adds. What it cannot add is logged and left out: a key that is there already, a kind that is not.
     *
     * @throws IllegalArgumentException when there is no such kind
     */
    public static void add(AttributeContribution contribution) {
        Kind kind = Schema.kind(contribution.kind());
        Set<String> there = new HashSet<>(keys(kind.name()));
        List<Field> fields = new ArrayList<>();
        for (Attribute attribute : contribution.attributes()) {
            if (there.add(attribute.key())) {
                fields.add(field(attribute));
            } else {
                LOG.warn("{} of {} is contributed twice; the first is kept", attribute.key(), kind.name());
            }
        }
        SECTIONS.add(new Section(contribution, kind.name(), fields));
        EDITION.incrementAndGet();
    }

    public static void remove(AttributeContribution contribution) {
        SECTIONS.removeIf(section -> section.by == contribution);
        EDITION.incrementAndGet();
    }

    private static Field field(Attribute attribute) {
        EAttribute feature = EcoreFactory.eINSTANCE.createEAttribute();
        feature.setName(attribute.key());
        feature.setEType(type(attribute));
        return new Field(
                feature,
                attribute.key(),
                attribute.format(),
                "",
                attribute.least(),
                attribute.most(),
                attribute.required(),
                false,
                "extensions",
                true);
    }

    /** Boxed, so that what is not said has no value at all. */
    private static EClassifier type(Attribute attribute) {
        return switch (attribute.format()) {
            case CHOICE -> words(attribute);
            case FLAG -> EcorePackage.Literals.EBOOLEAN_OBJECT;
            case NUMBER, DURATION -> EcorePackage.Literals.ELONG_OBJECT;
            default -> EcorePackage.Literals.ESTRING;
        };
    }

    private static EEnum words(Attribute attribute) {
        EEnum words = EcoreFactory.eINSTANCE.createEEnum();
        words.setName(attribute.key());
        for (String word : attribute.words()) {
            EEnumLiteral literal = EcoreFactory.eINSTANCE.createEEnumLiteral();
            literal.setName(word);
            literal.setLiteral(word);
            literal.setValue(words.getELiterals().size());
            words.getELiterals().add(literal);
        }
        return words;
    }

    /** What plug-ins add to a kind. */
    public static List<Section> of(String kind) {
        return SECTIONS.stream().filter(section -> section.kind.equals(kind)).toList();
    }

    private static Set<String> keys(String kind) {
        return of(kind).stream()
                .flatMap(section -> section.fields.stream())
                .map(Field::key)
                .collect(Collectors.toSet());
    }

    /** All values of a class: the model's, then what plug-ins add. */
    public static List<Field> allFields(EClass type) {
        Kind kind = Schema.kindOf(type);
        List<Section> sections = kind == null || SECTIONS.isEmpty() ? List.of() : of(kind.name());
        if (sections.isEmpty()) {
            return Schema.fields(type);
        }
        return Stream.concat(
                        Schema.fields(type).stream(), sections.stream().flatMap(section -> section.fields.stream()))
                .toList();
    }

    /** A value of a class by its name, the model's or a plug-in's. */
    public static Optional<Field> field(EClass type, String name) {
        return allFields(type).stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /**
     * What an element says among its extensions that no plug-in here calls its own, by key.
     *
     * @param others further keys that are somebody's
     */
    public static Map<String, String> rest(Element element, Collection<String> others) {
        Map<String, String> rest = new TreeMap<>(element.getExtensions().map());
        rest.keySet().removeAll(keys(Schema.kindOf(element.eClass()).name()));
        rest.keySet().removeAll(others);
        return rest;
    }

    static String label(Field field, Locale language) {
        return SECTIONS.stream()
                .filter(section -> section.has(field))
                .findFirst()
                .map(section -> section.said(() -> section.by.label(field.key(), language), field.key()))
                .orElse(field.key());
    }

    static String word(Field field, String word, Locale language) {
        return SECTIONS.stream()
                .filter(section -> section.has(field))
                .findFirst()
                .map(section -> section.said(() -> section.by.word(field.key(), word, language), word))
                .orElse(word);
    }
}
