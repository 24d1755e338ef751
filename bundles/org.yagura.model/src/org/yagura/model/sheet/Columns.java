package org.yagura.model.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Kind;
import org.yagura.model.Schema;

/** Which columns a list of a kind can have. Immutable; any thread. */
final class Columns {
    private final Kind kind;
    private final Map<String, Field> all = new LinkedHashMap<>();
    private final Map<EClass, Map<String, Field>> fields = new HashMap<>();
    private final List<String> parents = new ArrayList<>();

    Columns(String name) {
        kind = Schema.kind(name);
        for (EClass type : kind.types()) {
            Map<String, Field> own = new HashMap<>();
            for (Field field : Schema.fields(type)) {
                if (field.format() != Format.ID && field.format() != Format.INTERNAL) {
                    all.putIfAbsent(field.name(), field);
                    own.put(field.name(), field);
                }
            }
            fields.put(type, own);
        }
        String parent = kind.parent();
        while (parent != null) {
            parents.add(parent);
            parent = Schema.kind(parent).scoped() ? Schema.kind(parent).parent() : null;
        }
    }

    Kind kind() {
        return kind;
    }

    /** The kinds whose ids say where an element stands, the nearest first. */
    List<String> parents() {
        return parents;
    }

    /** A value of a sort of element; null when that sort has none of this name. */
    Field field(EClass type, String name) {
        return fields.get(type).get(name);
    }

    /** Records of an element's own are shown in lists and not read from them. */
    boolean isRead(Target target) {
        return switch (target) {
            case Target.Ignored _, Target.Id _ -> true;
            case Target.Check _ -> kind.type().isAbstract();
            case Target.Parent(String name) -> parents.contains(name);
            case Target.Value(String name) -> {
                Field field = all.get(name);
                yield field != null && field.format() != Format.PARTS && field.format() != Format.MAP;
            }
        };
    }

    /** All that is exported, in its order: the id, the parent, what is checked, then values in the model's order. */
    List<Target> exported() {
        List<Target> targets = new ArrayList<>();
        targets.add(Target.ID);
        if (kind.parent() != null) {
            targets.add(new Target.Parent(kind.parent()));
        }
        if (kind.type().isAbstract()) {
            targets.add(Target.CHECK);
        }
        all.keySet().forEach(name -> targets.add(new Target.Value(name)));
        return targets;
    }

    /** The name of a column in the model's own words. */
    String key(Target target) {
        return switch (target) {
            case Target.Ignored _ -> "";
            case Target.Id _ -> "id";
            case Target.Check _ -> "check";
            case Target.Parent(String name) -> name;
            case Target.Value(String name) -> all.get(name).key();
        };
    }

    /** The name of a column over an export. */
    String heading(Target target, Labels labels) {
        List<String> names = labels.of(kind.name(), target);
        return names.isEmpty() ? key(target) : names.getFirst();
    }

    /** What headings are read as, by {@link #normal} text; of two that are called alike the first counts. */
    Map<String, Target> byHeading(Labels labels) {
        List<Target> known = new ArrayList<>(exported());
        parents.stream().skip(1).map(Target.Parent::new).forEach(known::add);
        Map<String, Target> found = new HashMap<>();
        known.forEach(target -> found.putIfAbsent(normal(key(target)), target));
        for (Target target : known) {
            labels.of(kind.name(), target).forEach(name -> found.putIfAbsent(normal(name), target));
            if (target instanceof Target.Value(String name)) {
                found.putIfAbsent(normal(name), target);
            }
        }
        found.values().removeIf(target -> !isRead(target));
        return found;
    }

    /** Without what people write differently: case, width, spaces and dashes. */
    static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_*:・-]", "");
    }
}
