package org.yagura.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;

/**
 * Says what is not right with elements that changed, and with those that others' change concerns: what stood in a removed
 * one, what names it, what shares an address or closes a circle with it.
 */
public final class Checker {
    private final Elements elements;
    private final Findings findings = new Findings();
    private final ValueChecks values;
    private final Set<ElementKey> touched = new LinkedHashSet<>();

    private Checker(Elements elements) {
        this.elements = elements;
        this.values = new ValueChecks(elements, findings);
    }

    /**
     * @param elements as they are after the change
     * @param changed what was put, changed or removed
     */
    public static List<Finding> check(Elements elements, Collection<ElementKey> changed) {
        Checker checker = new Checker(elements);
        changed.forEach(checker::touch);
        checker.check();
        return checker.findings.all();
    }

    private void touch(ElementKey key) {
        if (!elements.has(key)) {
            touched.addAll(elements.referrers(key));
            elements.in(key).forEach(child -> touched.add(child.key()));
            return;
        }
        touched.add(key);
        if (key.kind().equals("asset")) {
            elements.in(key, "monitor").forEach(monitor -> touched.add(monitor.key()));
        }
    }

    private void check() {
        Set<ElementKey> assets = new LinkedHashSet<>();
        for (ElementKey key : touched) {
            PlanElement stored = elements.get(key).orElse(null);
            if (stored != null) {
                values.check(stored, ElementForm.decode(stored));
                if (key.kind().equals("asset")) {
                    assets.add(key);
                }
            }
        }
        new NetworkChecks(elements, findings).check(assets);
    }
}
