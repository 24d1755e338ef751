package org.yagura.model.copy;

import java.util.List;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

/**
 * What copying makes.
 *
 * @param elements all of them, what others stand in before what stands in it
 * @param roots those that were to be copied, as they are called now
 * @param lost what could not be kept, since it makes no sense at the new place or is not there
 */
public record Copied(List<PlanElement> elements, List<ElementKey> roots, List<Lost> lost) {
    public Copied {
        elements = List.copyOf(elements);
        roots = List.copyOf(roots);
        lost = List.copyOf(lost);
    }

    /**
     * A reference that was left out.
     *
     * @param element the new one that lacks it
     * @param feature the value
     * @param to what it named
     */
    public record Lost(ElementKey element, String feature, ElementKey to) {}
}
