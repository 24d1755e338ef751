package org.yagura.ui.author.internal.draft;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.ElementsHead;
import org.yagura.model.Rebasing;

/**
 * What somebody has begun to change of the latest revision, with undo and redo over all of it. Every edit is one step,
 * however many elements it touches. The published elements are shared, only what is touched is kept beside them. Used on
 * one thread; what {@link #now} gives is immutable and may go elsewhere.
 */
public final class WorkingDraft {
    private static final int LARGE = 2_000;

    private final BasicCommandStack stack = new BasicCommandStack();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<ElementKey, ElementChange> changes = new LinkedHashMap<>();
    private ElementsHead base;
    private Elements now;
    private List<ElementChange> listed;
    /** The elements of all steps that can be undone or done again. */
    private final Set<ElementKey> stepped = new HashSet<>();

    private long edition;

    /** Hears of what became otherwise. */
    public interface Listener {
        /** @param keys the elements that were put, changed or removed; empty when anything may have changed */
        void changed(Set<ElementKey> keys);
    }

    public WorkingDraft(ElementsHead base) {
        this.base = base;
        this.now = base.authored();
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** The revision that it changes. */
    public ElementsHead base() {
        return base;
    }

    /** All elements as they are with the draft's changes. */
    public Elements now() {
        return now;
    }

    /** What the draft changes, in the order in which it was touched first. */
    public List<ElementChange> changes() {
        if (listed == null) {
            listed = List.copyOf(changes.values());
        }
        return listed;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What the draft does to an element; null when it leaves it alone. */
    public ElementChange change(ElementKey key) {
        return changes.get(key);
    }

    /** Changes upon a revision, with all elements as they are then; made on any thread, for {@link #rebase}. */
    public record Rebased(ElementsHead head, Map<ElementKey, ElementChange> changes, Elements now) {
        /** Takes into the changes what others did to their elements meanwhile; those of which nothing is left are gone. */
        public static Rebased of(ElementsHead head, Collection<ElementChange> changes) {
            Map<ElementKey, ElementChange> left = new LinkedHashMap<>();
            for (ElementChange change : changes) {
                PlanElement there = head.element(change.key()).orElse(null);
                ElementChange rebased = Rebasing.onto(there, change).change();
                if (rebased != null) {
                    left.put(change.key(), rebased);
                }
            }
            return new Rebased(head, left, head.authored().with(left.values()));
        }
    }

    /** Becomes another draft; what could be undone cannot be any more. */
    public void load(Rebased other) {
        stack.flush();
        stepped.clear();
        take(other);
    }

    private void take(Rebased next) {
        base = next.head();
        changes.clear();
        changes.putAll(next.changes());
        now = next.now();
        edition++;
        tell(Set.of());
    }

    /** Puts elements, new ones or others in place of those of the same key: one step. Nothing happens when all are as they were. */
    public void put(String label, Collection<PlanElement> elements) {
        edit(label, elements, List.of());
    }

    /** Removes elements and whatever stands in them: one step. */
    public void remove(String label, Collection<ElementKey> keys) {
        Set<ElementKey> all = new LinkedHashSet<>();
        keys.forEach(key -> collect(key, all));
        edit(label, List.of(), all);
    }

    private void collect(ElementKey key, Set<ElementKey> into) {
        if (now.has(key) && into.add(key)) {
            now.in(key).forEach(child -> collect(child.key(), into));
        }
    }

    /** Takes back what the draft did to elements: one step. */
    public void revert(String label, Collection<ElementKey> keys) {
        Map<ElementKey, ElementChange> none = new LinkedHashMap<>();
        keys.forEach(key -> none.put(key, null));
        step(label, none, null);
    }

    /** Puts other changes in place of all that the draft changes: one step. */
    public void replace(String label, Collection<ElementChange> wanted) {
        Map<ElementKey, ElementChange> next = new LinkedHashMap<>();
        changes.keySet().forEach(key -> next.put(key, null));
        wanted.forEach(change -> next.put(change.key(), change));
        step(label, next, null);
    }

    /**
     * Puts some elements and removes others: one step. A value that is put back to what it was is no change any more; it
     * is as somebody else published it meanwhile.
     */
    public void edit(String label, Collection<PlanElement> elements, Collection<ElementKey> removed) {
        put(label, Edit.of(new Standing(edition, base, now, changes), elements, removed));
    }

    /** How the draft stands, for an {@link Edit} that is made ready on another thread. */
    public Standing standing() {
        return new Standing(edition, base, now, Map.copyOf(changes));
    }

    /** A draft at one moment. */
    public record Standing(long edition, ElementsHead base, Elements now, Map<ElementKey, ElementChange> changes) {}

    /**
     * Takes an edit as one step. Nothing happens when it changes nothing.
     *
     * @return whether it was taken; it is not when the draft has changed since it was made ready
     */
    public boolean put(String label, Edit edit) {
        if (edit.edition() != edition) {
            return false;
        }
        step(label, edit.changes(), edit.to());
        return true;
    }

    /**
     * @param next of each element, what the draft does to it from now on; null for nothing
     * @param to what comes of it; null when that is still to be made
     */
    private void step(String label, Map<ElementKey, ElementChange> next, Elements to) {
        next.entrySet().removeIf(entry -> Objects.equals(changes.get(entry.getKey()), entry.getValue()));
        if (!next.isEmpty()) {
            stepped.addAll(next.keySet());
            stack.execute(new Step(label, next, to));
        }
    }

    private final class Step extends AbstractCommand {
        private final Map<ElementKey, ElementChange> after;
        /** Of the same elements, what the draft did to them before; without those to which it did nothing. */
        private final Map<ElementKey, ElementChange> before = new HashMap<>();
        /** Upon which revision; upon another one, what comes of the step is made anew. */
        private final ElementsHead upon = base;

        private final Elements from;
        private Elements to;

        Step(String label, Map<ElementKey, ElementChange> after, Elements to) {
            super(label);
            this.after = after;
            this.to = to;
            this.from = kept(now);
            for (ElementKey key : after.keySet()) {
                ElementChange known = changes.get(key);
                if (known != null) {
                    before.put(key, known);
                }
            }
        }

        @Override
        protected boolean prepare() {
            return true;
        }

        @Override
        public void execute() {
            apply(after, to);
            to = kept(to);
        }

        @Override
        public void redo() {
            apply(after, upon == base ? to : null);
        }

        @Override
        public void undo() {
            Map<ElementKey, ElementChange> back = LinkedHashMap.newLinkedHashMap(after.size());
            after.keySet().forEach(key -> back.put(key, before.get(key)));
            apply(back, upon == base ? from : null);
        }

        /** Of many elements what comes of them is kept; of a few it is as soon made again. */
        private Elements kept(Elements made) {
            return after.size() > LARGE ? made : null;
        }
    }

    /** @param next what comes of it; null when that is still to be made */
    private void apply(Map<ElementKey, ElementChange> wanted, Elements next) {
        now = next != null ? next : Edit.applied(base, now, wanted);
        wanted.forEach((key, change) -> {
            if (change == null) {
                changes.remove(key);
            } else {
                changes.put(key, change);
            }
        });
        edition++;
        // whoever made them changes them no more
        tell(Collections.unmodifiableSet(wanted.keySet()));
    }

    public boolean canUndo() {
        return stack.canUndo();
    }

    /** What would be undone; empty for nothing. */
    public String undoLabel() {
        return stack.canUndo() ? stack.getUndoCommand().getLabel() : "";
    }

    public void undo() {
        if (stack.canUndo()) {
            stack.undo();
        }
    }

    public void redo() {
        if (stack.canRedo()) {
            stack.redo();
        }
    }

    /** Grows whenever the draft changes something else than before. */
    public long edition() {
        return edition;
    }

    /**
     * Goes on upon a newer revision: what it says already is no change any more, what others did to other values is taken
     * in, and where they made something else of the same value both are kept until a person chooses. Steps can be undone
     * as before, unless one of their elements was published otherwise: then none can.
     */
    public void rebase(Rebased next) {
        boolean same = stepped.stream()
                .allMatch(key -> base.element(key).equals(next.head().element(key)));
        if (!same) {
            stack.flush();
            stepped.clear();
        }
        take(next);
    }

    /**
     * What is left of changes once some of them, as they were a moment ago, are published: what was edited since then goes
     * on from what was published.
     */
    public static List<ElementChange> without(Collection<ElementChange> changes, Collection<ElementChange> published) {
        Map<ElementKey, ElementChange> left = new LinkedHashMap<>();
        changes.forEach(change -> left.put(change.key(), change));
        for (ElementChange done : published) {
            left.computeIfPresent(
                    done.key(),
                    (key, change) -> Objects.equals(change.after(), done.after())
                            ? null
                            : new ElementChange(key, done.after(), change.after()));
        }
        return List.copyOf(left.values());
    }

    private void tell(Set<ElementKey> keys) {
        listed = null;
        listeners.forEach(listener -> listener.changed(keys));
    }
}
