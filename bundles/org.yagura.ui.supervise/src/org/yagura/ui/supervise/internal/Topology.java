package org.yagura.ui.supervise.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.Urgency;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Picture;

/** What depends on what at one customer, and what is wrong there now. */
public final class Topology extends PictureView {
    public static final String ID = "org.yagura.ui.supervise.topology";
    private static final int FOUND_WIDTH = 80;

    private final List<Customer> offered = new ArrayList<>();
    private TopologyPicture picture;
    private Combo customers;
    private Text search;
    private Label found;
    private String customer = "";
    private Plan laidOut;
    private String laidOutFor = "";
    private int hit = -1;
    private String wanted;

    /** What one reading gives. @param layout null when what is shown is still right */
    private record Reading(
            TopologyGraph graph,
            TopologyLayout layout,
            Map<String, AssetState> states,
            Map<TopologyGraph.Edge, String> failing) {}

    @Override
    Picture picture() {
        picture = new TopologyPicture(palette());
        return picture;
    }

    @Override
    String name() {
        return "topology";
    }

    @Override
    void createHeader(Composite page) {
        Composite header = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(8, 4)
                .spacing(8, 0)
                .applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        customers = WidgetIds.id(new Combo(header, SWT.READ_ONLY), "topology.customer");
        customers.setToolTipText(Messages.column_customer);
        customers.addListener(
                SWT.Selection,
                _ -> choose(offered.get(customers.getSelectionIndex()).id()));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(customers);
        search = WidgetIds.id(new Text(header, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "topology.search");
        search.setMessage(Messages.topology_search);
        search.addListener(SWT.Modify, _ -> find());
        search.addListener(SWT.DefaultSelection, _ -> next());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(search);
        found = WidgetIds.id(new Label(header, SWT.RIGHT), "topology.found");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(FOUND_WIDTH, SWT.DEFAULT)
                .applyTo(found);
    }

    @Override
    void chosen(Object meaning) {
        picture.trace(meaning instanceof Asset asset ? asset.id() : null);
        canvas().redraw();
    }

    private void find() {
        picture.search(search.getText());
        hit = -1;
        sayFound();
        canvas().redraw();
    }

    /** The next of those found, from the first on. */
    private void next() {
        List<String> all = picture.found();
        if (!all.isEmpty()) {
            hit = (hit + 1) % all.size();
            sayFound();
            canvas().reveal(all.get(hit));
        }
    }

    private void sayFound() {
        int count = picture.found().size();
        boolean asked = !search.getText().isBlank();
        found.setText(!asked ? "" : hit < 0 ? String.valueOf(count) : (hit + 1) + " / " + count);
    }

    private void choose(String id) {
        if (!id.equals(customer)) {
            customer = id;
            picture.choose(id);
            canvas().refresh();
            offer();
        }
        refresh();
    }

    /** Whose topology stands there until somebody chooses: where somebody is needed most, else the first. */
    private Optional<String> mostUrgent() {
        return session().model().alerts().stream()
                .min(Urgency.OF_ROWS)
                .map(AlertRow::customerId)
                .filter(id -> session().model().plan().customer(id).isPresent())
                .or(() -> offered.stream().findFirst().map(Customer::id));
    }

    /** The customers to choose from, the chosen one shown. */
    private void offer() {
        List<Customer> now = List.copyOf(session().model().plan().customers());
        if (!now.equals(offered)) {
            offered.clear();
            offered.addAll(now);
            customers.setItems(now.stream().map(Customer::name).toArray(String[]::new));
        }
        List<String> ids = offered.stream().map(Customer::id).toList();
        if (ids.indexOf(customer) != customers.getSelectionIndex()) {
            customers.select(ids.indexOf(customer));
        }
    }

    @Override
    void follow(Object selected) {
        switch (selected) {
            case AlertRow row -> showAsset(row.assetId());
            case IncidentRow row -> showAsset(row.assetId());
            case AlertSpan span -> showAsset(span.asset());
            case Asset asset -> showAsset(asset.id());
            case Customer chosen -> choose(chosen.id());
            case null, default -> {
                // nothing that stands in a topology
            }
        }
    }

    private void showAsset(String asset) {
        session().model().plan().customerOfAsset(asset).ifPresent(owner -> {
            wanted = asset;
            boolean shown =
                    picture.graph().nodes().stream().anyMatch(node -> node.id().equals(asset));
            if (shown) {
                revealWanted();
            } else {
                choose(owner.id());
            }
        });
    }

    private void revealWanted() {
        if (wanted != null) {
            canvas().reveal(wanted);
            wanted = null;
        }
    }

    @Override
    void read(Runnable done) {
        offer();
        if (customer.isEmpty()) {
            mostUrgent().ifPresent(id -> customer = id);
            picture.choose(customer);
            offer();
        }
        if (customer.isEmpty()) {
            canvas().refresh();
            done.run();
            return;
        }
        Plan plan = session().model().plan();
        List<AlertRow> alerts = List.copyOf(session().model().alerts());
        String of = customer;
        boolean anew = plan != laidOut || !of.equals(laidOutFor);
        TopologyGraph shown = picture.graph();
        session().background(canvas().control(), () -> read(plan, of, alerts, anew, shown), reading -> {
            if (of.equals(customer)) {
                show(plan, of, reading);
            }
            done.run();
        });
    }

    private static Reading read(Plan plan, String customer, List<AlertRow> alerts, boolean anew, TopologyGraph shown) {
        TopologyGraph graph = anew ? TopologyGraph.of(plan, customer) : shown;
        Map<String, AssetState> states = AssetState.of(alerts);
        TopologyLayout layout =
                anew ? TopologyLayout.of(graph, TopologyPicture.NODE_WIDTH, TopologyPicture.NODE_HEIGHT) : null;
        return new Reading(graph, layout, states, AssetState.failing(graph, plan, states));
    }

    private void show(Plan plan, String of, Reading reading) {
        picture.color(reading.states(), reading.failing());
        if (reading.layout() != null) {
            picture.show(plan, reading.graph(), reading.layout());
            laidOut = plan;
            laidOutFor = of;
            canvas().refresh();
            canvas().zoomReset();
            sayFound();
            revealWanted();
        } else {
            canvas().refresh();
        }
    }

    @Override
    void open(Element element) {
        if (element.meaning() instanceof Asset asset) {
            Commands.openAsset(getSite(), asset.id());
        }
    }
}
