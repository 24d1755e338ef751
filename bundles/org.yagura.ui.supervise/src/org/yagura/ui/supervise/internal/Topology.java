package org.yagura.ui.supervise.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.Urgency;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Picture;

/**
 * What depends on what at one customer, and what is wrong there now; by the plan that runs or by the person's draft, which
 * is shown when something is chosen in the registers.
 */
public final class Topology extends PictureView {
    public static final String ID = "org.yagura.ui.supervise.topology";
    /** The view of the authoring room whose selection is shown as in the draft. */
    private static final String REGISTERS = "org.yagura.ui.author.registers";

    private static final int FOUND_WIDTH = 80;

    private final List<Customer> offered = new ArrayList<>();
    private TopologyPicture picture;
    private Combo customers;
    private Text search;
    private Label found;
    private Button draft;
    private PlanSource source;
    private String customer = "";
    private final RecentLayouts recent = new RecentLayouts();
    private Plan plan = Plan.EMPTY;
    /** What {@link #plan} is of, see {@link PlanSource#edition}; null while nothing was laid out. */
    private Object laidOut;

    private String laidOutFor = "";
    private int hit = -1;
    private String wanted;

    /** What one reading gives. @param layout null when what is shown is still right */
    private record Reading(
            Plan plan,
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
        // while the view's widgets are made
        Thread.ofVirtual().name("yagura-layout").start(TopologyLayout::prepare);
        Composite header = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(4)
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
        draft = WidgetIds.id(new Button(header, SWT.CHECK), "topology.draft");
        draft.setText(Messages.topology_draft);
        draft.setToolTipText(Messages.topology_draft_why);
        draft.setVisible(false);
        draft.addListener(SWT.Selection, _ -> {
            draft(draft.getSelection());
            refreshNow();
        });
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).exclude(true).applyTo(draft);
        source = new PlanSource(session(), getSite(), this::refreshSeen);
    }

    /** Shows what the draft has, or what runs. */
    private void draft(boolean wanted) {
        source.drafted(wanted);
        draft.setSelection(source.isDrafted());
    }

    private void offerDraft() {
        GridData place = (GridData) draft.getLayoutData();
        if (source.hasDraft() && place.exclude) {
            place.exclude = false;
            draft.setVisible(true);
            draft.getParent().layout();
        }
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
            // also when one goes back before the other was laid out
            laidOut = null;
            canvas().refresh();
            offer();
        }
        refreshNow();
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
        Plan from = source.isDrafted() ? plan : session().model().plan();
        List<Customer> now = List.copyOf(from.customers());
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
    Object selectedBefore() {
        IViewPart registers = getSite().getPage().findView(REGISTERS);
        boolean beside = registers != null && getSite().getPage().isPartVisible(registers);
        return beside && getSite().getPage().getSelection(REGISTERS) instanceof IStructuredSelection rows
                ? rows.getFirstElement()
                : null;
    }

    @Override
    void follow(Object selected) {
        switch (selected) {
            case AlertRow row -> showRunning(row.assetId());
            case IncidentRow row -> showRunning(row.assetId());
            case AlertSpan span -> showRunning(span.asset());
            case Asset asset -> showRunning(asset.id());
            case Customer chosen -> {
                draft(false);
                choose(chosen.id());
            }
            case ElementKey key -> {
                draft(true);
                show(key);
            }
            case null, default -> {
                // nothing that stands in a topology
            }
        }
    }

    private void showRunning(String asset) {
        draft(false);
        show(new ElementKey("asset", asset));
    }

    /** An asset itself, also for its monitors; of other things, the customer. */
    private void show(ElementKey key) {
        String asset = switch (key.kind()) {
            case "asset" -> key.id();
            case "monitor" -> key.id().substring(0, Math.max(0, key.id().lastIndexOf('/')));
            default -> null;
        };
        source.customerOf(key).ifPresent(owner -> {
            wanted = asset;
            boolean shown = source.edition().equals(laidOut)
                    && picture.graph().nodes().stream()
                            .anyMatch(node -> node.id().equals(asset));
            if (shown) {
                revealWanted();
            } else {
                choose(owner);
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
        offerDraft();
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
        String of = customer;
        Object edition = source.edition();
        Supplier<Plan> made = edition.equals(laidOut) && of.equals(laidOutFor) ? null : source.of(of);
        Plan before = plan;
        TopologyGraph shown = picture.graph();
        List<AlertRow> alerts = List.copyOf(session().model().alerts());
        session()
                .background(
                        canvas().control(),
                        () -> read(made == null ? before : made.get(), of, alerts, made != null, shown, recent),
                        reading -> {
                            if (of.equals(customer) && edition.equals(source.edition())) {
                                show(edition, of, reading);
                            } else {
                                refresh();
                            }
                            done.run();
                        });
    }

    /** @param anew whether what is shown is of another plan or customer */
    private static Reading read(
            Plan plan,
            String customer,
            List<AlertRow> alerts,
            boolean anew,
            TopologyGraph shown,
            RecentLayouts recent) {
        TopologyGraph graph = anew ? TopologyGraph.of(plan, customer) : shown;
        Map<String, AssetState> states = AssetState.of(alerts);
        boolean stands = !anew || !shown.nodes().isEmpty() && graph.hasShapeOf(shown);
        TopologyLayout layout =
                stands ? null : recent.of(customer, graph, TopologyPicture.NODE_WIDTH, TopologyPicture.NODE_HEIGHT);
        return new Reading(plan, graph, layout, states, AssetState.failing(graph, plan, states));
    }

    private void show(Object edition, String of, Reading reading) {
        boolean another = !of.equals(laidOutFor)
                || reading.layout() != null && picture.graph().nodes().isEmpty();
        plan = reading.plan();
        laidOut = edition;
        laidOutFor = of;
        picture.color(reading.states(), reading.failing());
        picture.show(plan, source.isDrafted(), reading.graph(), reading.layout());
        offer();
        canvas().refresh();
        sayFound();
        if (another) {
            canvas().zoomReset();
        }
        revealWanted();
    }

    @Override
    public void dispose() {
        source.dispose();
        super.dispose();
    }

    @Override
    void open(Element element) {
        if (element.meaning() instanceof Asset asset) {
            if (source.isDrafted()) {
                Commands.editAsset(getSite(), asset.id());
            } else {
                Commands.openAsset(getSite(), asset.id());
            }
        }
    }
}
