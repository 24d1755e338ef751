package org.yagura.ui.author.internal.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.yagura.core.plan.ChangeChain;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.core.port.PlanShelf.Step;
import org.yagura.model.Elements;

/**
 * Compares revisions with each other, with what runs and with a draft; of one element or of the whole centre. Reads the
 * database, except of one element: not for the UI thread.
 *
 * @param of null for the whole centre
 * @param running the number of the revision that the draft is upon
 * @param base the elements of that revision
 * @param draft what the draft changes of it
 */
record Comparison(PlanShelf shelf, ElementKey of, long running, Elements base, List<ElementChange> draft) {
    /** What a revision is shown against. */
    enum With {
        /** The revision before: what it changed. */
        BEFORE,
        /** What runs now. */
        NOW,
        DRAFT,
        /** Nothing: all that was there. */
        NOTHING
    }

    /**
     * A line of the history.
     *
     * @param change of the element; null for all that the revision changed
     */
    record Entry(Revision revision, ElementChange change) {}

    /**
     * What there is to show.
     *
     * @param by the last revision that changed each, where it is another for each
     * @param whole elements as they were, instead of changes
     */
    record Shown(List<ElementChange> changes, Map<ElementKey, Revision> by, List<PlanElement> whole) {
        private static Shown of(List<ElementChange> changes) {
            return new Shown(changes, Map.of(), null);
        }

        void show(ChangesTree tree, Elements now, Function<Revision, String> said) {
            if (whole != null) {
                tree.showWhole(whole, now);
            } else if (by.isEmpty()) {
                tree.show(changes, now);
            } else {
                tree.show(changes, now, key -> by.containsKey(key) ? said.apply(by.get(key)) : "");
            }
        }
    }

    Shown read(Entry entry, With with) {
        return switch (with) {
            case BEFORE -> Shown.of(of == null ? shelf.changes(entry.revision().number()) : List.of(entry.change()));
            case NOW ->
                of == null
                        ? steps(shelf.between(entry.revision().number(), running))
                        : one(entry, base.get(of).orElse(null));
            case DRAFT -> of == null ? toDraft(entry.revision().number()) : one(entry, inDraft());
            case NOTHING ->
                new Shown(List.of(), Map.of(), of == null ? all(entry.revision().number()) : asItWas(entry));
        };
    }

    Shown between(Entry older, Entry newer) {
        return of == null
                ? steps(shelf.between(
                        older.revision().number(), newer.revision().number()))
                : one(older, newer.change().after());
    }

    private PlanElement inDraft() {
        return draft.stream()
                .filter(change -> change.key().equals(of))
                .findFirst()
                .map(change -> Optional.ofNullable(change.after()))
                .orElseGet(() -> base.get(of))
                .orElse(null);
    }

    private Shown one(Entry from, PlanElement to) {
        PlanElement was = from.change().after();
        return Shown.of(Objects.equals(was, to) ? List.of() : List.of(new ElementChange(of, was, to)));
    }

    private static List<PlanElement> asItWas(Entry entry) {
        return entry.change().after() == null
                ? List.of()
                : List.of(entry.change().after());
    }

    private static Shown steps(List<Step> steps) {
        Map<ElementKey, Revision> by = new HashMap<>();
        List<ElementChange> changes = new ArrayList<>();
        steps.stream().sorted(Comparator.comparing(step -> step.change().key())).forEach(step -> {
            by.put(step.change().key(), step.revision());
            changes.add(step.change());
        });
        return new Shown(changes, by, null);
    }

    private Shown toDraft(long revision) {
        ChangeChain<Revision> chain = new ChangeChain<>();
        shelf.between(revision, running).forEach(step -> chain.add(step.change(), step.revision()));
        draft.forEach(change -> chain.add(change, null));
        Map<ElementKey, Revision> by = new HashMap<>();
        List<ElementChange> changes = new ArrayList<>();
        chain.each((change, last) -> {
            changes.add(change);
            if (last != null) {
                by.put(change.key(), last);
            }
        });
        return new Shown(changes, by, null);
    }

    private List<PlanElement> all(long revision) {
        List<PlanElement> elements = new ArrayList<>();
        shelf.read(revision, elements::add);
        elements.sort(Comparator.comparing(PlanElement::key));
        return elements;
    }
}
