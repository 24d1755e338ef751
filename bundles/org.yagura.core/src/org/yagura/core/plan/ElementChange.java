package org.yagura.core.plan;

import java.util.Objects;

/**
 * What somebody did to one element.
 *
 * @param before what it was made of; null when it is new
 * @param after what became of it; null when it is removed
 */
public record ElementChange(ElementKey key, PlanElement before, PlanElement after) {
    public ElementChange {
        Objects.requireNonNull(key);
        if (before == null && after == null) {
            throw new IllegalArgumentException("nothing happened to " + key);
        }
    }

    /** The change that takes this one back. */
    public ElementChange reversed() {
        return new ElementChange(key, after, before);
    }
}
