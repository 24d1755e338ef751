package org.yagura.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.yagura.model.centre.CentrePackage;

/**
 * What people author, as the Ecore model and its annotations describe it: which kinds of elements there are, what stands
 * in what, which values each has and how they are written. Readers, writers, checks, lists and forms all go by it, so that
 * a value added to the model is everywhere. Never changes; any thread.
 */
public final class Schema {
    static final String SOURCE = "http://yagura.org/author";

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();
    private static final Map<EClass, List<Field>> FIELDS = new HashMap<>();
    private static final Map<EClass, Map<String, Field>> BY_NAME = new HashMap<>();
    private static final Map<EClass, Kind> KIND_OF = new HashMap<>();
    private static final Map<String, List<Kind>> CHILDREN = new HashMap<>();

    static {
        for (EClassifier classifier : CentrePackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                FIELDS.put(type, fieldsOf(type));
                Map<String, Field> byName = new HashMap<>();
                FIELDS.get(type).forEach(field -> byName.put(field.name(), field));
                BY_NAME.put(type, byName);
                String kind = detail(type, "kind", "");
                if (!kind.isEmpty()) {
                    KINDS.put(kind, kind(kind, type));
                }
            }
        }
        for (Kind kind : KINDS.values()) {
            kind.types().forEach(type -> KIND_OF.put(type, kind));
            CHILDREN.computeIfAbsent(kind.parent(), _ -> new ArrayList<>()).add(kind);
        }
    }

    private Schema() {}

    private static Kind kind(String name, EClass type) {
        List<EClass> types = new ArrayList<>();
        for (EClassifier other : CentrePackage.eINSTANCE.getEClassifiers()) {
            if (other instanceof EClass concrete && !concrete.isAbstract() && type.isSuperTypeOf(concrete)) {
                types.add(concrete);
            }
        }
        return new Kind(
                name,
                type,
                detail(type, "parent", null),
                detail(type, "scope", "centre").equals("parent"),
                detail(type, "list", ""),
                detail(type, "required", "").equals("name"),
                types);
    }

    private static List<Field> fieldsOf(EClass type) {
        List<Field> fields = new ArrayList<>();
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            Format format = Format.valueOf(detail(feature, "format", "text").toUpperCase(Locale.ROOT));
            fields.add(new Field(
                    feature,
                    detail(feature, "key", dashed(feature.getName())),
                    format,
                    detail(feature, "refers", ""),
                    limit(detail(feature, "min", "0"), format),
                    limit(detail(feature, "max", String.valueOf(Long.MAX_VALUE)), format),
                    detail(feature, "required", "").equals("true"),
                    detail(feature, "ends", "").equals("true"),
                    detail(feature, "section", ""),
                    false));
        }
        return List.copyOf(fields);
    }

    private static long limit(String text, Format format) {
        boolean isTime = format == Format.DURATION && Character.isLetter(text.charAt(text.length() - 1));
        return isTime ? Durations.parse(text).orElseThrow() : Long.parseLong(text);
    }

    private static String detail(EModelElement element, String key, String otherwise) {
        EAnnotation annotation = element.getEAnnotation(SOURCE);
        String value = annotation == null ? null : annotation.getDetails().get(key);
        return value == null ? otherwise : value;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** All kinds, what others stand in before what stands in it. */
    public static List<Kind> kinds() {
        return List.copyOf(KINDS.values());
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static Kind kind(String name) {
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("there is no kind of element \"" + name + "\"");
        }
        return kind;
    }

    /** The kind that a concrete class belongs to. */
    public static Kind kindOf(EClass type) {
        return KIND_OF.get(type);
    }

    /** What may stand in a kind, or for null in the centre itself. */
    public static List<Kind> childrenOf(String kind) {
        return CHILDREN.getOrDefault(kind, List.of());
    }

    /** The values of a class, inherited ones first. */
    public static List<Field> fields(EClass type) {
        return FIELDS.get(type);
    }

    /** A value by the model's name. */
    public static Field field(EClass type, String name) {
        Field field = BY_NAME.get(type).get(name);
        if (field == null) {
            throw new IllegalArgumentException(type.getName() + " has no " + name);
        }
        return field;
    }

    /** The word that tells a class from its siblings of one kind, {@code tcp} of a monitor; empty where there is none. */
    public static String check(EClass type) {
        return detail(type, "check", "");
    }
}
