package org.yagura.model.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Kind;

/** What goes because a list does not have it. */
final class Removal {
    private final Kind kind;
    private final Elements now;

    Removal(Kind kind, Elements now) {
        this.kind = kind;
        this.now = now;
    }

    /** @param removed how many of them are of the list's kind */
    record Removed(List<ElementChange> changes, int removed) {
        static final Removed NOTHING = new Removed(List.of(), 0);
    }

    /** The parents whose elements the list is all of. */
    Collection<ElementKey> scope(ElementKey given, Collection<ElementKey> named) {
        if (kind.parent() == null || given == null) {
            return named;
        }
        if (given.kind().equals(kind.parent())) {
            return List.of(given);
        }
        Set<ElementKey> scope = new LinkedHashSet<>(named);
        now.in(given, kind.parent()).forEach(parent -> scope.add(parent.key()));
        return scope;
    }

    /**
     * @param parents those whose elements the list is all of; of what stands in the centre itself it is always
     * @param kept what the list has
     */
    Removed removed(Collection<ElementKey> parents, Set<ElementKey> kept) {
        List<ElementChange> changes = new ArrayList<>();
        int removed = 0;
        List<ElementKey> all = new ArrayList<>(parents);
        if (kind.parent() == null) {
            all.clear();
            all.add(null);
        }
        for (ElementKey parent : all) {
            for (PlanElement element : now.in(parent, kind.name())) {
                if (!kept.contains(element.key())) {
                    removed++;
                    whole(element, changes);
                }
            }
        }
        return new Removed(changes, removed);
    }

    private void whole(PlanElement element, List<ElementChange> changes) {
        Deque<PlanElement> open = new ArrayDeque<>(List.of(element));
        while (!open.isEmpty()) {
            PlanElement next = open.pop();
            changes.add(new ElementChange(next.key(), next, null));
            now.in(next.key()).forEach(open::push);
        }
    }
}
