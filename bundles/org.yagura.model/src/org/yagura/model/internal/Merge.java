package org.yagura.model.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.Finding.Weight;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Format;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;

/**
 * Three-way merge, value by value: what only one side changed is taken from that side; what both changed alike is as they
 * say; what both changed otherwise is a conflict, and a list of values counts as one value.
 */
final class Merge {
    private final Elements head;
    private final List<Finding> conflicts = new ArrayList<>();
    private final List<ElementChange> merged = new ArrayList<>();

    private Merge(Elements head) {
        this.head = head;
    }

    /**
     * @param conflicts what keeps the changes from being merged
     * @param changes from what is there to what it becomes, without those that change nothing
     */
    record Merged(List<Finding> conflicts, List<ElementChange> changes) {}

    static Merged of(Elements head, Collection<ElementChange> changes) {
        Merge merge = new Merge(head);
        changes.forEach(merge::add);
        return new Merged(merge.conflicts, merge.merged);
    }

    private void add(ElementChange change) {
        PlanElement now = head.get(change.key()).orElse(null);
        PlanElement wanted = Objects.equals(now, change.before()) ? change.after() : merge(change, now);
        if (!Objects.equals(now, wanted)) {
            merged.add(new ElementChange(change.key(), now, wanted));
        }
    }

    private PlanElement merge(ElementChange change, PlanElement now) {
        if (Objects.equals(now, change.after())) {
            return now;
        }
        if (now == null) {
            conflict(change.key(), "", Phrase.of("plan.merge.removed"));
            return null;
        }
        if (change.before() == null) {
            conflict(change.key(), "id", Phrase.of("plan.merge.exists"));
            return now;
        }
        if (change.after() == null) {
            conflict(change.key(), "", Phrase.of("plan.merge.changed"));
            return now;
        }
        return fields(change, now);
    }

    private PlanElement fields(ElementChange change, PlanElement now) {
        Element before = ElementForm.decode(change.before());
        Element theirs = ElementForm.decode(now);
        Element mine = ElementForm.decode(change.after());
        if (theirs.eClass() != mine.eClass() || before.eClass() != mine.eClass()) {
            conflict(change.key(), "", Phrase.of("plan.merge.changed"));
            return now;
        }
        for (Field field : Schema.fields(mine.eClass())) {
            if (field.format() == Format.ID || same(field, before, mine)) {
                continue;
            }
            if (same(field, before, theirs)) {
                take(field, mine, theirs);
            } else if (!same(field, mine, theirs)) {
                conflict(
                        change.key(),
                        field.name(),
                        Phrase.of("plan.merge.value", said(field, theirs), said(field, mine)));
            }
        }
        return ElementForm.encode(theirs);
    }

    private static String said(Field field, Element element) {
        return switch (field.format()) {
            case PARTS, MAP -> "…";
            default -> FieldText.shown(field, field.get(element));
        };
    }

    private static boolean same(Field field, EObject one, EObject other) {
        Object a = field.get(one);
        Object b = field.get(other);
        return switch (field.format()) {
            case PARTS, MAP -> EcoreUtil.equals(castList(a), castList(b));
            default -> Objects.equals(a, b);
        };
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> castList(Object value) {
        return (List<EObject>) value;
    }

    private static void take(Field field, Element from, Element into) {
        if (field.format() == Format.PARTS || field.format() == Format.MAP) {
            List<EObject> target = castList(field.get(into));
            target.clear();
            target.addAll(EcoreUtil.copyAll(castList(field.get(from))));
        } else {
            into.eSet(field.feature(), field.get(from));
        }
    }

    private void conflict(ElementKey key, String feature, Phrase what) {
        conflicts.add(new Finding(key, feature, Weight.ERROR, what));
    }
}
