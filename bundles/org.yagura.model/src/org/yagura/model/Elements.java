package org.yagura.model;

import java.lang.ref.SoftReference;
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
import org.yagura.core.plan.Finding;
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
    private static final int MANY = 1_000;
    private static final ElementKey TOP = new ElementKey("", "");

    private final Layered<ElementKey, PlanElement> all;
    private final Layered<ElementKey, List<ElementKey>> children;
    private final Layered<ElementKey, Set<ElementKey>> referrers;
    /** What was last found of very many of them; it takes seconds, and several ask for it one behind the other. */
    private volatile SoftReference<Checked> checked = new SoftReference<>(null);

    /**
     * @param keys which of the elements were looked at
     * @param attributes the edition of what plug-ins wanted to be checked
     */
    record Checked(Set<ElementKey> keys, int attributes, List<Finding> findings) {}

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
        elements.forEach(element -> all.put(element.key(), element));
        all.replaceAll((_, element) -> sharing(element, all));
        for (PlanElement element : all.values()) {
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

    /** The same with the key of what it stands in as that one has it: of a large centre's memory keys are a good part. */
    private static PlanElement sharing(PlanElement element, Map<ElementKey, PlanElement> all) {
        PlanElement above = element.parent() == null ? null : all.get(element.parent());
        return above == null || above.key() == element.parent()
                ? element
                : new PlanElement(element.key(), above.key(), element.place(), element.content());
    }

    private static ElementKey above(PlanElement element) {
        return element.parent() == null ? TOP : element.parent();
    }

    /** These elements after changes, whatever they were before. */
    public Elements with(Collection<ElementChange> changes) {
        Map<ElementKey, PlanElement> put = new LinkedHashMap<>();
        Set<ElementKey> parents = new LinkedHashSet<>();
        Map<ElementKey, Set<ElementKey>> named = new LinkedHashMap<>();
        for (Step step : steps(changes)) {
            ElementKey key = step.key();
            PlanElement before = step.before();
            PlanElement after = step.after();
            put.put(key, after);
            if (!standsTheSame(before, after)) {
                parents.addAll(Stream.of(before, after)
                        .filter(Objects::nonNull)
                        .map(Elements::above)
                        .toList());
            }
            if (!step.was().equals(step.is())) {
                step.was().forEach(to -> named(named, to).remove(key));
                step.is().forEach(to -> named(named, to).add(key));
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

    /**
     * A change from what is there.
     *
     * @param was whom it named before
     * @param is whom it names now
     */
    private record Step(
            ElementKey key, PlanElement before, PlanElement after, Set<ElementKey> was, Set<ElementKey> is) {
        static Step of(PlanElement before, ElementChange change) {
            return new Step(change.key(), before, change.after(), named(before), named(change.after()));
        }

        private static Set<ElementKey> named(PlanElement element) {
            return element == null ? Set.of() : References.of(element);
        }
    }

    /** Of very many they are looked at by several threads, since whom each names has to be read. */
    private List<Step> steps(Collection<ElementChange> changes) {
        Stream<ElementChange> all = changes.size() < MANY ? changes.stream() : changes.parallelStream();
        return all.map(change -> Step.of(this.all.get(change.key()), change)).toList();
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

    /** What is known of just these; null when nothing is. */
    List<Finding> known(Set<ElementKey> keys, int attributes) {
        Checked last = checked.get();
        return last != null && last.attributes() == attributes && last.keys().equals(keys) ? last.findings() : null;
    }

    void know(Checked found) {
        checked = new SoftReference<>(found);
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
        List<ElementKey> keys = below(parent);
        List<PlanElement> in = new ArrayList<>(keys.size());
        keys.forEach(key -> in.add(all.get(key)));
        return in;
    }

    /** What stands in an element, of one kind. */
    public List<PlanElement> in(ElementKey parent, String kind) {
        List<PlanElement> in = new ArrayList<>();
        for (ElementKey key : below(parent)) {
            if (key.kind().equals(kind)) {
                in.add(all.get(key));
            }
        }
        return in;
    }

    private List<ElementKey> below(ElementKey parent) {
        return children.getOrDefault(parent == null ? TOP : parent, List.of());
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
        List<ElementKey> keys = below(parent);
        return keys.isEmpty() ? GAP : all.get(keys.getLast()).place() + GAP;
    }

    /** What is left between two elements, so that others can be put between. */
    public static final long GAP = 1_000;
}
