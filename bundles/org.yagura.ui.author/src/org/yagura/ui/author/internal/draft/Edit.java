package org.yagura.ui.author.internal.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;

/**
 * An edit that is ready to be taken into a draft. Of very many elements it is made ready off the UI thread, since that
 * takes time with them. Immutable; any thread.
 *
 * @param from what it was made upon
 * @param to what comes of it
 * @param before what becomes otherwise, as it was; null for what was not there
 * @param after the same as it will be; null for what is removed
 */
public record Edit(
        Elements from, Elements to, Map<ElementKey, PlanElement> before, Map<ElementKey, PlanElement> after) {
    private static final int LARGE = 2_000;

    /** What is put and what is removed; what is already so is left out. */
    public static Edit of(Elements from, Collection<PlanElement> put, Collection<ElementKey> removed) {
        Map<ElementKey, PlanElement> after = new LinkedHashMap<>();
        put.forEach(element -> after.put(element.key(), element));
        removed.forEach(key -> after.put(key, null));
        after.entrySet()
                .removeIf(entry -> Objects.equals(from.get(entry.getKey()).orElse(null), entry.getValue()));
        Map<ElementKey, PlanElement> before = new HashMap<>();
        after.keySet().forEach(key -> before.put(key, from.get(key).orElse(null)));
        return new Edit(from, applied(from, after), before, after);
    }

    /** What comes of changes. */
    public static Edit of(Elements from, Collection<ElementChange> changes) {
        List<PlanElement> put = new ArrayList<>();
        List<ElementKey> removed = new ArrayList<>();
        for (ElementChange change : changes) {
            if (change.after() == null) {
                removed.add(change.key());
            } else {
                put.add(change.after());
            }
        }
        return of(from, put, removed);
    }

    static Elements applied(Elements from, Map<ElementKey, PlanElement> wanted) {
        List<ElementChange> changes = new ArrayList<>(wanted.size());
        wanted.forEach((key, element) ->
                changes.add(new ElementChange(key, from.get(key).orElse(null), element)));
        return from.with(changes);
    }

    /** Whether what comes of it is worth keeping beside it. */
    boolean isLarge() {
        return after.size() > LARGE;
    }
}
