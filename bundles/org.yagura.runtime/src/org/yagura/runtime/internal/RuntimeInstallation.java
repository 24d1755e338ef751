package org.yagura.runtime.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yagura.core.engine.Engine;
import org.yagura.core.port.Checks;
import org.yagura.core.port.Installation;
import org.yagura.core.port.Listener;
import org.yagura.core.port.PlanFollower;
import org.yagura.core.port.PlanModel;
import org.yagura.core.port.Storage;

/** Starts a home with the engines, the store and the checks that bundles offer as services. */
@Component(service = Installation.class)
public final class RuntimeInstallation implements Installation {
    private static final int ENGINES = 3;

    private final BundleContext bundles;
    private final Storage storage;
    private final PlanModel model;
    private final Checks checks;
    private final Listener listener;

    @Activate
    public RuntimeInstallation(
            BundleContext bundles,
            @Reference Storage storage,
            @Reference PlanModel model,
            @Reference Checks checks,
            @Reference Listener listener) {
        this.bundles = bundles;
        this.storage = storage;
        this.model = model;
        this.checks = checks;
        this.listener = listener;
    }

    @Override
    public Running start(Path home) {
        Running running = open(home);
        try {
            running.begin();
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    @Override
    public Running open(Path home) {
        return RunningCentre.open(
                home, new RunningCentre.Parts(storage, model, checks, engines(), followers(), listener));
    }

    private List<PlanFollower> followers() {
        List<PlanFollower> followers = new ArrayList<>();
        try {
            for (ServiceReference<PlanFollower> reference : bundles.getServiceReferences(PlanFollower.class, null)) {
                followers.add(bundles.getService(reference));
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a null filter is valid", e);
        }
        return followers;
    }

    /** Engines are prototypes: each start, and each restart of one that threw, gets a new one. */
    private List<Supplier<Engine<?>>> engines() {
        List<Supplier<Engine<?>>> makers = new ArrayList<>();
        try {
            for (ServiceReference<?> reference : bundles.getAllServiceReferences(Engine.class.getName(), null)) {
                makers.add(
                        () -> (Engine<?>) bundles.getServiceObjects(reference).getService());
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a null filter is valid", e);
        }
        if (makers.size() < ENGINES) {
            throw new IllegalStateException(
                    "Only " + makers.size() + " of " + ENGINES + " engines are installed. Install Yagura again.");
        }
        return makers;
    }
}
