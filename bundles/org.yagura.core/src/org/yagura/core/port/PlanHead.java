package org.yagura.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanElement;

/**
 * One revision of the plan with all that people authored: immutable, safe for many threads. {@link Plan} is what engines
 * need of it.
 */
public interface PlanHead {
    /** 0 before the first. */
    long revision();

    Plan plan();

    /** In no order. */
    Collection<PlanElement> elements();

    Optional<PlanElement> element(ElementKey key);

    /** What leads from this revision to the elements wanted. */
    List<ElementChange> difference(Collection<PlanElement> wanted);

    /**
     * What publishing changes would lead to. Where an element is another than the change's {@code before}, since
     * somebody published meanwhile, the two are merged value by value. Takes time with the changes, not with what is
     * there.
     */
    Outcome change(Collection<ElementChange> changes);

    /** What comes of changes. */
    sealed interface Outcome {
        /**
         * @param head the next revision, with its number
         * @param changes those that are left after the merge, each from what this head has; empty when nothing is
         * @param warnings what is worth a look and does not hinder
         */
        record Accepted(PlanHead head, List<ElementChange> changes, List<Finding> warnings) implements Outcome {}

        /** @param findings never empty; those that are errors hinder */
        record Refused(List<Finding> findings) implements Outcome {}
    }
}
