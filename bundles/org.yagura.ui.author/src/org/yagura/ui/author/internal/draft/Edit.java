package org.yagura.ui.author.internal.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.ElementsHead;
import org.yagura.model.Rebasing;
import org.yagura.ui.author.internal.draft.WorkingDraft.Standing;

/**
 * An edit that is ready to be taken into a draft. Of very many elements it is made ready off the UI thread, since that
 * takes time with them. Used once.
 *
 * @param edition of the draft that it was made for
 * @param changes of each element, what the draft does to it from then on; null for nothing
 * @param to all elements as they are then
 */
public record Edit(long edition, Map<ElementKey, ElementChange> changes, Elements to) {
    /** What is put and what is removed; what is already so is left out. Any thread. */
    public static Edit of(Standing draft, Collection<PlanElement> put, Collection<ElementKey> removed) {
        Map<ElementKey, PlanElement> wanted = new LinkedHashMap<>();
        put.forEach(element -> wanted.put(element.key(), element));
        removed.forEach(key -> wanted.put(key, null));
        Map<ElementKey, ElementChange> next = changed(draft, wanted);
        return new Edit(draft.edition(), next, applied(draft.base(), draft.now(), next));
    }

    private static Map<ElementKey, ElementChange> changed(Standing draft, Map<ElementKey, PlanElement> wanted) {
        Map<ElementKey, ElementChange> next = new LinkedHashMap<>();
        wanted.forEach((key, element) -> {
            if (!Objects.equals(draft.now().get(key).orElse(null), element)) {
                next.put(key, changed(draft, key, element));
            }
        });
        return next;
    }

    /**
     * What comes of changes whose outcome is known already. Any thread.
     *
     * @param to all elements after these changes
     */
    public static Edit of(Standing draft, Collection<ElementChange> changes, Elements to) {
        Map<ElementKey, PlanElement> wanted = new LinkedHashMap<>();
        changes.forEach(change -> wanted.put(change.key(), change.after()));
        Map<ElementKey, ElementChange> next = changed(draft, wanted);
        boolean asWanted = next.entrySet().stream()
                .allMatch(one -> Objects.equals(after(draft.base(), one), wanted.get(one.getKey())));
        return new Edit(draft.edition(), next, asWanted ? to : applied(draft.base(), draft.now(), next));
    }

    /** What an element is by what the draft does to it; null for nothing. */
    private static PlanElement after(ElementsHead base, Map.Entry<ElementKey, ElementChange> one) {
        return one.getValue() == null
                ? base.element(one.getKey()).orElse(null)
                : one.getValue().after();
    }

    /** What comes of changes. Any thread. */
    public static Edit of(Standing draft, Collection<ElementChange> changes) {
        List<PlanElement> put = new ArrayList<>();
        List<ElementKey> removed = new ArrayList<>();
        for (ElementChange change : changes) {
            if (change.after() == null) {
                removed.add(change.key());
            } else {
                put.add(change.after());
            }
        }
        return of(draft, put, removed);
    }

    /** What the draft does to an element when it shall be so; null for nothing. */
    private static ElementChange changed(Standing draft, ElementKey key, PlanElement wanted) {
        ElementChange known = draft.changes().get(key);
        PlanElement there = draft.base().element(key).orElse(null);
        PlanElement before = known == null ? there : known.before();
        if (Objects.equals(before, wanted)) {
            return null;
        }
        return Rebasing.onto(there, new ElementChange(key, before, wanted)).change();
    }

    static Elements applied(ElementsHead base, Elements now, Map<ElementKey, ElementChange> wanted) {
        List<ElementChange> moved = new ArrayList<>(wanted.size());
        wanted.entrySet().forEach(one -> {
            PlanElement was = now.get(one.getKey()).orElse(null);
            PlanElement is = after(base, one);
            if (!Objects.equals(was, is)) {
                moved.add(new ElementChange(one.getKey(), was, is));
            }
        });
        return now.with(moved);
    }
}
