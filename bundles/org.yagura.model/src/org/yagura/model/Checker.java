package org.yagura.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Element;

/**
 * Says what is not right with elements that changed, and with those that others' change concerns: what stood in a removed
 * one, what names it, what shares an address or closes a circle with it.
 */
public final class Checker {
    private static final int STEP = 1_000;
    /** Of so many elements it is remembered what was found. */
    private static final int MANY = 1_000;

    private final Elements elements;
    private final Findings findings = new Findings();
    private final Set<ElementKey> touched = new LinkedHashSet<>();

    private Checker(Elements elements) {
        this.elements = elements;
    }

    /**
     * @param elements as they are after the change
     * @param changed what was put, changed or removed
     */
    public static List<Finding> check(Elements elements, Collection<ElementKey> changed) {
        Checker checker = new Checker(elements);
        changed.forEach(checker::touch);
        return checker.known();
    }

    private List<Finding> known() {
        int attributes = Attributes.edition();
        List<Finding> known = touched.size() < MANY ? null : elements.known(touched, attributes);
        if (known != null) {
            return known;
        }
        check();
        if (touched.size() >= MANY) {
            elements.know(new Elements.Checked(touched, attributes, findings.all()));
        }
        return findings.all();
    }

    private void touch(ElementKey key) {
        if (!elements.has(key)) {
            touched.addAll(elements.referrers(key));
            elements.in(key).forEach(child -> touched.add(child.key()));
            return;
        }
        touched.add(key);
    }

    private void check() {
        List<ElementKey> keys = List.copyOf(touched);
        NetworkChecks network = new NetworkChecks(elements, findings);
        // what is wrong with one by itself concerns no other
        IntStream.range(0, (keys.size() + STEP - 1) / STEP)
                .parallel()
                .mapToObj(step -> values(keys.subList(step * STEP, Math.min(keys.size(), (step + 1) * STEP)), network))
                .toList()
                .forEach(findings::addAll);
        network.check(keys.stream()
                .filter(key -> key.kind().equals("asset") && elements.has(key))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Findings values(List<ElementKey> keys, NetworkChecks network) {
        Findings found = new Findings();
        ValueChecks values = new ValueChecks(elements, found);
        for (ElementKey key : keys) {
            PlanElement stored = elements.get(key).orElse(null);
            if (stored != null) {
                Element element = ElementForm.decode(stored);
                values.check(stored, element);
                if (element instanceof Asset asset) {
                    network.know(key, asset);
                    monitors(key, asset, values);
                }
            }
        }
        return found;
    }

    /** Of an asset without an address its monitors have no target, although they did not change. */
    private void monitors(ElementKey key, Asset asset, ValueChecks values) {
        if (asset.getAddress().isEmpty()) {
            for (PlanElement monitor : elements.in(key, "monitor")) {
                if (!touched.contains(monitor.key())) {
                    values.check(monitor, ElementForm.decode(monitor));
                }
            }
        }
    }
}
