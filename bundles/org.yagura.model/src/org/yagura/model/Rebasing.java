package org.yagura.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Conflict.Side;
import org.yagura.model.centre.Element;

/**
 * What becomes of somebody's changes when others have published meanwhile: value by value, what only one side changed is
 * taken from that side, what both changed alike is as they say, and what both changed otherwise is a {@link Conflict}. A
 * list of values counts as one value. Any thread; takes time with the changes whose elements others changed, too.
 */
public final class Rebasing {
    private Rebasing() {}

    /**
     * One change upon what is there now.
     *
     * @param change from what is there to what somebody wants, so that it shows what they did and no more; where there is
     *     a conflict, its {@code before} still says what both began with, and both sides are kept until somebody chooses.
     *     Null when nothing is left of it
     * @param conflicts empty when the change fits as it is
     */
    public record Rebased(ElementChange change, List<Conflict> conflicts) {
        static final Rebased NOTHING = new Rebased(null, List.of());
    }

    /** @param there the element as it is now; null when it is not there */
    public static Rebased onto(PlanElement there, ElementChange change) {
        if (Objects.equals(there, change.after())) {
            return Rebased.NOTHING;
        }
        if (Objects.equals(there, change.before())) {
            return new Rebased(change, List.of());
        }
        if (there == null || change.before() == null || change.after() == null) {
            return whole(there, change);
        }
        Sides sides = new Sides(there, change);
        return sides.areOfOneClass() ? sides.rebased() : whole(there, change);
    }

    private static Rebased whole(PlanElement there, ElementChange change) {
        return new Rebased(change, List.of(new Conflict(change.key(), "", change.before(), change.after(), there)));
    }

    /** All that keeps changes from being merged into what is there. */
    public static List<Conflict> conflicts(Elements there, Collection<ElementChange> changes) {
        List<Conflict> conflicts = new ArrayList<>();
        for (ElementChange change : changes) {
            conflicts.addAll(onto(there.get(change.key()).orElse(null), change).conflicts());
        }
        return conflicts;
    }

    /**
     * The changes after a person chose. What is kept because others changed it is kept with what it stands in, also where
     * that was to be removed.
     *
     * @param chosen whose is taken; null for what stays open
     * @return those that are left, each upon what is there now, in their order
     */
    public static List<ElementChange> settle(
            Elements there, Collection<ElementChange> changes, Function<Conflict, Side> chosen) {
        Map<ElementKey, ElementChange> settled = new LinkedHashMap<>();
        Set<PlanElement> kept = new LinkedHashSet<>();
        for (ElementChange change : changes) {
            PlanElement now = there.get(change.key()).orElse(null);
            Rebased rebased = onto(now, change);
            ElementChange left = rebased.conflicts().isEmpty() ? rebased.change() : settle(now, rebased, chosen);
            if (left != null) {
                settled.put(change.key(), left);
            } else if (now != null && change.after() == null) {
                kept.add(now);
            }
        }
        kept.forEach(element -> keepAround(element, settled));
        return List.copyOf(settled.values());
    }

    private static void keepAround(PlanElement element, Map<ElementKey, ElementChange> settled) {
        ElementChange above = element.parent() == null ? null : settled.get(element.parent());
        while (above != null && above.after() == null) {
            settled.remove(above.key());
            ElementKey next = above.before().parent();
            above = next == null ? null : settled.get(next);
        }
    }

    private static ElementChange settle(PlanElement now, Rebased rebased, Function<Conflict, Side> chosen) {
        ElementChange change = rebased.change();
        if (!rebased.conflicts().getFirst().isWhole()) {
            return new Sides(now, change).settled(rebased.conflicts(), chosen);
        }
        return switch (chosen.apply(rebased.conflicts().getFirst())) {
            case MINE -> new ElementChange(change.key(), now, change.after());
            case THEIRS -> null;
            case null -> change;
        };
    }

    /** An element as both began with it, as somebody made it and as it is there, side by side. */
    private static final class Sides {
        private final PlanElement there;
        private final ElementChange change;
        private final Element was;
        private final Element mine;
        private final Element theirs;

        Sides(PlanElement there, ElementChange change) {
            this.there = there;
            this.change = change;
            was = ElementForm.decode(change.before());
            mine = ElementForm.decode(change.after());
            theirs = ElementForm.decode(there);
        }

        boolean areOfOneClass() {
            return was.eClass() == mine.eClass() && theirs.eClass() == mine.eClass();
        }

        private boolean isDisputed(Field field) {
            return !same(field, was, theirs) && !same(field, was, mine) && !same(field, mine, theirs);
        }

        private List<Field> fields() {
            return Schema.fields(mine.eClass()).stream()
                    .filter(field -> field.format() != Format.ID)
                    .toList();
        }

        Rebased rebased() {
            List<Field> disputed = new ArrayList<>();
            for (Field field : fields()) {
                if (isDisputed(field)) {
                    if (field.format() != Format.MAP || !mergeKeys(field)) {
                        disputed.add(field);
                    }
                } else if (!same(field, was, theirs)) {
                    take(field, theirs, was);
                    take(field, theirs, mine);
                }
            }
            ElementChange left = left();
            if (left == null) {
                return Rebased.NOTHING;
            }
            return new Rebased(
                    left,
                    disputed.stream()
                            .map(field -> new Conflict(left.key(), field.name(), left.before(), left.after(), there))
                            .toList());
        }

        /** Takes what only others changed of free keys; does nothing, and says false, when both changed one otherwise. */
        private boolean mergeKeys(Field field) {
            EMap<String, String> before = texts(field, was);
            EMap<String, String> own = texts(field, mine);
            EMap<String, String> other = texts(field, theirs);
            Set<String> moved = new LinkedHashSet<>(before.keySet());
            moved.addAll(other.keySet());
            moved.removeIf(key -> Objects.equals(before.get(key), other.get(key)));
            boolean disputed = moved.stream()
                    .anyMatch(key -> !Objects.equals(before.get(key), own.get(key))
                            && !Objects.equals(own.get(key), other.get(key)));
            if (!disputed) {
                moved.forEach(key -> {
                    put(before, key, other.get(key));
                    put(own, key, other.get(key));
                });
            }
            return !disputed;
        }

        ElementChange settled(List<Conflict> conflicts, Function<Conflict, Side> chosen) {
            for (Conflict conflict : conflicts) {
                Field field = Schema.field(mine.eClass(), conflict.feature());
                Side side = chosen.apply(conflict);
                if (side != null) {
                    take(field, theirs, was);
                }
                if (side == Side.THEIRS) {
                    take(field, theirs, mine);
                }
            }
            return left();
        }

        private ElementChange left() {
            PlanElement before = ElementForm.encode(was);
            PlanElement after = ElementForm.encode(mine);
            return before.equals(after) ? null : new ElementChange(change.key(), before, after);
        }
    }

    @SuppressWarnings("unchecked")
    private static EMap<String, String> texts(Field field, Element element) {
        return (EMap<String, String>) field.get(element);
    }

    private static void put(EMap<String, String> map, String key, String value) {
        if (value == null) {
            map.removeKey(key);
        } else {
            map.put(key, value);
        }
    }

    private static boolean same(Field field, EObject one, EObject other) {
        Object a = field.get(one);
        Object b = field.get(other);
        return switch (field.format()) {
            case PARTS, MAP -> EcoreUtil.equals(objects(a), objects(b));
            default -> Objects.equals(a, b);
        };
    }

    private static void take(Field field, Element from, Element into) {
        if (field.format() == Format.PARTS || field.format() == Format.MAP) {
            List<EObject> target = objects(field.get(into));
            target.clear();
            target.addAll(EcoreUtil.copyAll(objects(field.get(from))));
        } else {
            field.set(into, field.get(from));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> objects(Object value) {
        return (List<EObject>) value;
    }
}
