package org.yagura.connect.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Monitor;
import org.yagura.core.port.Checks;
import org.yagura.core.port.Probe;

/**
 * Gives each request to the probe of its kind and sees to it that exactly one result comes back in time, whatever the
 * probe does: throw, hang, answer twice, answer for something else, or not at all. Each kind has its own limit of
 * checks under way, so that a kind that hangs does not hold up another.
 */
@Component(service = Checks.class)
public final class GuardedChecks implements Checks {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedChecks.class);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 2_000;
    private static final long MICROS_A_MILLI = 1_000;

    private final Map<String, Probe> probes = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> limits = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor deadlines;

    @Activate
    public GuardedChecks() {
        deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("yagura-check-deadlines").daemon().factory());
        deadlines.setRemoveOnCancelPolicy(true);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addProbe(Probe probe) {
        Probe before = probes.putIfAbsent(probe.kind(), probe);
        if (before != null) {
            LOG.warn(
                    "two probes check \"{}\": {} is used, {} is not",
                    probe.kind(),
                    before.getClass(),
                    probe.getClass());
        }
    }

    public void removeProbe(Probe probe) {
        probes.remove(probe.kind(), probe);
    }

    @Deactivate
    public void close() {
        deadlines.shutdownNow();
    }

    @Override
    public void start(List<CheckRequest> requests, Consumer<CheckResult> results) {
        Map<Probe, List<CheckRequest>> batches = new LinkedHashMap<>();
        for (CheckRequest request : requests) {
            String kind = request.monitor().spec().kind();
            Probe probe = probes.get(kind);
            if (probe == null) {
                results.accept(unknown(request, Phrase.of("probe.missing", kind)));
            } else if (probe.batched()) {
                batches.computeIfAbsent(probe, p -> new ArrayList<>()).add(request);
            } else {
                run(probe, List.of(request), results);
            }
        }
        batches.forEach((probe, batch) -> run(probe, batch, results));
    }

    private void run(Probe probe, List<CheckRequest> requests, Consumer<CheckResult> results) {
        Call call = new Call(requests, results);
        Duration longest = requests.stream()
                .map(r -> r.monitor().timeout())
                .max(Duration::compareTo)
                .orElseThrow();
        Semaphore limit = limits.computeIfAbsent(probe.kind(), k -> new Semaphore(MOST_AT_ONCE));
        Thread thread =
                Thread.ofVirtual().name("yagura-check-" + probe.kind()).unstarted(() -> call(probe, call, limit));
        call.deadline = deadlines.schedule(
                () -> {
                    call.endAll(request ->
                            Phrase.of("probe.hung", request.monitor().timeout().toMillis()));
                    thread.interrupt();
                },
                longest.plus(GRACE).minusMillis(100).toMillis(),
                TimeUnit.MILLISECONDS);
        thread.start();
    }

    private static void call(Probe probe, Call call, Semaphore limit) {
        try {
            limit.acquire();
            try {
                probe.check(call.requests, call::take);
                call.endAll(_ -> Phrase.of("probe.silent"));
            } finally {
                limit.release();
            }
        } catch (InterruptedException e) {
            call.endAll(request ->
                    Phrase.of("probe.hung", request.monitor().timeout().toMillis()));
        } catch (Exception | LinkageError | StackOverflowError e) {
            LOG.warn("the probe for \"{}\" threw", probe.kind(), e);
            call.endAll(_ -> Phrase.of("probe.threw", e.toString()));
        }
    }

    private static CheckResult unknown(CheckRequest request, Phrase why) {
        return new CheckResult(request.id(), request.monitor().id(), Instant.now(), Health.UNKNOWN, -1, why);
    }

    /** One call of a probe: which of its requests still wait for their result. */
    private static final class Call {
        final List<CheckRequest> requests;
        private final Map<Long, CheckRequest> open = new ConcurrentHashMap<>();
        private final Consumer<CheckResult> results;
        volatile java.util.concurrent.Future<?> deadline;

        Call(List<CheckRequest> requests, Consumer<CheckResult> results) {
            this.requests = requests;
            this.results = results;
            requests.forEach(request -> open.put(request.id(), request));
        }

        void take(CheckResult result) {
            CheckRequest request = open.remove(result.request());
            if (request != null) {
                results.accept(judge(request, result));
                cancelWhenDone();
            }
        }

        /** A result speaks for its own monitor only, and one that is right but slow is a warning. */
        private static CheckResult judge(CheckRequest request, CheckResult result) {
            Monitor monitor = request.monitor();
            boolean slow = result.health() == Health.OK
                    && monitor.slowerThan() != null
                    && result.latencyMicros() > monitor.slowerThan().toMillis() * MICROS_A_MILLI;
            Health health =
                    slow ? Health.WARNING : result.health() == Health.PENDING ? Health.UNKNOWN : result.health();
            Phrase seen = slow
                    ? Phrase.of(
                            "check.slow",
                            result.latencyMicros() / MICROS_A_MILLI,
                            monitor.slowerThan().toMillis())
                    : result.observation();
            return new CheckResult(request.id(), monitor.id(), result.at(), health, result.latencyMicros(), seen);
        }

        void endAll(java.util.function.Function<CheckRequest, Phrase> why) {
            for (Long id : List.copyOf(open.keySet())) {
                CheckRequest request = open.remove(id);
                if (request != null) {
                    results.accept(unknown(request, why.apply(request)));
                }
            }
            cancelWhenDone();
        }

        private void cancelWhenDone() {
            java.util.concurrent.Future<?> timer = deadline;
            if (open.isEmpty() && timer != null) {
                timer.cancel(false);
            }
        }
    }
}
