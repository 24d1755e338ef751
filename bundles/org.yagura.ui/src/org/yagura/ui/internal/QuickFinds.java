package org.yagura.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.IncidentRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Session;

/**
 * What Quick Access finds beside views and commands, one kind each. The plan's index is made off the UI thread whenever
 * the plan changes; the platform asks on threads of its own.
 */
public abstract class QuickFinds implements IQuickAccessComputer, IQuickAccessComputerExtension {
    private static final Logger LOG = LoggerFactory.getLogger(QuickFinds.class);
    private static final int MOST = 40;
    private static final int PATIENCE_SECONDS = 3;

    private final Findable.Kind kind;
    private final IWorkbench workbench = PlatformUI.getWorkbench();
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile Findables index = Findables.NOTHING;
    private volatile List<IncidentRow> incidents = List.of();
    private Plan indexed;

    private QuickFinds(Findable.Kind kind) {
        this.kind = kind;
        workbench.getDisplay().asyncExec(this::follow);
    }

    private void follow() {
        BoardModel model = Session.of(workbench).model();
        model.addListener(
                what -> changed(model, what.everything() || !what.incidents().isEmpty()));
        changed(model, true);
    }

    private void changed(BoardModel model, boolean tickets) {
        if (kind == Findable.Kind.INCIDENT && !tickets) {
            return;
        }
        if (kind == Findable.Kind.INCIDENT) {
            incidents = List.copyOf(model.incidents());
            ready.countDown();
        } else if (indexed != model.plan()) {
            Plan plan = model.plan();
            indexed = plan;
            Thread.ofVirtual().name("yagura-find").start(() -> {
                index = Findables.of(plan);
                ready.countDown();
            });
        }
    }

    @Override
    public QuickAccessElement[] computeElements() {
        return new QuickAccessElement[0];
    }

    @Override
    public QuickAccessElement[] computeElements(String query, IProgressMonitor monitor) {
        waitForIndex();
        List<Findable> found = kind == Findable.Kind.INCIDENT
                ? Findables.incidents(incidents, query, MOST)
                : index.find(query, kind, MOST);
        return found.stream().map(Element::new).toArray(QuickAccessElement[]::new);
    }

    /** The first question may come before there is an index; it is asked off the UI thread. */
    private void waitForIndex() {
        try {
            if (Display.getCurrent() == null && !ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the index of {} is late", kind);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void resetState() {
        // the index follows the plan by itself
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    /** Customers by name. */
    public static final class Customers extends QuickFinds {
        public Customers() {
            super(Findable.Kind.CUSTOMER);
        }
    }

    /** Hosts by name, address and customer. */
    public static final class Hosts extends QuickFinds {
        public Hosts() {
            super(Findable.Kind.HOST);
        }
    }

    /** Incidents by number, host and title. */
    public static final class Incidents extends QuickFinds {
        public Incidents() {
            super(Findable.Kind.INCIDENT);
        }
    }

    private final class Element extends QuickAccessElement {
        private final Findable found;

        Element(Findable found) {
            this.found = found;
        }

        @Override
        public String getLabel() {
            return found.label();
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            String icon = switch (found.kind()) {
                case CUSTOMER -> "icons/customer.svg";
                case HOST -> "icons/host.svg";
                case INCIDENT -> "icons/incident.svg";
            };
            return AbstractUIPlugin.imageDescriptorFromPlugin("org.yagura.ui", icon);
        }

        @Override
        public String getId() {
            return found.kind() + ":" + found.id();
        }

        @Override
        public void execute() {
            switch (found.kind()) {
                case CUSTOMER ->
                    run("showAlerts", "filter", "customer:\"" + found.label().replace("\"", "") + "\"");
                case HOST -> run("openAsset", "asset", found.id());
                case INCIDENT -> run("openIncidentNumber", "number", found.id());
            }
        }

        private void run(String verb, String parameter, String value) {
            Command command = workbench.getService(ICommandService.class).getCommand("org.yagura.ui.operate." + verb);
            if (!command.isDefined()) {
                LOG.warn("nobody offers {}", command.getId());
                return;
            }
            try {
                workbench
                        .getService(IHandlerService.class)
                        .executeCommand(ParameterizedCommand.generateCommand(command, Map.of(parameter, value)), null);
            } catch (CommandException e) {
                LOG.warn("{} could not be executed", command.getId(), e);
            }
        }
    }
}
