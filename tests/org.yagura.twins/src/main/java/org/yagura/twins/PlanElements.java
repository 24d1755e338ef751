package org.yagura.twins;

import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

/** Elements and changes for tests. */
public final class PlanElements {
    private PlanElements() {}

    /** A customer, which stands in the centre itself. */
    public static PlanElement customer(String id, String name) {
        return new PlanElement(new ElementKey("customer", id), null, 1_000, "{\"name\":\"" + name + "\"}");
    }

    /** A contact of a customer. */
    public static PlanElement contact(String customer, String id, String name) {
        return new PlanElement(
                new ElementKey("contact", customer + "/" + id),
                new ElementKey("customer", customer),
                2_000,
                "{\"name\":\"" + name + "\"}");
    }

    public static ElementChange added(PlanElement element) {
        return new ElementChange(element.key(), null, element);
    }

    public static ElementChange removed(PlanElement element) {
        return new ElementChange(element.key(), element, null);
    }

    /** @param after another form of the same element */
    public static ElementChange changed(PlanElement before, PlanElement after) {
        return new ElementChange(before.key(), before, after);
    }
}
