package org.yagura.ui.supervise.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final Palette palette;
    private Plan plan = Plan.EMPTY;
    private String customer = "";
    private TopologyGraph graph = TopologyGraph.EMPTY;
    private TopologyLayout layout;
    private Map<String, AssetState> states = Map.of();
    private Map<TopologyGraph.Edge, String> failing = Map.of();
    private String search = "";
    private List<Element> elements = List.of();

    TopologyPicture(Palette palette) {
        this.palette = palette;
    }

    /** Another customer is chosen, whose graph is still to be laid out. */
    void choose(String chosen) {
        customer = chosen;
        graph = TopologyGraph.EMPTY;
        layout = null;
    }

    void show(Plan newPlan, TopologyGraph shown, TopologyLayout laidOut) {
        plan = newPlan;
        graph = shown;
        layout = laidOut;
    }

    void color(Map<String, AssetState> now, Map<TopologyGraph.Edge, String> path) {
        states = now;
        failing = path;
    }

    TopologyGraph graph() {
        return graph;
    }

    /** Marks what has this text in its name or address; empty for nothing. */
    void search(String text) {
        search = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Those that the search marks, in the order of the plan. */
    List<Asset> found() {
        return graph.nodes().stream().filter(this::isFound).toList();
    }

    private boolean isFound(Asset asset) {
        String text = (asset.name() + " " + asset.id() + " " + asset.address()).toLowerCase(Locale.ROOT);
        return !search.isEmpty() && text.contains(search);
    }

    @Override
    public String title() {
        String name = plan.customer(customer).map(Customer::name).orElse("");
        return name.isEmpty() ? Messages.topology_title : Messages.topology_title + " " + name;
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
        elements = graph.nodes().stream()
                .map(asset -> new Element(asset.id(), layout.boxes().get(asset.id()), () -> describe(asset), asset))
                .sorted(Comparator.comparingDouble(
                                (Element element) -> element.box().x())
                        .thenComparingDouble(element -> element.box().y()))
                .toList();
        return new Box(0, 0, layout.width(), layout.height());
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
        for (int i = 0; i < graph.edges().size(); i++) {
            if (!failing.containsKey(graph.edges().get(i))) {
                pen.line(palette.quiet(), 1, layout.lines().get(i));
            }
        }
        for (int i = 0; i < graph.edges().size(); i++) {
            if (failing.containsKey(graph.edges().get(i))) {
                pen.line(
                        failing(failing.get(graph.edges().get(i))),
                        3,
                        layout.lines().get(i));
            }
        }
        for (Asset asset : graph.nodes()) {
            Box box = layout.boxes().get(asset.id());
            if (box.meets(visible)) {
                draw(pen, asset, box);
            }
        }
    }

    /** The colour of a way on which something is quiet because of {@code root}. */
    private Ink failing(String root) {
        AssetState state = states.getOrDefault(root, AssetState.CALM);
        return state.severity() == null ? palette.quiet() : palette.severity(state.severity());
    }

    private void draw(Pen pen, Asset asset, Box box) {
        AssetState state = state(asset);
        Severity severity = state.severity();
        Ink ground = severity != null && state.unacknowledged() ? palette.tint(severity) : palette.groundBelow();
        pen.fillRectangle(ground, box, CORNER);
        Ink edge = severity != null ? palette.severity(severity) : palette.line();
        pen.drawRectangle(edge, severity == null ? 1 : state.root() ? 3 : 2, box, CORNER);
        double left = box.x() + PAD;
        if (severity != null) {
            boolean filled = state.unacknowledged();
            Marks.draw(pen, severity, filled, palette.severity(severity), left, box.middleY() - SHAPE / 2, SHAPE);
            left += SHAPE + PAD;
        }
        if (isFound(asset)) {
            pen.drawRectangle(palette.text(), 2, box.inset(-4), CORNER + 2);
        }
        write(pen, asset, state, box, left);
    }

    private void write(Pen pen, Asset asset, AssetState state, Box box, double left) {
        boolean loud = state.severity() != null;
        double room = box.right() - PAD - left;
        double y = box.middleY() - pen.height(Lettering.TEXT);
        Lettering lettering = loud && state.unacknowledged() ? Lettering.STRONG : Lettering.TEXT;
        Ink ink = state.quiet() != null ? palette.quiet() : palette.text();
        pen.text(pen.fit(asset.name(), lettering, room), lettering, ink, left, y, Align.START);
        String reason = Words.of(state.quiet(), plan);
        String below = reason.isEmpty() ? word(state) : reason;
        String owner = isForeign(asset) ? customerOf(asset) + " · " + below : below;
        String fits = pen.fit(owner, Lettering.SMALL, room);
        pen.text(fits, Lettering.SMALL, loud ? palette.text() : palette.quiet(), left, box.middleY() + 1, Align.START);
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
