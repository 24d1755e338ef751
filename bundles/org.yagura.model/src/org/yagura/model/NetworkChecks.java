package org.yagura.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.centre.Asset;
import org.yagura.model.centre.Monitor;

/** What assets have to do with one another: one address only once a customer, no circle, no deaf dependency. */
final class NetworkChecks {
    private final Elements elements;
    private final Findings findings;
    private final Map<ElementKey, Net> known = new ConcurrentHashMap<>();

    /** Of what others depend on, whether its monitors leave open if it can be reached. */
    private final Map<ElementKey, Boolean> deaf = new HashMap<>();

    /** What is asked of an asset again and again. */
    private record Net(String address, List<ElementKey> upstream) {
        private static final Net NONE = new Net("", List.of());

        static Net of(Asset asset) {
            return new Net(
                    asset.getAddress(),
                    asset.getDependsOn().stream()
                            .map(id -> new ElementKey("asset", id))
                            .toList());
        }
    }

    NetworkChecks(Elements elements, Findings findings) {
        this.elements = elements;
        this.findings = findings;
    }

    /** @param assets those that changed, all there */
    void check(Collection<ElementKey> assets) {
        // what assets of one customer share concerns no other
        assets.parallelStream()
                .flatMap(asset -> elements.around(asset, "customer").stream())
                .map(PlanElement::key)
                .distinct()
                .map(customer -> addresses(customer, assets))
                .toList()
                .forEach(findings::addAll);
        Set<ElementKey> done = new HashSet<>();
        for (ElementKey asset : assets) {
            walk(asset, new LinkedHashMap<>(), done);
            deaf(asset);
        }
    }

    /** An asset as it is now, so that it need not be looked at once more. Any thread. */
    void know(ElementKey key, Asset asset) {
        known.put(key, Net.of(asset));
    }

    private Net net(ElementKey key) {
        return known.computeIfAbsent(
                key,
                one -> elements.get(one)
                        .map(stored -> Net.of((Asset) ElementForm.decode(stored)))
                        .orElse(Net.NONE));
    }

    private Findings addresses(ElementKey customer, Collection<ElementKey> changed) {
        Findings found = new Findings();
        Map<String, ElementKey> first = new HashMap<>();
        for (PlanElement engagement : elements.in(customer, "engagement")) {
            for (PlanElement stored : elements.in(engagement.key(), "asset")) {
                String address = net(stored.key()).address();
                ElementKey same = address.isEmpty() ? null : first.putIfAbsent(address, stored.key());
                if (same != null && (changed.contains(stored.key()) || changed.contains(same))) {
                    ElementKey at = changed.contains(stored.key()) ? stored.key() : same;
                    ElementKey other = at == same ? stored.key() : same;
                    found.error(at, "address", "plan.address.twice", address, other.id());
                }
            }
        }
        return found;
    }

    /** Depth first, with a path of our own: a chain of assets may be longer than the call stack. */
    private void walk(ElementKey start, LinkedHashMap<ElementKey, Integer> path, Set<ElementKey> done) {
        if (done.contains(start) || net(start).upstream().isEmpty()) {
            return;
        }
        path.put(start, 0);
        while (!path.isEmpty()) {
            Map.Entry<ElementKey, Integer> top = path.lastEntry();
            ElementKey asset = top.getKey();
            int at = top.getValue();
            List<ElementKey> upstream = net(asset).upstream();
            if (at == upstream.size()) {
                done.add(asset);
                path.remove(asset);
                continue;
            }
            path.put(asset, at + 1);
            ElementKey next = upstream.get(at);
            if (path.containsKey(next)) {
                report(next, path.sequencedKeySet());
                done.addAll(path.keySet());
                return;
            }
            if (!done.contains(next)) {
                path.put(next, 0);
            }
        }
    }

    private void report(ElementKey closing, Collection<ElementKey> path) {
        List<String> circle = new ArrayList<>();
        for (ElementKey asset : path) {
            if (!circle.isEmpty() || asset.equals(closing)) {
                circle.add(asset.id());
            }
        }
        circle.add(closing.id());
        findings.error(closing, "dependsOn", "plan.cycle", String.join(" → ", circle));
    }

    /** Only a monitor that says so tells that an asset cannot be reached; without one, nothing behind it is kept quiet. */
    private void deaf(ElementKey key) {
        for (ElementKey up : net(key).upstream()) {
            if (deaf.computeIfAbsent(up, this::isDeaf)) {
                findings.warning(key, "dependsOn", "plan.depends.deaf", up.id());
            }
        }
    }

    private boolean isDeaf(ElementKey asset) {
        List<PlanElement> monitors = elements.in(asset, "monitor");
        return !monitors.isEmpty()
                && monitors.stream().noneMatch(monitor -> ((Monitor) ElementForm.decode(monitor)).isReachability());
    }
}
