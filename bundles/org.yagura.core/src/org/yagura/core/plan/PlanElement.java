package org.yagura.core.plan;

import java.util.Objects;

/**
 * One element of the plan as it is stored: a customer, an asset, a monitor, ...
 *
 * @param parent what it stands in; null for what stands in the centre itself
 * @param place orders it among what stands in the same parent, ascending; with gaps, so that one can be put between
 * @param content the authored values as a JSON object in the model's own form: keys in the model's order, values that are
 *     the default left out, so that what says the same is equal
 */
public record PlanElement(ElementKey key, ElementKey parent, long place, String content) {
    public PlanElement {
        Objects.requireNonNull(key);
        Objects.requireNonNull(content);
    }
}
