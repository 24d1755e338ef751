package org.yagura.model;

import java.util.List;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.port.PlanHead;

/** The revisions that {@code model} makes know their elements with what stands in what and what names what. */
public interface ElementsHead extends PlanHead {
    Elements authored();

    /**
     * What publishing changes would lead to, as {@link #change(java.util.Collection)} says.
     *
     * @param to what they make of these elements, as somebody has it who edits them, so that it is not made and checked
     *     again
     */
    Outcome change(List<ElementChange> changes, Elements to);
}
