package org.yagura.ui.supervise.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.yagura.core.plan.Asset;
import org.yagura.ui.picture.Box;

/**
 * Where everything of a topology stands: what others depend on at the left, what depends at the right.
 *
 * @param boxes by asset
 * @param lines the corners of each edge, x and y in turn, in the order of the graph's edges
 * @param spans what each line lies in, in the same order
 */
record TopologyLayout(double width, double height, Map<String, Box> boxes, List<double[]> lines, List<Box> spans) {
    static final TopologyLayout EMPTY = new TopologyLayout(0, 0, Map.of(), List.of(), List.of());
    private static final double NODE_GAP = 14;
    private static final double LAYER_GAP = 44;
    private static final double MARGIN = 16;
    /** With more assets than that the layout is made in the cheaper way: straight lines, fewer tries. */
    private static final int MANY = 800;

    /** What has to be done once before anything is laid out; whoever comes second waits for it. */
    private static final class Library {
        static {
            LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        }

        private static void lay(ElkNode root) {
            new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        }
    }

    /** Gets the layout's classes, so that they are there when they are needed. Not for the UI thread. */
    static void prepare() {
        for (boolean many : new boolean[] {true, false}) {
            ElkNode root = root(many);
            ElkGraphUtil.createSimpleEdge(ElkGraphUtil.createNode(root), ElkGraphUtil.createNode(root));
            Library.lay(root);
        }
    }

    /**
     * May take seconds for thousands of assets, and the first time loads the layout's classes: not for the UI thread.
     *
     * @param width of one node
     * @param height of one node
     */
    static TopologyLayout of(TopologyGraph graph, double width, double height) {
        ElkNode root = root(graph.nodes().size() > MANY);
        Map<String, ElkNode> nodes = new HashMap<>();
        for (Asset asset : graph.nodes()) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(width, height);
            nodes.put(asset.id(), node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (TopologyGraph.Edge edge : graph.edges()) {
            edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(edge.up()), nodes.get(edge.down())));
        }
        Library.lay(root);
        Map<String, Box> boxes = new HashMap<>();
        nodes.forEach(
                (id, node) -> boxes.put(id, new Box(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        List<double[]> lines = edges.stream().map(TopologyLayout::corners).toList();
        return new TopologyLayout(
                root.getWidth(),
                root.getHeight(),
                boxes,
                lines,
                lines.stream().map(TopologyLayout::span).toList());
    }

    /** What the line of an edge lies in. */
    Box span(int edge) {
        return spans.get(edge);
    }

    private static Box span(double[] line) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i + 1 < line.length; i += 2) {
            left = Math.min(left, line[i]);
            right = Math.max(right, line[i]);
            top = Math.min(top, line[i + 1]);
            bottom = Math.max(bottom, line[i + 1]);
        }
        // a level line has a height, too
        return new Box(left - 1, top - 1, right - left + 2, bottom - top + 2);
    }

    private static ElkNode root(boolean many) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, many ? EdgeRouting.POLYLINE : EdgeRouting.ORTHOGONAL);
        if (many) {
            root.setProperty(LayeredOptions.THOROUGHNESS, 1);
            root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_TYPE, GreedySwitchType.OFF);
        }
        root.setProperty(CoreOptions.SPACING_NODE_NODE, NODE_GAP);
        root.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, 2 * NODE_GAP);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        return root;
    }

    private static double[] corners(ElkEdge edge) {
        List<Double> corners = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            corners.add(section.getStartX());
            corners.add(section.getStartY());
            for (ElkBendPoint bend : section.getBendPoints()) {
                corners.add(bend.getX());
                corners.add(bend.getY());
            }
            corners.add(section.getEndX());
            corners.add(section.getEndY());
        }
        return corners.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
