package org.yagura.ui.supervise.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** How what was shown lately stands, so that who comes back to a customer sees it at once. Any thread. */
final class RecentLayouts {
    private static final int MOST = 8;

    private final Map<String, Known> known = new LinkedHashMap<>();

    private record Known(TopologyGraph graph, TopologyLayout layout) {}

    /** The layout of a customer's graph; made, which may take seconds, when it has another shape than last time. */
    TopologyLayout of(String customer, TopologyGraph graph, double nodeWidth, double nodeHeight) {
        Known last = take(customer);
        Known next = last != null && graph.hasShapeOf(last.graph())
                ? last
                : new Known(graph, TopologyLayout.of(graph, nodeWidth, nodeHeight));
        put(customer, next);
        return next.layout();
    }

    private synchronized Known take(String customer) {
        return known.remove(customer);
    }

    /** The latest stands last. */
    private synchronized void put(String customer, Known latest) {
        known.remove(customer);
        known.put(customer, latest);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
