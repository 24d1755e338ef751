package org.yagura.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Layered;
import org.yagura.core.plan.PlanElement;

/**
 * All elements of a centre at one moment, with what stands in what and what names what. Immutable; any thread. A change
 * makes another one in a time that goes with the change.
 */
public final class Elements {
    /** Of a centre before anything was published. */
    public static final Elements NONE = new Elements(Layered.of(Map.of()), Layered.of(Map.of()), Layered.of(Map.of()));

    private static final Comparator<PlanElement> BY_PLACE =
            Comparator.comparingLong(PlanElement::place).thenComparing(PlanElement::key);
    private static final ElementKey TOP = new ElementKey("", "");

    private final Layered<ElementKey, PlanElement> all;
    private final Layered<ElementKey, List<ElementKey>> children;
    private final Layered<ElementKey, Set<ElementKey>> referrers;

    private Elements(
            Layered<ElementKey, PlanElement> all,
            Layered<ElementKey, List<ElementKey>> children,
            Layered<ElementKey, Set<ElementKey>> referrers) {
        this.all = all;
        this.children = children;
        this.referrers = referrers;
    }

    /** @param elements no two of one key */
    public static Elements of(Collection<PlanElement> elements) {
        Map<ElementKey, PlanElement> all = new LinkedHashMap<>(elements.size() * 2);
        Map<ElementKey, List<PlanElement>> places = new LinkedHashMap<>();
        Map<ElementKey, Set<ElementKey>> referrers = new LinkedHashMap<>();
        for (PlanElement element : elements) {
            all.put(element.key(), element);
            places.computeIfAbsent(above(element), _ -> new ArrayList<>()).add(element);
            References.of(element)
                    .forEach(to -> referrers
                            .computeIfAbsent(to, _ -> new LinkedHashSet<>())
                            .add(element.key()));
        }
        Map<ElementKey, List<ElementKey>> children = new LinkedHashMap<>();
        places.forEach((parent, in) -> children.put(
                parent, in.stream().sorted(BY_PLACE).map(PlanElement::key).toList()));
        return new Elements(Layered.of(all), Layered.of(children), Layered.of(referrers));
    }

    private static ElementKey above(PlanElement element) {
        return element.parent() == null ? TOP : element.parent();
    }

    /** These elements after changes, whatever they were before. */
    public Elements with(Collection<ElementChange> changes) {
        Map<ElementKey, PlanElement> put = new LinkedHashMap<>();
        Set<ElementKey> parents = new LinkedHashSet<>();
        Map<ElementKey, Set<ElementKey>> named = new LinkedHashMap<>();
        for (ElementChange change : changes) {
            put.put(change.key(), change.after());
            PlanElement before = all.get(change.key());
            PlanElement after = change.after();
            if (!standsTheSame(before, after)) {
                parents.addAll(Stream.of(before, after)
                        .filter(Objects::nonNull)
                        .map(Elements::above)
                        .toList());
            }
            Set<ElementKey> was = before == null ? Set.of() : References.of(before);
            Set<ElementKey> is = after == null ? Set.of() : References.of(after);
            if (!was.equals(is)) {
                was.forEach(to -> named(named, to).remove(change.key()));
                is.forEach(to -> named(named, to).add(change.key()));
            }
        }
        Layered<ElementKey, PlanElement> next = all.with(put);
        Map<ElementKey, List<ElementKey>> below = new LinkedHashMap<>();
        parents.forEach(parent -> below.put(parent, new ArrayList<>(children.getOrDefault(parent, List.of()))));
        below.forEach((parent, keys) -> keys.removeIf(put::containsKey));
        for (PlanElement element : put.values()) {
            List<ElementKey> beside = element == null ? null : below.get(above(element));
            if (beside != null) {
                beside.add(element.key());
            }
        }
        below.replaceAll((_, keys) -> keys.isEmpty()
                ? null
                : keys.stream()
                        .map(next::get)
                        .sorted(BY_PLACE)
                        .map(PlanElement::key)
                        .toList());
        named.replaceAll((_, keys) -> keys.isEmpty() ? null : keys);
        return new Elements(next, children.with(below), referrers.with(named));
    }

    private static boolean standsTheSame(PlanElement before, PlanElement after) {
        return before != null
                && after != null
                && before.place() == after.place()
                && above(before).equals(above(after));
    }

    private Set<ElementKey> named(Map<ElementKey, Set<ElementKey>> named, ElementKey to) {
        return named.computeIfAbsent(to, key -> new LinkedHashSet<>(referrers.getOrDefault(key, Set.of())));
    }

    /** What leads from these to others: whatever is not among those is removed. */
    public List<ElementChange> difference(Collection<PlanElement> wanted) {
        List<ElementChange> changes = new ArrayList<>();
        Set<ElementKey> kept = HashSet.newHashSet(wanted.size());
        for (PlanElement element : wanted) {
            kept.add(element.key());
            PlanElement now = all.get(element.key());
            if (!element.equals(now)) {
                changes.add(new ElementChange(element.key(), now, element));
            }
        }
        for (PlanElement element : all.values()) {
            if (!kept.contains(element.key())) {
                changes.add(new ElementChange(element.key(), element, null));
            }
        }
        return changes;
    }

    public int size() {
        return all.size();
    }

    public boolean has(ElementKey key) {
        return all.get(key) != null;
    }

    public Optional<PlanElement> get(ElementKey key) {
        return Optional.ofNullable(all.get(key));
    }

    /** In no order. */
    public Collection<PlanElement> all() {
        return all.values();
    }

    /** An element and all that stands in it, what others stand in before what stands in it. */
    public List<PlanElement> within(PlanElement root) {
        List<PlanElement> found = new ArrayList<>(List.of(root));
        in(root.key()).forEach(child -> found.addAll(within(child)));
        return found;
    }

    /** What stands in an element, in its place; for null, what stands in the centre. Of all kinds. */
    public List<PlanElement> in(ElementKey parent) {
        return children.getOrDefault(parent == null ? TOP : parent, List.of()).stream()
                .map(all::get)
                .toList();
    }

    /** What stands in an element, of one kind. */
    public List<PlanElement> in(ElementKey parent, String kind) {
        return in(parent).stream()
                .filter(element -> element.key().kind().equals(kind))
                .toList();
    }

    /** The elements that one names, whether they are there or not. */
    public static Set<ElementKey> named(PlanElement element) {
        return References.of(element);
    }

    /** The elements that name this one. */
    public Set<ElementKey> referrers(ElementKey key) {
        return java.util.Collections.unmodifiableSet(referrers.getOrDefault(key, Set.of()));
    }

    /** The nearest of a kind that an element stands in, or itself. */
    public Optional<PlanElement> around(ElementKey key, String kind) {
        PlanElement at = all.get(key);
        while (at != null && !at.key().kind().equals(kind)) {
            at = at.parent() == null ? null : all.get(at.parent());
        }
        return Optional.ofNullable(at);
    }

    /** A place behind everything that stands in a parent now. */
    public long nextPlace(ElementKey parent) {
        List<ElementKey> keys = children.getOrDefault(parent == null ? TOP : parent, List.of());
        return keys.isEmpty() ? GAP : all.get(keys.getLast()).place() + GAP;
    }

    /** What is left between two elements, so that others can be put between. */
    public static final long GAP = 1_000;
}
