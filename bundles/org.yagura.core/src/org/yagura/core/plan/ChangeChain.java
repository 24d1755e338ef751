package org.yagura.core.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * What changes that follow one another come to: of each element, from what it was before the first to what it is after the
 * last. Not for several threads.
 *
 * @param <T> what is kept of the last change of each element
 */
public final class ChangeChain<T> {
    private final Map<ElementKey, Link<T>> links = new LinkedHashMap<>();

    private record Link<T>(PlanElement before, PlanElement after, T last) {}

    /** Takes the next change; it begins with what the one before of its element ended with. */
    public void add(ElementChange change, T note) {
        Link<T> first = links.get(change.key());
        PlanElement before = first == null ? change.before() : first.before();
        links.put(change.key(), new Link<>(before, change.after(), note));
    }

    /** Gives what became otherwise, with the note of the last change. What was taken back again is none. */
    public void each(BiConsumer<ElementChange, T> then) {
        links.forEach((key, link) -> {
            if (!Objects.equals(link.before(), link.after())) {
                then.accept(new ElementChange(key, link.before(), link.after()), link.last());
            }
        });
    }
}
