package org.yagura.sample.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.PlanFollower;

/**
 * Runs the services that the sample centre watches while a plan that is marked as the sample runs, and only then. Only
 * addresses in 127.20.0.0/16 are served, so a plan that is marked by mistake starts nothing on a real address.
 */
@Component(service = PlanFollower.class)
public final class SampleServices implements PlanFollower {
    private static final Logger LOG = LoggerFactory.getLogger(SampleServices.class);
    private static final String OURS = "127.20.";

    private final List<SampleService> services = new ArrayList<>();
    private ScheduledExecutorService director;

    @Override
    public synchronized void follow(Plan plan) {
        stopped();
        if (!plan.isSample()) {
            return;
        }
        for (Monitor monitor : plan.monitors()) {
            SampleService service = serve(monitor);
            if (service != null) {
                services.add(service);
            }
        }
        long start = System.nanoTime();
        director = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("yagura-sample").daemon().factory());
        director.scheduleAtFixedRate(
                () -> direct(Duration.ofNanos(System.nanoTime() - start)), 0, 500, TimeUnit.MILLISECONDS);
        LOG.info("{} sample services run on loopback", services.size());
    }

    private static SampleService serve(Monitor monitor) {
        return switch (monitor.spec()) {
            case CheckSpec.Tcp tcp
            when monitor.target().startsWith(OURS) -> new SampleService(monitor.target(), tcp.port(), "");
            case CheckSpec.Http http
            when http.url().getHost().startsWith(OURS) ->
                new SampleService(http.url().getHost(), http.url().getPort(), http.text());
            default -> null;
        };
    }

    private synchronized void direct(Duration told) {
        for (SampleService service : services) {
            service.be(Story.of(service.name(), told));
        }
    }

    @Override
    public synchronized void stopped() {
        if (director != null) {
            director.shutdownNow();
            director = null;
        }
        services.forEach(SampleService::close);
        services.clear();
    }
}
