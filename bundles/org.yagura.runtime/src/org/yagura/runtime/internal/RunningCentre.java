package org.yagura.runtime.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.PlanPublished;
import org.yagura.core.fact.UuidV7;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.Board;
import org.yagura.core.port.Centre;
import org.yagura.core.port.Checks;
import org.yagura.core.port.Desk;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.Installation;
import org.yagura.core.port.Listener;
import org.yagura.core.port.PlanFollower;
import org.yagura.core.port.PlanHead;
import org.yagura.core.port.PlanModel;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.SavedViews;
import org.yagura.core.port.Storage;
import org.yagura.core.view.CentreHealth;
import org.yagura.core.view.CentreHealth.Counter;
import org.yagura.core.view.CentreHealth.Part;
import org.yagura.core.view.CentreHealth.State;

/** A home that runs: its engines' Jobs, its board, its plan. */
final class RunningCentre implements Installation.Running, Centre {
    private static final Logger LOG = LoggerFactory.getLogger(RunningCentre.class);
    private static final Duration FAR_AHEAD = Duration.ofHours(1);

    /** What the centre is made of, beside its home. */
    record Parts(
            Storage storage,
            PlanModel model,
            Checks checks,
            List<Supplier<Engine<?>>> engines,
            List<PlanFollower> followers,
            Listener listener) {}

    private final Path home;
    private final HomeLock lock;
    private final Storage.Opened store;
    private final Parts parts;
    private final SteadyClock clock = new SteadyClock();
    private final UuidV7 ids = new UuidV7(new java.security.SecureRandom());
    private final Instant startedAt = clock.now();
    private final Feed feed;
    private final ViewWriter views;
    private final LiveBoard board;
    private final ProbeWatch probes = new ProbeWatch();
    private final Vitals vitals;
    private final Pulse pulse;
    private final Housekeeping housekeeping;
    private final AskDesk desk;
    private final List<EngineJob> jobs = new ArrayList<>();
    private final PlanDesk plans;
    private volatile Listener.Listening listening;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningCentre(Path home, HomeLock lock, Storage.Opened store, Parts parts) {
        this.home = home;
        this.lock = lock;
        this.store = store;
        this.parts = parts;
        this.feed = new Feed(store.journal().last());
        this.views = new ViewWriter(store);
        this.board = new LiveBoard(store, views);
        this.vitals = new Vitals(store.journal()::last, board::sequence, probes);
        this.pulse = new Pulse(vitals, clock);
        this.housekeeping = new Housekeeping(board, views, clock);
        this.desk = new AskDesk(inputs -> job("incident").give(inputs));
        this.plans = PlanDesk.open(parts.model(), store.plans(), clock::now, this::published);
    }

    static RunningCentre open(Path home, Parts parts) {
        HomeLock lock = HomeLock.take(home);
        try {
            Storage.Opened store = parts.storage().open(home);
            try {
                RunningCentre centre = new RunningCentre(home, lock, store, parts);
                centre.open();
                return centre;
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void open() {
        continueTime();
        board.follow(runningPlan());
        board.restore();
        views.keepBoard(board::state, board.kept());
        feed.follow(board);
        EngineTurn.Around around = new EngineTurn.Around(
                clock, store.journal(), store.snapshots(), feed, this::runningPlan, this::check, desk::answer);
        for (Supplier<Engine<?>> maker : parts.engines()) {
            EngineJob job = new EngineJob(new EngineTurn(maker, around));
            jobs.add(job);
            feed.follow(job::hand);
        }
    }

    @Override
    public void begin() {
        housekeeping.schedule();
        pulse.schedule();
        jobs.forEach(EngineJob::begin);
        Plan plan = runningPlan();
        probes.follow(plan);
        parts.followers().forEach(follower -> follower.follow(plan));
        LOG.info(
                "the centre runs plan revision {} with {} monitors",
                plan.revision(),
                plan.monitors().size());
    }

    /** Facts are never older than those before them, even if the wall clock went back a little meanwhile. */
    private void continueTime() {
        long last = store.journal().last();
        store.journal().read(last - 1, last, (_, fact) -> {
            Instant told = fact.receiptTime();
            if (told.isBefore(clock.now().plus(FAR_AHEAD))) {
                clock.notBefore(told);
            } else {
                LOG.warn("the journal's last fact is of {}, far ahead of this machine's clock: check the clock", told);
            }
            return true;
        });
    }

    private Plan runningPlan() {
        return plans.head().plan();
    }

    private EngineJob job(String name) {
        return jobs.stream()
                .filter(job -> job.turn().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no engine " + name));
    }

    private void check(List<CheckRequest> requests) {
        EngineJob monitor = job("monitor");
        probes.asked(requests, clock.now());
        parts.checks().start(requests, result -> checked(monitor, result));
    }

    private void checked(EngineJob monitor, CheckResult result) {
        probes.answered(result.monitor(), clock.now());
        board.sample(result);
        monitor.give(List.of(new Input.Checked(result)));
    }

    @Override
    public Centre centre() {
        return this;
    }

    @Override
    public Board board() {
        return board;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public SavedViews savedViews() {
        return store.savedViews();
    }

    @Override
    public PlanShelf revisions() {
        return store.plans();
    }

    @Override
    public Drafts drafts() {
        return store.drafts();
    }

    @Override
    public Listener.Listening serve(int port) throws IOException {
        listening = parts.listener().listen(this, port, ApiToken.of(home));
        Files.writeString(HomeLock.apiFile(home), "http://127.0.0.1:" + listening.port() + "\n");
        return listening;
    }

    @Override
    public PlanHead plan() {
        return plans.head();
    }

    @Override
    public CompletionStage<Publication> publish(String source, byte[] yaml, String by, String comment) {
        return publishing(() -> plans.publish(source, yaml, by, comment));
    }

    @Override
    public CompletionStage<Publication> publish(
            Collection<ElementChange> changes, String by, String comment, BooleanSupplier storing) {
        return publishing(() -> plans.publish(changes, by, comment, storing));
    }

    private static CompletionStage<Publication> publishing(Supplier<Publication> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofVirtual().name("yagura-publish").start(task));
    }

    /** The plan is durable before its fact: it runs even when the journal does not take the fact now. */
    private void published(PlanShelf.Revision revision, Plan next) {
        Instant at = revision.at();
        PlanPublished said = new PlanPublished(revision.number(), revision.by(), revision.comment());
        Fact fact = new Fact(ids.next(at), null, null, at, at, said);
        try {
            feed.publish(store.journal().append(List.of(fact), null), List.of(fact));
        } finally {
            board.follow(next);
            probes.follow(next);
            parts.followers().forEach(follower -> follower.follow(next));
            jobs.forEach(job -> job.give(List.of(new Input.Planned(next))));
        }
        LOG.info(
                "plan revision {} published by {}: {} monitors, {} elements changed",
                revision.number(),
                revision.by(),
                next.monitors().size(),
                revision.changes());
    }

    @Override
    public String exportYaml() {
        return plans.exportYaml();
    }

    @Override
    public CentreHealth health() {
        Instant now = clock.now();
        List<Part> all =
                new ArrayList<>(vitals.parts(jobs.stream().map(EngineJob::turn).toList(), now));
        store.health().forEach(part -> all.add(vitals.since(part, now)));
        List<Counter> counters = new ArrayList<>(store.counters());
        long passedOver =
                jobs.stream().mapToLong(job -> job.turn().passedOver()).sum();
        counters.add(
                new Counter("inputs_passed_over_total", "Inputs that an engine could not take.", false, passedOver));
        State worst = all.stream().map(Part::state).max(Enum::compareTo).orElse(State.OK);
        return new CentreHealth(worst, startedAt, plans.head().revision(), board.sequence(), all, counters);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (listening != null) {
            listening.close();
        }
        desk.close();
        parts.followers().forEach(PlanFollower::stopped);
        pulse.end();
        housekeeping.end();
        jobs.forEach(EngineJob::end);
        views.end();
        store.close();
        lock.close();
        LOG.info("the centre has stopped");
    }
}
