package org.yagura.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

/** Elements of a test, as they are stored; each stands behind those before. */
public final class Stored {
    private final List<PlanElement> elements = new ArrayList<>();

    /** @param content the members of the stored form, without its braces */
    public void put(String kind, String id, ElementKey parent, String content) {
        elements.add(new PlanElement(new ElementKey(kind, id), parent, elements.size(), "{" + content + "}"));
    }

    public void removeIf(Predicate<PlanElement> which) {
        elements.removeIf(which);
    }

    public List<PlanElement> list() {
        return List.copyOf(elements);
    }

    public Elements all() {
        return Elements.of(elements);
    }
}
