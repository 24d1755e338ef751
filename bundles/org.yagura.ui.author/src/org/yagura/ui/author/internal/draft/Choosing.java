package org.yagura.ui.author.internal.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.core.port.PlanShelf.Step;
import org.yagura.model.Conflict;
import org.yagura.model.Conflict.Side;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.Rebasing;
import org.yagura.model.Schema;
import org.yagura.ui.author.internal.Texts;

/** Whose is taken of each value that two people made something else of. Used on one thread at a time. */
public final class Choosing {
    private static final int STEPS = 50;

    private final Map<Place, Side> chosen = new LinkedHashMap<>();

    private record Place(ElementKey element, String feature) {
        static Place of(Conflict conflict) {
            return new Place(conflict.element(), conflict.feature());
        }
    }

    public void choose(Conflict conflict, Side side) {
        chosen.put(Place.of(conflict), side);
    }

    /** Null when nothing is chosen yet. */
    public Side of(Conflict conflict) {
        return chosen.get(Place.of(conflict));
    }

    /** How many of these are not chosen yet. */
    public long open(List<Conflict> conflicts) {
        return conflicts.stream().filter(conflict -> of(conflict) == null).count();
    }

    /**
     * All changes of the draft as they are with these choices. What is kept though others removed it comes back with what
     * it stood in and what stood in it. Reads the database.
     */
    public List<ElementChange> settle(Elements there, List<ElementChange> changes, PlanShelf shelf) {
        List<Conflict> conflicts = Rebasing.conflicts(there, changes);
        Map<ElementKey, ElementChange> settled = new LinkedHashMap<>();
        Rebasing.settle(there, changes, this::of).forEach(change -> settled.put(change.key(), change));
        for (Conflict conflict : conflicts) {
            if (conflict.theirs() == null && of(conflict) == Side.MINE) {
                Restoring.around(conflict, there, shelf).forEach(change -> settled.putIfAbsent(change.key(), change));
            }
        }
        return List.copyOf(settled.values());
    }

    /** Which revision made of each what is there now; those of which it is not known are left out. Reads the database. */
    public static Map<Conflict, Revision> revisions(List<Conflict> conflicts, PlanShelf shelf) {
        Map<ElementKey, List<Step>> histories = new LinkedHashMap<>();
        Map<Conflict, Revision> revisions = new LinkedHashMap<>();
        for (Conflict conflict : conflicts) {
            List<Step> history = histories.computeIfAbsent(conflict.element(), key -> shelf.history(key, STEPS));
            revision(conflict, history).ifPresent(revision -> revisions.put(conflict, revision));
        }
        return revisions;
    }

    static Optional<Revision> revision(Conflict conflict, List<Step> history) {
        return history.stream()
                .filter(step -> conflict.isWhole() || changes(step.change(), conflict.feature()))
                .map(Step::revision)
                .findFirst();
    }

    private static boolean changes(ElementChange change, String feature) {
        return !Objects.equals(value(change.before(), feature), value(change.after(), feature));
    }

    /** As a text that is equal when the value is. */
    private static Object value(PlanElement element, String feature) {
        if (element == null) {
            return null;
        }
        var decoded = ElementForm.decode(element);
        List<Field> all = Schema.fields(decoded.eClass());
        return all.stream()
                .filter(field -> field.name().equals(feature))
                .findFirst()
                .map(field -> Texts.shown(field, field.get(decoded)))
                .orElse(null);
    }
}
