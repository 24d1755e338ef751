package org.yagura.ui.operate.internal.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Contact;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertSpan;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.Prose;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.operate.internal.Chosen;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.ScrolledPage;

/** A host: what it is, whom to call, and for each of its monitors the last day and the last latencies. */
public final class HostDetail extends ViewPart {
    public static final String ID = "org.yagura.ui.operate.host";
    private static final int REFRESH_MILLIS = 3_000;

    /** A selection that moves on by key is followed when it comes to rest; one view after the other, so that a key comes between. */
    private static final int REST_MILLIS = 140;

    private final BoardModel.Listener modelListener = this::changed;
    private final ISelectionListener selectionListener = this::selected;
    private Session session;
    private ScrolledPage page;
    private Prose title;
    private Prose about;
    private Composite monitors;
    private final List<MonitorPanel> panels = new ArrayList<>();
    private String asset = "";
    private String coming = "";
    private final Runnable follow = this::follow;

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        page = new ScrolledPage(parent);
        title = page.text("host.title");
        about = Dress.quiet(page.text("host.about"));
        monitors = new Composite(page.content(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(monitors);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(monitors);
        session.model().addListener(modelListener);
        getSite().getPage().addSelectionListener(selectionListener);
        Chosen.now(getSite().getPage()).ifPresent(rows -> selected(null, rows));
        Themes.follow(page.content(), this::look);
        build();
        tick();
    }

    private void look(Look look) {
        Dress.all(page.control(), look);
        title.setFont(look.largeTitle());
        page.measure();
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part == this || !(selection instanceof IStructuredSelection rows) || rows.isEmpty()) {
            return;
        }
        String wanted = switch (rows.getFirstElement()) {
            case AlertRow row -> row.assetId();
            case IncidentRow row -> row.assetId();
            case AlertSpan span -> span.asset();
            case Asset chosen -> chosen.id();
            default -> asset;
        };
        coming = wanted;
        page.control().getDisplay().timerExec(REST_MILLIS, follow);
    }

    private void follow() {
        if (!page.control().isDisposed() && !coming.isEmpty()) {
            open(coming);
        }
    }

    /** Shows an asset, by its id in the plan. */
    public void open(String wanted) {
        coming = "";
        if (!wanted.equals(asset)) {
            asset = wanted;
            build();
        }
    }

    private void changed(BoardModel.Changed what) {
        if (page.control().isDisposed()) {
            return;
        }
        if (what.everything()) {
            build();
        } else if (what.assets().contains(asset)) {
            read();
        }
    }

    /** Another host takes over the panels there are. */
    private void build() {
        Plan plan = session.model().plan();
        Asset found = plan.asset(asset).orElse(null);
        if (found == null) {
            page.set(title, Messages.host_none);
            page.set(about, Messages.host_none_text);
        } else {
            page.set(title, found.name() + (found.address().isEmpty() ? "" : "  " + found.address()));
            page.set(about, describe(plan, found));
        }
        List<Monitor> all = found == null ? List.of() : plan.monitorsOf(asset);
        while (panels.size() > all.size()) {
            panels.removeLast().dispose();
        }
        for (int i = 0; i < all.size(); i++) {
            if (i < panels.size()) {
                panels.get(i).of(all.get(i), plan.zone());
                panels.get(i).forget();
            } else {
                panels.add(new MonitorPanel(monitors, session, Themes.look(getSite()), all.get(i), plan.zone()));
            }
        }
        read();
        page.measure();
    }

    private static String describe(Plan plan, Asset asset) {
        List<String> lines = new ArrayList<>();
        String what = String.join(
                "  ·  ",
                java.util.stream.Stream.of(asset.vendor(), asset.model(), asset.location())
                        .filter(text -> !text.isEmpty())
                        .toList());
        if (!what.isEmpty()) {
            lines.add(what);
        }
        plan.engagementOfAsset(asset.id()).ifPresent(engagement -> {
            String customer =
                    plan.customerOfAsset(asset.id()).map(Customer::name).orElse("");
            lines.add(customer + "  ·  " + engagement.name()
                    + (engagement.team().isEmpty() ? "" : "  ·  " + engagement.team()));
        });
        if (!asset.dependsOn().isEmpty()) {
            lines.add(Messages.host_depends + " "
                    + asset.dependsOn().stream()
                            .map(id -> plan.asset(id).map(Asset::name).orElse(id))
                            .collect(Collectors.joining(", ")));
        }
        plan.customerOfAsset(asset.id())
                .ifPresent(
                        customer -> customer.contacts().stream().limit(3).forEach(contact -> lines.add(line(contact))));
        return String.join("\n", lines);
    }

    private static String line(Contact contact) {
        return java.util.stream.Stream.of(contact.name(), contact.role(), contact.phone(), contact.mail())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private void read() {
        String wanted = asset;
        if (wanted.isEmpty() || !session.isOpen() || panels.isEmpty()) {
            return;
        }
        session.ask(page.control(), board -> HostReading.of(board, wanted, Instant.now()), readings -> {
            if (wanted.equals(asset) && readings.size() == panels.size()) {
                boolean other = false;
                for (int i = 0; i < readings.size(); i++) {
                    other |= panels.get(i).show(readings.get(i), List.of());
                }
                if (other) {
                    page.measure();
                }
            }
        });
    }

    private void tick() {
        Display.getCurrent().timerExec(REFRESH_MILLIS, () -> {
            if (!page.control().isDisposed()) {
                if (getSite().getPage().isPartVisible(this)) {
                    read();
                }
                tick();
            }
        });
    }

    @Override
    public void setFocus() {
        page.control().setFocus();
    }

    @Override
    public void dispose() {
        session.model().removeListener(modelListener);
        getSite().getPage().removeSelectionListener(selectionListener);
        super.dispose();
    }
}
