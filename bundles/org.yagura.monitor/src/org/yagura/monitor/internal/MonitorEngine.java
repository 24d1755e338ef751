package org.yagura.monitor.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.engine.Draft;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.fact.CheckStateChanged;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Ids;
import org.yagura.core.fact.Measurement;
import org.yagura.core.fact.MeasurementsRecorded;
import org.yagura.core.fact.MonitorFact;
import org.yagura.core.fact.Severity;
import org.yagura.core.fact.SignalKind;
import org.yagura.core.fact.Signalled;
import org.yagura.core.fact.UuidV7;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.phrase.PhrasePool;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;

/**
 * Says when each check is due and turns results into states: a problem is confirmed (hard) once it was seen the
 * monitor's number of attempts in a row, at the retry interval; a recovery is confirmed at once. Confirmed changes, and
 * every further failure while a problem lasts, become signals.
 *
 * <p>Latencies are counted in memory and written once a period; a crash loses the period that is under way, nothing
 * else.
 */
@Component(service = Engine.class, scope = ServiceScope.PROTOTYPE)
public final class MonitorEngine implements Engine<MonitorState> {
    /** A result that did not come this long after the monitor's time-out is asked for again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Up to this many monitors are measured minute by minute, more in periods of five minutes. */
    private static final int FINE_MEASUREMENT_LIMIT = 2_000;

    /** Keeps a fact of measurements well below a megabyte. */
    private static final int ROWS_A_FACT = 2_000;

    private final Ids ids;
    private final Map<String, Watch> watches = new LinkedHashMap<>();
    private final PhrasePool problems = new PhrasePool();
    private final Schedule schedule = new Schedule();
    private Plan plan = Plan.EMPTY;
    private long lastRequest;
    private Instant periodStart;

    @Activate
    public MonitorEngine() {
        this(new UuidV7(new SecureRandom()));
    }

    /** @param ids makes the ids of facts; a test gives one that repeats itself */
    public MonitorEngine(Ids ids) {
        this.ids = ids;
    }

    @Override
    public String name() {
        return "monitor";
    }

    @Override
    public Set<Class<? extends FactBody>> reads() {
        return Set.of();
    }

    @Override
    public Set<Class<? extends FactBody>> writes() {
        return Set.of(MonitorFact.class, Signalled.class);
    }

    @Override
    public Class<MonitorState> stateType() {
        return MonitorState.class;
    }

    @Override
    public void restore(MonitorState snapshot, Iterable<Fact> since) {
        if (snapshot != null) {
            for (MonitorState.Entry entry : snapshot.entries()) {
                Watch watch = watch(entry.monitor());
                watch.asset = entry.asset();
                watch.engagement = entry.engagement();
                watch.health = entry.health();
                watch.attempt = entry.attempt();
                watch.confirmed = entry.confirmed();
                watch.since = entry.since();
                watch.firstSeen = entry.firstSeen();
                watch.observation = entry.observation();
            }
        }
        since.forEach(this::fold);
    }

    @Override
    public MonitorState state() {
        return new MonitorState(watches.values().stream()
                .filter(w -> w.health != Health.PENDING)
                .sorted((a, b) -> a.id.compareTo(b.id))
                .map(w -> new MonitorState.Entry(
                        w.id,
                        w.asset,
                        w.engagement,
                        w.health,
                        w.attempt,
                        w.confirmed,
                        w.since,
                        w.firstSeen,
                        w.observation))
                .toList());
    }

    @Override
    public Outcome step(Instant now, List<Input> inbox) {
        Draft draft = new Draft(ids, now, this::fold);
        closePeriod(draft);
        for (Input input : inbox) {
            switch (input) {
                case Input.Planned planned -> follow(planned.plan(), draft);
                case Input.Checked checked -> take(checked.result(), draft);
                case Input.Seen seen -> throw new IllegalArgumentException("reads no facts: " + seen);
                case Input.Asked asked -> throw new IllegalArgumentException("takes no commands: " + asked);
            }
        }
        List<CheckRequest> checks = startDue(now);
        Instant wake = schedule.next();
        Instant periodEnd = periodStart == null ? null : periodStart.plus(period());
        if (wake == null || periodEnd != null && periodEnd.isBefore(wake)) {
            wake = periodEnd;
        }
        return new Outcome(draft.facts(), checks, List.of(), wake);
    }

    private Watch watch(String id) {
        return watches.computeIfAbsent(id, Watch::new);
    }

    private void follow(Plan next, Draft draft) {
        plan = next;
        int index = 0;
        List<Watch> fresh = new ArrayList<>();
        for (Monitor monitor : next.monitors()) {
            Watch watch = watch(monitor.id());
            if (watch.monitor != null && !sameTarget(watch.monitor, monitor)) {
                forget(watch, draft);
            }
            boolean another = watch.monitor == null || !watch.monitor.interval().equals(monitor.interval());
            watch.monitor = monitor;
            watch.asset = monitor.asset();
            watch.engagement =
                    next.engagementOfAsset(monitor.asset()).orElseThrow().id();
            watch.slot = Schedule.slot(index++);
            if (another && watch.outstanding == 0) {
                fresh.add(watch);
            }
        }
        // a few that were added to very many are alive as soon as those of a small centre
        fresh.forEach(watch -> schedule.put(watch, Schedule.first(draft.now(), watch, fresh.size())));
        for (Watch watch : List.copyOf(watches.values())) {
            if (next.monitor(watch.id).isEmpty()) {
                forget(watch, draft);
                watch.monitor = null;
                watch.due = null;
                watches.remove(watch.id);
            }
        }
    }

    private static boolean sameTarget(Monitor before, Monitor after) {
        return before.asset().equals(after.asset())
                && before.target().equals(after.target())
                && before.spec().equals(after.spec());
    }

    /** What was known of a monitor says nothing any more; an alert that it raised must not stay for ever. */
    private void forget(Watch watch, Draft draft) {
        watch.outstanding = 0;
        if (watch.health == Health.PENDING) {
            return;
        }
        boolean signalled = watch.isHardProblem();
        Severity severity = severity(watch.confirmed, watch.monitor);
        Phrase text = Phrase.of("monitor.unwatched");
        draft.write(
                null,
                watch.engagement,
                draft.now(),
                new CheckStateChanged(
                        watch.id, watch.asset, Health.PENDING, 0, true, Health.PENDING, draft.now(), text));
        if (signalled) {
            signal(watch, SignalKind.RECOVERY, severity, text, draft.now(), draft);
        }
    }

    private void take(CheckResult result, Draft draft) {
        Watch watch = watches.get(result.monitor());
        if (watch == null || watch.outstanding != result.request()) {
            return;
        }
        watch.outstanding = 0;
        watch.tally.add(result.latencyMicros());
        if (result.health().isProblem()) {
            takeProblem(watch, pooled(result), draft);
        } else {
            takeRecovery(watch, result, draft);
        }
        boolean unconfirmed = watch.attempt > 0;
        schedule.put(
                watch,
                unconfirmed ? draft.now().plus(watch.monitor.retryInterval()) : Schedule.regular(draft.now(), watch));
    }

    /** What fails says the same again and again. */
    private CheckResult pooled(CheckResult result) {
        return new CheckResult(
                result.request(),
                result.monitor(),
                result.at(),
                result.health(),
                result.latencyMicros(),
                problems.one(result.observation()));
    }

    private void takeRecovery(Watch watch, CheckResult result, Draft draft) {
        if (watch.health == Health.OK) {
            return;
        }
        boolean signalled = watch.isHardProblem();
        Severity severity = severity(watch.confirmed, watch.monitor);
        Instant since = watch.confirmed == Health.OK ? watch.since : result.at();
        change(watch, result, 0, true, Health.OK, since, draft);
        if (signalled) {
            signal(watch, SignalKind.RECOVERY, severity, result.observation(), result.at(), draft);
        }
    }

    private void takeProblem(Watch watch, CheckResult result, Draft draft) {
        if (watch.isHardProblem()) {
            if (watch.confirmed != result.health()) {
                change(watch, result, 0, true, result.health(), watch.since, draft);
            }
            signalProblem(watch, result, draft);
            return;
        }
        int attempt = watch.attempt + 1;
        Instant firstSeen = watch.attempt == 0 ? result.at() : watch.firstSeen;
        if (attempt < watch.monitor.attempts()) {
            change(watch, result, attempt, false, watch.confirmed, watch.since, draft);
            return;
        }
        change(watch, result, 0, true, result.health(), firstSeen, draft);
        signalProblem(watch, result, draft);
    }

    private void change(
            Watch watch, CheckResult result, int attempt, boolean hard, Health confirmed, Instant since, Draft draft) {
        draft.write(
                null,
                watch.engagement,
                result.at(),
                new CheckStateChanged(
                        watch.id, watch.asset, result.health(), attempt, hard, confirmed, since, result.observation()));
    }

    private void signalProblem(Watch watch, CheckResult result, Draft draft) {
        Severity severity = severity(result.health(), watch.monitor);
        signal(watch, SignalKind.PROBLEM, severity, result.observation(), result.at(), draft);
    }

    private void signal(Watch watch, SignalKind kind, Severity severity, Phrase text, Instant at, Draft draft) {
        Monitor monitor = watch.monitor;
        Instant since = kind == SignalKind.PROBLEM ? watch.since : at;
        draft.write(
                null,
                watch.engagement,
                at,
                new Signalled(
                        "monitor/" + watch.id,
                        kind,
                        watch.asset,
                        watch.id,
                        problems.one(condition(monitor)),
                        severity,
                        text,
                        monitor != null && monitor.reachability() && watch.confirmed == Health.FAILED,
                        since));
    }

    /** A target that fails has the severity that was authored; a warning and a check that could not be made warn. */
    private static Severity severity(Health health, Monitor monitor) {
        return health == Health.FAILED && monitor != null ? monitor.severity() : Severity.WARNING;
    }

    private static Phrase condition(Monitor monitor) {
        if (monitor == null) {
            return Phrase.of("condition.removed");
        }
        return switch (monitor.spec()) {
            case CheckSpec.Icmp _ -> Phrase.of("condition.icmp");
            case CheckSpec.Tcp tcp -> Phrase.of("condition.tcp", tcp.port());
            case CheckSpec.Http http ->
                Phrase.of(
                        "condition.http", Objects.requireNonNullElse(http.url().getRawPath(), "/"));
            case CheckSpec.Contributed contributed -> Phrase.of("condition.contributed", contributed.kind());
        };
    }

    private List<CheckRequest> startDue(Instant now) {
        List<CheckRequest> checks = new ArrayList<>();
        for (Watch watch : schedule.due(now)) {
            Instant due = watch.due;
            watch.outstanding = ++lastRequest;
            schedule.put(watch, now.plus(watch.monitor.timeout()).plus(PATIENCE));
            checks.add(new CheckRequest(watch.outstanding, watch.monitor, due));
        }
        return checks;
    }

    private Duration period() {
        return plan.monitors().size() > FINE_MEASUREMENT_LIMIT ? Duration.ofMinutes(5) : Duration.ofMinutes(1);
    }

    private void closePeriod(Draft draft) {
        long seconds = period().toSeconds();
        Instant start = Instant.ofEpochSecond(Math.floorDiv(draft.now().getEpochSecond(), seconds) * seconds);
        if (start.equals(periodStart)) {
            return;
        }
        Instant finished = periodStart;
        periodStart = start;
        if (finished == null) {
            return;
        }
        List<Measurement> rows = new ArrayList<>();
        for (Watch watch : watches.values()) {
            if (!watch.tally.isEmpty()) {
                rows.add(watch.tally.take(watch.id, finished));
            }
        }
        if (!rows.isEmpty()) {
            rows.sort((a, b) -> a.monitor().compareTo(b.monitor()));
            int length = (int) Duration.between(finished, start).toSeconds();
            for (int at = 0; at < rows.size(); at += ROWS_A_FACT) {
                List<Measurement> some = rows.subList(at, Math.min(rows.size(), at + ROWS_A_FACT));
                draft.write(null, null, finished, new MeasurementsRecorded(finished, length, some));
            }
        }
    }

    private void fold(Fact fact) {
        if (!(fact.body() instanceof CheckStateChanged changed)) {
            return;
        }
        Watch watch = watch(changed.monitor());
        if (changed.attempt() == 1) {
            watch.firstSeen = fact.sourceTime();
        } else if (changed.attempt() == 0) {
            watch.firstSeen = null;
        }
        watch.asset = changed.asset();
        watch.engagement = fact.engagement();
        watch.health = changed.health();
        watch.attempt = changed.attempt();
        watch.confirmed = changed.confirmed();
        watch.since = changed.since();
        watch.observation = changed.observation();
    }
}
