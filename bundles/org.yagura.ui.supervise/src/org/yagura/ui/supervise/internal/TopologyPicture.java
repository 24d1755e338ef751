package org.yagura.ui.supervise.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Plan;
import org.yagura.ui.Words;
import org.yagura.ui.picture.Align;
import org.yagura.ui.picture.Box;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Ink;
import org.yagura.ui.picture.Lettering;
import org.yagura.ui.picture.Marks;
import org.yagura.ui.picture.Palette;
import org.yagura.ui.picture.Pen;
import org.yagura.ui.picture.Picture;
import org.yagura.ui.picture.Rows;
import org.yagura.ui.picture.TextMeasure;

/** What depends on what, with what is wrong: the failing one, and what is quiet because of it. */
final class TopologyPicture implements Picture {
    static final double NODE_WIDTH = 220;
    static final double NODE_HEIGHT = 46;
    private static final double SHAPE = 12;
    private static final double PAD = 8;
    private static final double CORNER = 4;
    /** A box that is lower than so many pixels is drawn without words. */
    private static final double READABLE = 18;
    /** A severity's shape can be told from the others from so many pixels on. */
    private static final double SHAPE_LEAST = 5;
    /** How much of its colour has what is well, so that what is not stands out. */
    private static final double FAR = 0.6;
    /** How much is left of what is not on the way that is looked at. */
    private static final double FADED = 0.35;

    private final Palette palette;
    private Plan plan = Plan.EMPTY;
    private String customer = "";
    private boolean drafted;
    private TopologyGraph graph = TopologyGraph.EMPTY;
    private TopologyLayout layout;
    private Map<String, AssetState> states = Map.of();
    private Map<TopologyGraph.Edge, String> failing = Map.of();
    private String search = "";
    private Set<String> found = Set.of();
    /** Whose way is looked at; null for nobody's. */
    private String looked;

    private Set<String> traced = Set.of();
    private List<Element> elements = List.of();
    // of every node and edge, in their order: a frame asks for all of them
    private Box[] boxes = {};
    private boolean[] loud = {};

    TopologyPicture(Palette palette) {
        this.palette = palette;
    }

    /** Another customer is chosen, whose graph is still to be laid out. */
    void choose(String chosen) {
        customer = chosen;
        graph = TopologyGraph.EMPTY;
        layout = null;
        boxes = new Box[0];
        found = Set.of();
        trace(null);
    }

    /**
     * @param fromDraft whether the plan is what somebody's draft would make of what runs
     * @param laidOut null when what stands there stays where it is
     */
    void show(Plan newPlan, boolean fromDraft, TopologyGraph shown, TopologyLayout laidOut) {
        boolean same = newPlan == plan && laidOut == null;
        drafted = fromDraft;
        if (same) {
            return;
        }
        plan = newPlan;
        graph = shown;
        layout = laidOut == null ? layout : laidOut;
        boxes = graph.nodes().stream()
                .map(asset -> layout.boxes().get(asset.id()))
                .toArray(Box[]::new);
        elements = laidOut();
        search(search);
        trace(looked);
    }

    void color(Map<String, AssetState> now, Map<TopologyGraph.Edge, String> path) {
        states = now;
        failing = path;
        weighEdges();
    }

    TopologyGraph graph() {
        return graph;
    }

    /** Marks what has this text in its name, id or address; empty for nothing. */
    void search(String text) {
        search = text.strip().toLowerCase(Locale.ROOT);
        found = graph.nodes().stream()
                .filter(this::isFound)
                .map(Asset::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those that the search marks, by id, in the order of the plan. */
    List<String> found() {
        return List.copyOf(found);
    }

    private boolean isFound(Asset asset) {
        String text = (asset.name() + " " + asset.id() + " " + asset.address()).toLowerCase(Locale.ROOT);
        return !search.isEmpty() && text.contains(search);
    }

    /** Shows what an asset depends on and what depends on it; the rest steps back. Null for nothing. */
    void trace(String asset) {
        looked = asset;
        traced = asset == null ? Set.of() : graph.trace(asset);
        weighEdges();
    }

    @Override
    public String title() {
        String name = plan.customer(customer).map(Customer::name).orElse("");
        String title = name.isEmpty() ? Messages.topology_title : Messages.topology_title + " " + name;
        return drafted ? title + " (" + Messages.topology_drafted + ")" : title;
    }

    @Override
    public String empty() {
        if (customer.isEmpty()) {
            return Messages.topology_none;
        }
        if (layout == null) {
            return Messages.topology_laying;
        }
        return graph.nodes().isEmpty() ? Messages.topology_empty : null;
    }

    @Override
    public Box arrange(double width, double height, TextMeasure measure) {
        if (layout == null) {
            elements = List.of();
            return new Box(0, 0, width, height);
        }
        return new Box(0, 0, layout.width(), layout.height());
    }

    private List<Element> laidOut() {
        return graph.nodes().stream()
                .map(asset -> new Element(asset.id(), layout.boxes().get(asset.id()), () -> describe(asset), asset))
                .sorted(Comparator.comparingDouble(
                                (Element element) -> element.box().x())
                        .thenComparingDouble(element -> element.box().y()))
                .toList();
    }

    private AssetState state(Asset asset) {
        return states.getOrDefault(asset.id(), AssetState.CALM);
    }

    private String name(String asset) {
        return plan.asset(asset).map(Asset::name).orElse(asset);
    }

    private String customerOf(Asset asset) {
        return plan.customerOfAsset(asset.id()).map(Customer::name).orElse("");
    }

    private boolean isForeign(Asset asset) {
        return plan.customerOfAsset(asset.id())
                .filter(owner -> owner.id().equals(customer))
                .isEmpty();
    }

    /** The state in a few words. */
    private String word(AssetState state) {
        if (state.severity() != null) {
            String seen = state.unacknowledged() ? Messages.unacknowledged : Messages.acknowledged;
            String word = Words.of(state.severity()) + " · " + seen;
            return state.root() ? word + " · " + Messages.topology_root : word;
        }
        return state.quiet() != null ? Messages.topology_quiet : Messages.topology_well;
    }

    private String describe(Asset asset) {
        AssetState state = state(asset);
        List<String> lines = new ArrayList<>();
        lines.add(asset.name() + (asset.address().isEmpty() ? "" : "  " + asset.address()));
        lines.add(customerOf(asset));
        lines.add(word(state));
        lines.add(Words.of(state.quiet(), plan));
        if (!asset.dependsOn().isEmpty()) {
            lines.add(Messages.topology_depends + " " + names(asset.dependsOn()));
        }
        return String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList());
    }

    private String names(List<String> assets) {
        return assets.stream().map(this::name).collect(Collectors.joining(", "));
    }

    @Override
    public void draw(Pen pen, Box visible) {
        drawEdges(pen, visible, false);
        drawEdges(pen, visible, true);
        for (int i = 0; i < boxes.length; i++) {
            if (boxes[i].meets(visible)) {
                draw(pen, graph.nodes().get(i), boxes[i]);
            }
        }
    }

    private void drawEdges(Pen pen, Box visible, boolean wanted) {
        for (int i = 0; i < loud.length; i++) {
            if (loud[i] == wanted && layout.span(i).meets(visible)) {
                TopologyGraph.Edge edge = graph.edges().get(i);
                String root = failing.get(edge);
                Ink ink = !wanted ? palette.quiet() : root != null ? failing(root) : palette.text();
                double width = !wanted ? 1 : thick(pen, root != null ? 3 : 2);
                pen.line(faded(ink, isTraced(edge)), width, layout.lines().get(i));
            }
        }
    }

    /** Which ways shall be seen, also from far. */
    private void weighEdges() {
        loud = new boolean[graph.edges().size()];
        for (int i = 0; i < loud.length; i++) {
            TopologyGraph.Edge edge = graph.edges().get(i);
            loud[i] = failing.containsKey(edge) || !traced.isEmpty() && isTraced(edge);
        }
    }

    private boolean isTraced(TopologyGraph.Edge edge) {
        return isTraced(edge.up()) && isTraced(edge.down());
    }

    private boolean isTraced(String asset) {
        return traced.isEmpty() || traced.contains(asset);
    }

    private Ink faded(Ink ink, boolean clear) {
        return clear ? ink : ink.over(palette.ground(), FADED);
    }

    /** As wide on the screen as that, however small the picture is drawn. */
    private static double thick(Pen pen, double pixels) {
        return pixels / Math.min(1, pen.scale());
    }

    /** The colour of a way on which something is quiet because of {@code root}. */
    private Ink failing(String root) {
        AssetState state = states.getOrDefault(root, AssetState.CALM);
        return state.severity() == null ? palette.quiet() : palette.severity(state.severity());
    }

    private void draw(Pen pen, Asset asset, Box box) {
        AssetState state = state(asset);
        Severity severity = state.severity();
        boolean clear = isTraced(asset.id());
        if (NODE_HEIGHT * pen.scale() < READABLE) {
            drawFar(pen, asset, state, box, clear);
            return;
        }
        Ink ground = severity != null && state.unacknowledged() ? palette.tint(severity) : palette.groundBelow();
        pen.fillRectangle(faded(ground, clear), box, CORNER);
        Ink edge = severity != null ? palette.severity(severity) : palette.line();
        pen.drawRectangle(faded(edge, clear), severity == null ? 1 : state.root() ? 3 : 2, box, CORNER);
        double left = box.x() + PAD;
        if (severity != null) {
            boolean filled = state.unacknowledged();
            Ink ink = faded(palette.severity(severity), clear);
            Marks.draw(pen, severity, filled, ink, left, box.middleY() - SHAPE / 2, SHAPE);
            left += SHAPE + PAD;
        }
        if (found.contains(asset.id())) {
            pen.drawRectangle(palette.text(), 2, box.inset(-4), CORNER + 2);
        }
        write(pen, asset, state, box, left, clear);
    }

    /** From far nobody reads: what is well is a plain box, what is not has its colour and, while it can be told, its shape. */
    private void drawFar(Pen pen, Asset asset, AssetState state, Box box, boolean clear) {
        Severity severity = state.severity();
        Ink ground =
                severity != null ? palette.severity(severity) : palette.quiet().over(palette.ground(), FAR);
        pen.fillRectangle(faded(ground, clear), severity == null ? box : box.inset(-thick(pen, 1)), 0);
        double shape = NODE_HEIGHT - 2 * CORNER;
        if (severity != null && shape * pen.scale() >= SHAPE_LEAST) {
            Marks.draw(pen, severity, true, palette.ground(), box.x() + PAD, box.middleY() - shape / 2, shape);
        }
        if (found.contains(asset.id())) {
            pen.drawRectangle(palette.text(), thick(pen, 2), box.inset(-thick(pen, 3)), 0);
        }
    }

    private void write(Pen pen, Asset asset, AssetState state, Box box, double left, boolean clear) {
        boolean loud = state.severity() != null;
        double room = box.right() - PAD - left;
        double y = box.middleY() - pen.height(Lettering.TEXT);
        Lettering lettering = loud && state.unacknowledged() ? Lettering.STRONG : Lettering.TEXT;
        Ink ink = state.quiet() != null ? palette.quiet() : palette.text();
        pen.text(pen.fit(asset.name(), lettering, room), lettering, faded(ink, clear), left, y, Align.START);
        String reason = Words.of(state.quiet(), plan);
        String below = reason.isEmpty() ? word(state) : reason;
        String owner = isForeign(asset) ? customerOf(asset) + " · " + below : below;
        String fits = pen.fit(owner, Lettering.SMALL, room);
        Ink second = faded(loud ? palette.text() : palette.quiet(), clear);
        pen.text(fits, Lettering.SMALL, second, left, box.middleY() + 1, Align.START);
    }

    @Override
    public boolean isSheet() {
        return true;
    }

    @Override
    public List<Element> elements() {
        return elements;
    }

    @Override
    public Rows rows() {
        List<String> header = List.of(
                Messages.column_host,
                Messages.column_customer,
                Messages.column_state,
                Messages.column_why,
                Messages.column_depends);
        return new Rows(header, graph.nodes().stream().map(this::row).toList());
    }

    private List<String> row(Asset asset) {
        AssetState state = state(asset);
        return List.of(
                asset.name(), customerOf(asset), word(state), Words.of(state.quiet(), plan), names(asset.dependsOn()));
    }
}
