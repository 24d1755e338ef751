package org.yagura.ui.author.internal.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.PlanShelf.Step;
import org.yagura.model.Conflict;
import org.yagura.model.Elements;

/** What has to come back together with an element that was removed. */
public final class Restoring {
    private Restoring() {}

    /**
     * An element that comes back, and of what is gone all that it stood in and all that stood in it.
     *
     * @param there what need not come back
     * @param gone what was there before, as it was
     */
    public static List<PlanElement> whole(PlanElement back, Elements there, Collection<PlanElement> gone) {
        Map<ElementKey, PlanElement> byKey = new HashMap<>();
        Map<ElementKey, List<PlanElement>> in = new HashMap<>();
        for (PlanElement element : gone) {
            if (!there.has(element.key())) {
                byKey.put(element.key(), element);
                if (element.parent() != null) {
                    in.computeIfAbsent(element.parent(), _ -> new ArrayList<>()).add(element);
                }
            }
        }
        Map<ElementKey, PlanElement> found = new LinkedHashMap<>();
        PlanElement above = back.parent() == null ? null : byKey.get(back.parent());
        while (above != null && found.putIfAbsent(above.key(), above) == null) {
            above = above.parent() == null ? null : byKey.get(above.parent());
        }
        found.put(back.key(), back);
        below(back.key(), in, found);
        return List.copyOf(found.values());
    }

    private static void below(
            ElementKey key, Map<ElementKey, List<PlanElement>> in, Map<ElementKey, PlanElement> found) {
        for (PlanElement child : in.getOrDefault(key, List.of())) {
            if (found.putIfAbsent(child.key(), child) == null) {
                below(child.key(), in, found);
            }
        }
    }

    /**
     * What comes back beside an element that somebody removed and the person wants to keep: what was removed with it, and
     * what it stood in. Reads the database.
     *
     * @param conflict one whose other side is gone
     */
    static List<ElementChange> around(Conflict conflict, Elements there, PlanShelf shelf) {
        List<PlanElement> gone = new ArrayList<>();
        Optional<Step> removal = removal(conflict.element(), shelf);
        removal.ifPresent(step -> shelf.changes(step.revision().number()).stream()
                .filter(change -> change.after() == null)
                .forEach(change -> gone.add(change.before())));
        ElementKey above = conflict.mine().parent();
        while (above != null && !there.has(above)) {
            Optional<PlanElement> was =
                    removal(above, shelf).map(step -> step.change().before());
            was.ifPresent(gone::add);
            above = was.map(PlanElement::parent).orElse(null);
        }
        return whole(conflict.mine(), there, gone).stream()
                .filter(element -> !element.key().equals(conflict.element()))
                .map(element -> new ElementChange(element.key(), null, element))
                .toList();
    }

    private static Optional<Step> removal(ElementKey key, PlanShelf shelf) {
        return shelf.history(key, 1).stream()
                .filter(step -> step.change().after() == null)
                .findFirst();
    }
}
