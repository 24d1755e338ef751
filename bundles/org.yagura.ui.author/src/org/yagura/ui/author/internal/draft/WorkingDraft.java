package org.yagura.ui.author.internal.draft;

import java.util.ArrayList;
import java.util.Collection;
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

/**
 * What somebody has begun to change of the latest revision, with undo and redo over all of it. Every edit is one step,
 * however many elements it touches. The published elements are shared, only what is touched is kept beside them. Used on
 * one thread; what {@link #now} gives is immutable and may go elsewhere.
 */
public final class WorkingDraft {
    private final BasicCommandStack stack = new BasicCommandStack();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<ElementKey, ElementChange> changes = new LinkedHashMap<>();
    private ElementsHead base;
    private Elements now;
    private List<ElementChange> listed;

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

    /** Continues with changes that were stored; what could be undone cannot be any more. */
    public void load(Collection<ElementChange> stored) {
        stack.flush();
        changes.clear();
        stored.forEach(change -> changes.put(change.key(), change));
        now = base.authored().with(stored);
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
        List<PlanElement> put = new ArrayList<>();
        List<ElementKey> removed = new ArrayList<>();
        for (ElementKey key : keys) {
            base.element(key).ifPresentOrElse(put::add, () -> removed.add(key));
        }
        edit(label, put, removed);
    }

    /** Puts some elements and removes others: one step. */
    public void edit(String label, Collection<PlanElement> elements, Collection<ElementKey> removed) {
        put(label, Edit.of(now, elements, removed));
    }

    /**
     * Takes an edit as one step. Nothing happens when it changes nothing.
     *
     * @return whether it was taken; it is not when the draft has changed since it was made ready
     */
    public boolean put(String label, Edit edit) {
        if (edit.from() != now) {
            return false;
        }
        if (!edit.after().isEmpty()) {
            stack.execute(new Step(label, edit));
        }
        return true;
    }

    private final class Step extends AbstractCommand {
        private final Map<ElementKey, PlanElement> before;
        private final Map<ElementKey, PlanElement> after;
        /** Of many elements what they make of all is kept; of a few it is as soon made again. */
        private final Elements from;

        private final Elements to;
        private Elements first;

        Step(String label, Edit edit) {
            super(label);
            this.before = edit.before();
            this.after = edit.after();
            this.first = edit.to();
            this.from = edit.isLarge() ? edit.from() : null;
            this.to = edit.isLarge() ? edit.to() : null;
        }

        @Override
        protected boolean prepare() {
            return true;
        }

        @Override
        public void execute() {
            Elements made = first;
            first = null;
            apply(after, made);
        }

        @Override
        public void redo() {
            apply(after, to);
        }

        @Override
        public void undo() {
            apply(before, from);
        }
    }

    /** @param next what comes of it; null when that is still to be made */
    private void apply(Map<ElementKey, PlanElement> wanted, Elements next) {
        now = next != null ? next : Edit.applied(now, wanted);
        wanted.forEach((key, element) -> {
            ElementChange known = changes.get(key);
            PlanElement before = known == null ? base.element(key).orElse(null) : known.before();
            if (Objects.equals(before, element)) {
                changes.remove(key);
            } else {
                changes.put(key, new ElementChange(key, before, element));
            }
        });
        tell(Set.copyOf(wanted.keySet()));
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

    /**
     * Goes on upon a newer revision. What it says already is no change any more; what others changed of an element that
     * the draft changes, too, is merged when it is published. What could be undone cannot be any more.
     */
    public void rebase(ElementsHead next) {
        base = next;
        changes.values()
                .removeIf(change -> Objects.equals(next.element(change.key()).orElse(null), change.after()));
        now = next.authored().with(changes.values());
        stack.flush();
        tell(Set.of());
    }

    private void tell(Set<ElementKey> keys) {
        listed = null;
        listeners.forEach(listener -> listener.changed(keys));
    }
}
