package org.yagura.ui.supervise.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Plan;

/**
 * A customer's assets and what they are reached through, also where that belongs to somebody else.
 *
 * @param nodes in the plan's order
 * @param edges in the order of the assets that depend
 */
record TopologyGraph(List<Asset> nodes, List<Edge> edges) {
    static final TopologyGraph EMPTY = new TopologyGraph(List.of(), List.of());

    /** {@code down} depends on {@code up}; both are ids of assets. */
    record Edge(String up, String down) {}

    /** An asset, all that it depends on and all that depends on it, however far. Empty for one that is not here. */
    Set<String> trace(String asset) {
        Map<String, List<String>> ups = new HashMap<>();
        Map<String, List<String>> downs = new HashMap<>();
        for (Edge edge : edges) {
            ups.computeIfAbsent(edge.down(), _ -> new ArrayList<>()).add(edge.up());
            downs.computeIfAbsent(edge.up(), _ -> new ArrayList<>()).add(edge.down());
        }
        Set<String> traced = new HashSet<>();
        if (nodes.stream().anyMatch(node -> node.id().equals(asset))) {
            collect(asset, ups, traced);
            traced.remove(asset);
            collect(asset, downs, traced);
        }
        return traced;
    }

    private static void collect(String from, Map<String, List<String>> next, Set<String> into) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (into.add(at)) {
                next.getOrDefault(at, List.of()).forEach(open::push);
            }
        }
    }

    /** Whether the same assets depend on each other in the same way, whatever they are called. */
    boolean hasShapeOf(TopologyGraph other) {
        return edges.equals(other.edges)
                && nodes.stream()
                        .map(Asset::id)
                        .toList()
                        .equals(other.nodes.stream().map(Asset::id).toList());
    }

    static TopologyGraph of(Plan plan, String customer) {
        Map<String, Asset> nodes = new LinkedHashMap<>();
        for (Asset asset : plan.assets()) {
            boolean theirs = plan.engagement(asset.engagement())
                    .filter(engagement -> engagement.customer().equals(customer))
                    .isPresent();
            if (theirs) {
                nodes.put(asset.id(), asset);
                plan.upstream(asset.id()).forEach(up -> plan.asset(up).ifPresent(found -> nodes.put(up, found)));
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (Asset asset : nodes.values()) {
            for (String up : asset.dependsOn()) {
                if (nodes.containsKey(up)) {
                    edges.add(new Edge(up, asset.id()));
                }
            }
        }
        return new TopologyGraph(List.copyOf(nodes.values()), List.copyOf(edges));
    }
}
