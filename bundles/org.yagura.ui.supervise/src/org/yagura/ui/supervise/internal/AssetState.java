package org.yagura.ui.supervise.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;

/**
 * How one asset is now.
 *
 * @param severity the worst of what is active and speaks; null when nothing does
 * @param unacknowledged whether nobody has taken note of one of these
 * @param alerts how many these are
 * @param quiet why it is quiet, when something is active and nothing speaks; else null
 * @param root whether something else is quiet because of it
 */
record AssetState(Severity severity, boolean unacknowledged, int alerts, QuietReason quiet, boolean root) {
    static final AssetState CALM = new AssetState(null, false, 0, null, false);

    /** By asset; those without an active alert are not in it. */
    static Map<String, AssetState> of(Collection<AlertRow> alerts) {
        Map<String, AssetState> states = new HashMap<>();
        Set<String> roots = new HashSet<>();
        for (AlertRow row : alerts) {
            if (row.state().isActive()) {
                states.merge(row.assetId(), of(row), AssetState::and);
                if (row.quiet() != null && row.quiet().rootAsset() != null) {
                    roots.add(row.quiet().rootAsset());
                }
            }
        }
        roots.forEach(root -> states.computeIfPresent(root, (_, state) -> state.asRoot()));
        return states;
    }

    private static AssetState of(AlertRow row) {
        boolean speaks = row.state() == AlertState.UNACKNOWLEDGED || row.state() == AlertState.ACKNOWLEDGED;
        return speaks
                ? new AssetState(row.severity(), row.state() == AlertState.UNACKNOWLEDGED, 1, null, false)
                : new AssetState(null, false, 0, row.quiet(), false);
    }

    private AssetState and(AssetState other) {
        if (severity == null && other.severity == null) {
            return quiet != null ? this : other;
        }
        Severity worst =
                severity == null ? other.severity : other.severity == null ? severity : severity.worse(other.severity);
        return new AssetState(
                worst, unacknowledged || other.unacknowledged, alerts + other.alerts, null, root || other.root);
    }

    private AssetState asRoot() {
        return new AssetState(severity, unacknowledged, alerts, quiet, true);
    }

    /** The edges between what is down and what is quiet because of it, each with the id of what is down. */
    static Map<TopologyGraph.Edge, String> failing(TopologyGraph graph, Plan plan, Map<String, AssetState> states) {
        Map<TopologyGraph.Edge, String> failing = new HashMap<>();
        states.forEach((asset, state) -> {
            String root = state.quiet() == null ? null : state.quiet().rootAsset();
            if (root != null) {
                Set<String> path = path(plan, root, asset);
                graph.edges().stream()
                        .filter(edge -> path.contains(edge.up()) && path.contains(edge.down()))
                        .forEach(edge -> failing.put(edge, root));
            }
        });
        return failing;
    }

    private static Set<String> path(Plan plan, String root, String asset) {
        Set<String> path = new HashSet<>();
        path.add(root);
        path.add(asset);
        for (String up : plan.upstream(asset)) {
            if (plan.upstream(up).contains(root)) {
                path.add(up);
            }
        }
        return path;
    }
}
