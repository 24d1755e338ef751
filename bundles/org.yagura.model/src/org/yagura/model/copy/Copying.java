package org.yagura.model.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.Format;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;

/**
 * Makes elements once more, with all that stands in them, under ids that are free. What they name among themselves follows
 * to the copies. What belongs to the old customer becomes what is called the same at the new one, or is lost; whatever else
 * is named stays while it is there. Nothing is changed by it. Any thread.
 */
public final class Copying {
    private static final String SEPARATES = "-_.";

    private final Elements from;
    private final Elements into;
    private final Map<ElementKey, ElementKey> renamed = new LinkedHashMap<>();
    private final Map<ElementKey, ElementKey> parents = new LinkedHashMap<>();
    /** The customer of each copy; empty for none. */
    private final Map<ElementKey, String> owners = new LinkedHashMap<>();

    private final Set<ElementKey> taken = new HashSet<>();
    private final List<Copied.Lost> lost = new ArrayList<>();
    private String oldPrefix = "";
    private String newPrefix = "";

    private Copying(Elements from, Elements into) {
        this.from = from;
        this.into = into;
    }

    /**
     * Copies into a parent, under their own ids where these are free.
     *
     * @param roots of one kind, each in {@code from}
     * @param parent of the kind that they stand in, in {@code into}; null for what stands in the centre
     */
    public static Copied into(ElementKey parent, List<PlanElement> roots, Elements from, Elements into) {
        Copying copying = new Copying(from, into);
        roots.forEach(root -> copying.collect(root, parent, copying.key(root, parent)));
        return copying.made(roots, null);
    }

    /**
     * Copies one element to stand where it stands, or in the centre, under another id and name. Ids of what stands in it
     * that begin as its old id does begin as the new one does.
     *
     * @param id free in {@code into}; the local one
     */
    public static Copied as(PlanElement root, String id, String name, Elements from, Elements into) {
        Copying copying = new Copying(from, into);
        boolean scoped = Schema.kind(root.key().kind()).scoped();
        copying.oldPrefix = root.key().localId();
        copying.newPrefix = id;
        ElementKey key =
                new ElementKey(root.key().kind(), scoped ? root.parent().id() + "/" + id : id);
        copying.taken.add(key);
        copying.collect(root, root.parent(), key);
        return copying.made(List.of(root), name);
    }

    private void collect(PlanElement element, ElementKey parent, ElementKey key) {
        renamed.put(element.key(), key);
        if (parent != null) {
            parents.put(element.key(), parent);
        }
        String above = parent == null ? "" : owners.getOrDefault(parent, customer(parent, into));
        owners.put(key, key.kind().equals("customer") ? key.id() : above);
        from.in(element.key()).forEach(child -> collect(child, key, key(child, key)));
    }

    /** An id that is free, as near as can be to the old one. */
    private ElementKey key(PlanElement element, ElementKey parent) {
        Kind kind = Schema.kind(element.key().kind());
        String wish = kind.scoped()
                ? parent.id() + "/" + element.key().localId()
                : prefixed(element.key().id());
        ElementKey key = new ElementKey(kind.name(), wish);
        for (int i = 2; into.has(key) || !taken.add(key); i++) {
            key = new ElementKey(kind.name(), wish + "-" + i);
        }
        taken.add(key);
        return key;
    }

    private String prefixed(String id) {
        boolean begins = !oldPrefix.isEmpty()
                && id.startsWith(oldPrefix)
                && id.length() > oldPrefix.length()
                && SEPARATES.indexOf(id.charAt(oldPrefix.length())) >= 0;
        return begins ? newPrefix + id.substring(oldPrefix.length()) : id;
    }

    /** @param name of the only root; null when they keep theirs */
    private Copied made(List<PlanElement> roots, String name) {
        List<PlanElement> made = new ArrayList<>();
        Map<ElementKey, Long> places = new LinkedHashMap<>();
        Set<ElementKey> top = new HashSet<>();
        roots.forEach(root -> top.add(root.key()));
        renamed.forEach((old, key) -> {
            Element element = ElementForm.decode(from.get(old).orElseThrow());
            ElementKey parent = parents.get(old);
            element.setId(key.id());
            element.setParent(parent == null ? "" : parent.toString());
            if (top.contains(old)) {
                element.setPlace(places.merge(
                        parent == null ? key : parent, into.nextPlace(parent), (at, _) -> at + Elements.GAP));
                if (name != null) {
                    element.setName(name);
                }
            }
            follow(old, key, element, "");
            made.add(ElementForm.encode(element));
        });
        List<ElementKey> keys =
                roots.stream().map(root -> renamed.get(root.key())).toList();
        return new Copied(made, keys, lost);
    }

    /** @param place the element's value in which an object is a record; empty for the element itself */
    private void follow(ElementKey old, ElementKey key, EObject object, String place) {
        for (Field field : Schema.fields(object.eClass())) {
            String at = place.isEmpty() ? field.name() : place;
            if (field.format() == Format.PARTS) {
                ((List<?>) field.get(object)).forEach(part -> follow(old, key, (EObject) part, at));
            } else if (field.format() == Format.REFERENCE && field.isSet(object)) {
                if (field.isMany()) {
                    many(old, key, object, field, at);
                } else {
                    String to = named(old, key, field, (String) field.get(object), at);
                    object.eSet(field.feature(), to == null ? "" : to);
                }
            }
        }
    }

    // what is many is a list of texts by the model
    @SuppressWarnings("unchecked")
    private void many(ElementKey old, ElementKey key, EObject object, Field field, String at) {
        EList<String> values = (EList<String>) field.get(object);
        List<String> next = values.stream()
                .map(value -> named(old, key, field, value, at))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        values.clear();
        values.addAll(next);
    }

    /** What a reference names from now on; null for nothing. */
    private String named(ElementKey old, ElementKey key, Field field, String id, String at) {
        ElementKey to = new ElementKey(field.refers(), id);
        ElementKey copy = renamed.get(to);
        if (copy != null) {
            return copy.id();
        }
        String before = customer(old, from);
        String after = owners.get(key);
        String owner = owner(to);
        ElementKey wanted = to;
        if (!owner.isEmpty() && owner.equals(before) && !before.equals(after)) {
            // the same thing of the new customer: its own site of that name, but never the old one's
            wanted = Schema.kind(to.kind()).scoped()
                    ? new ElementKey(to.kind(), after + id.substring(owner.length()))
                    : null;
        }
        if (wanted == null || !into.has(wanted)) {
            lost.add(new Copied.Lost(key, at, to));
            return null;
        }
        return wanted.id();
    }

    /** The customer that something belongs to where it was; empty for what is the centre's. */
    private String owner(ElementKey to) {
        if (Schema.kind(to.kind()).scoped()) {
            return top(to.id());
        }
        return to.kind().equals("asset") ? customer(to, from) : "";
    }

    private static String top(String id) {
        int end = id.indexOf('/');
        return end < 0 ? id : id.substring(0, end);
    }

    private static String customer(ElementKey key, Elements elements) {
        return elements.around(key, "customer").map(one -> one.key().id()).orElse("");
    }
}
