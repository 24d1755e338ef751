package org.yagura.runtime.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.yagura.bench.Figures;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.engine.Engine;
import org.yagura.core.engine.Input;
import org.yagura.core.engine.Outcome;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.FactBody;
import org.yagura.core.fact.Health;
import org.yagura.core.fact.Severity;
import org.yagura.core.fact.UuidV7;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.AssetKind;
import org.yagura.core.plan.CheckSpec;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.port.AlertHistory.Ended;
import org.yagura.core.port.Snapshots.Snapshot;
import org.yagura.core.port.Storage;
import org.yagura.core.view.AlertPage;
import org.yagura.core.view.AlertPlace;
import org.yagura.core.view.AlertSpan;
import org.yagura.correlation.internal.CorrelationEngine;
import org.yagura.incident.internal.IncidentEngine;
import org.yagura.monitor.internal.MonitorEngine;
import org.yagura.store.internal.SqlStorage;

/**
 * What the board costs the service with 100,000 alerts active, each with a ticket of its own, and the history with
 * 1,000,000 occurrences in one week: {@code WORK}.
 */
public final class BoardServiceBench {
    private static final int ALERTS = 100_000;
    private static final int OCCURRENCES = 1_000_000;
    private static final int ASSETS = 20_000;
    private static final int UNIT = 2_000;
    private static final int PAGE = 200;
    private static final double MILLION = 1e6;

    private final UuidV7 ids = new UuidV7(new SplittableRandom(1));
    private final Path work;
    private final Storage.Opened store;
    private final Plan plan = plan();
    private List<Engine<?>> engines = List.of();
    private LiveBoard board;
    private Instant now = Instant.parse("2026-11-24T00:00:00Z");
    private long sequence;

    private BoardServiceBench(Path work, Storage.Opened store) {
        this.work = work;
        this.store = store;
    }

    public static void main(String[] args) {
        Path work = Path.of(args[0]);
        try (Storage.Opened store = new SqlStorage().open(work.resolve("board-service"))) {
            BoardServiceBench bench = new BoardServiceBench(work, store);
            bench.active();
            bench.restored();
        }
        new BoardServiceBench(work, null).history();
    }

    private static Plan plan() {
        List<Customer> customers = new ArrayList<>();
        List<Engagement> engagements = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        List<Monitor> monitors = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            customers.add(new Customer("c" + i, "customer " + i, List.of(), List.of()));
            engagements.add(new Engagement("c" + i + "/e", "e", "c" + i, "", "night", "", "", Duration.ZERO, true));
        }
        for (int i = 0; i < ALERTS; i++) {
            String id = "c" + i % 300 + "/host" + i;
            String engagement = "c" + i % 300 + "/e";
            assets.add(new Asset(id, "host" + i, engagement, AssetKind.SERVER, "", "", "", "10.0.0.1", "", List.of()));
            monitors.add(new Monitor(
                    id + "/ping",
                    id,
                    "10.0.0.1",
                    new CheckSpec.Icmp(),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(20),
                    1,
                    Duration.ofSeconds(2),
                    Severity.values()[i % Severity.values().length],
                    null,
                    true));
        }
        return new Plan(1, "bench", ZoneId.of("UTC"), false, customers, engagements, assets, monitors);
    }

    private void begin() {
        engines = List.of(new MonitorEngine(ids), new CorrelationEngine(ids), new IncidentEngine(ids));
        board = new LiveBoard(store, new ViewWriter(store));
        board.follow(plan);
    }

    /** Everything that a centre without alerts holds, too. */
    private void beginWithPlan() {
        begin();
        for (Engine<?> engine : engines) {
            step(engine, List.of(new Input.Planned(plan)));
        }
    }

    private void active() {
        beginWithPlan();
        long before = heap();
        for (int round = 0; round < 3; round++) {
            now = now.plusSeconds(70);
            List<CheckRequest> asked = step(engines.getFirst(), List.of());
            for (int at = 0; at < asked.size(); at += UNIT) {
                step(
                        engines.getFirst(),
                        asked.subList(at, Math.min(asked.size(), at + UNIT)).stream()
                                .map(this::failed)
                                .toList());
            }
        }
        int rows = board.page(null, 1).total();
        if (rows != ALERTS) {
            throw new IllegalStateException(rows + " alerts where " + ALERTS + " were to be raised");
        }
        Figures.say("heap per active alert, 100,000 active", perAlert(before), "byte", "<= 2048");
        pages();
    }

    private double perAlert(long before) {
        return (heap() - before) / (double) ALERTS;
    }

    private Input failed(CheckRequest request) {
        return new Input.Checked(new CheckResult(
                request.id(), request.monitor().id(), now, Health.FAILED, -1, Phrase.of("icmp.timeout", 2000)));
    }

    /** Steps an engine and gives what it says to the others and to the board, as the feed would. */
    private List<CheckRequest> step(Engine<?> engine, List<Input> inputs) {
        Outcome outcome = engine.step(now, inputs);
        long first = sequence + 1;
        sequence += outcome.facts().size();
        if (!outcome.facts().isEmpty()) {
            board.facts(first, outcome.facts());
        }
        for (Engine<?> other : engines) {
            List<Input> seen = new ArrayList<>();
            for (Fact fact : outcome.facts()) {
                for (Class<? extends FactBody> kind : other.reads()) {
                    if (kind.isInstance(fact.body())) {
                        seen.add(new Input.Seen(first, fact));
                    }
                }
            }
            if (!seen.isEmpty()) {
                step(other, seen);
            }
        }
        return outcome.checks();
    }

    /** The same out of snapshots, as after a restart: nothing is shared any more that was shared while it grew. */
    private void restored() {
        engines.forEach(this::save);
        store.snapshots()
                .save(LiveBoard.OWNER, new Snapshot<>(0, 0, board.state().state()));
        beginWithPlan();
        long before = heap();
        begin();
        board.restore();
        engines.forEach(this::load);
        save(new MonitorEngine(ids));
        Figures.say("the same after a restart", perAlert(before), "byte", "<= 2048");
    }

    private <S extends Record> void save(Engine<S> engine) {
        store.snapshots().save(engine.name(), new Snapshot<>(0, 0, engine.state()));
    }

    private <S extends Record> void load(Engine<S> engine) {
        Snapshot<S> found =
                store.snapshots().load(engine.name(), engine.stateType()).orElseThrow();
        engine.restore(found.state(), List.of());
    }

    private void pages() {
        double first = millis(() -> board.page(null, PAGE));
        Figures.say("first page of 200 with 100,000 active, the very first", first, "ms", "<= 20");
        double[] top = new double[1_000];
        for (int i = 0; i < top.length; i++) {
            top[i] = millis(() -> board.page(null, PAGE));
        }
        Figures.say("first page of 200 with 100,000 active", Figures.median(top), "ms", "<= 20");
        List<Double> next = new ArrayList<>();
        AlertPlace[] place = {board.page(null, PAGE).next()};
        while (place[0] != null) {
            next.add(millis(() -> {
                AlertPage page = board.page(place[0], PAGE);
                place[0] = page.next();
            }));
        }
        double[] all = next.stream().mapToDouble(Double::doubleValue).toArray();
        Figures.say("each following page", Figures.median(all), "ms", "<= 20");
    }

    private static double millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / MILLION;
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private void history() {
        Path home = work.resolve("occurrences");
        Instant begin = now;
        Duration gap = Duration.ofDays(7).dividedBy(OCCURRENCES);
        double early = 0;
        double late = 0;
        try (Storage.Opened history = new SqlStorage().open(home)) {
            SplittableRandom random = new SplittableRandom(7);
            List<Ended> unit = new ArrayList<>();
            for (int i = 0; i < OCCURRENCES; i++) {
                Instant until = begin.plus(gap.multipliedBy(i));
                unit.add(new Ended(3L * i + 1, span(i, random.nextInt(ASSETS), until)));
                if (unit.size() == 1_000) {
                    double took = millis(() -> history.alertHistory().save(unit));
                    early += i < OCCURRENCES / 5 && i >= OCCURRENCES / 10 ? took : 0;
                    late += i >= OCCURRENCES / 10 * 9 ? took : 0;
                    unit.clear();
                }
            }
        }
        Figures.say("occurrences written, the second 100,000", OCCURRENCES / 10 / early * 1_000, "a second", "");
        Figures.say("occurrences written, speed of the last to the second 100,000", early / late, "x", ">= 0.9");
        try (Storage.Opened history = new SqlStorage().open(home)) {
            week(history, begin);
        }
    }

    private static AlertSpan span(int number, int asset, Instant until) {
        String id = "customer" + asset % 300 + "/host" + asset;
        return new AlertSpan(
                new UUID(number, 0x8000_0000_0000_0000L | number),
                "monitor/" + id + "/ping",
                id,
                "customer" + asset % 300,
                "customer" + asset % 300 + "/core",
                Phrase.of("condition.icmp"),
                Phrase.of("icmp.timeout", 2000),
                Severity.MAJOR,
                until.minusSeconds(number % 500 == 0 ? 200_000 : 300),
                until,
                1_000L + number,
                null);
    }

    private static void week(Storage.Opened history, Instant begin) {
        Instant end = begin.plus(Duration.ofDays(7));
        double[] took = new double[200];
        int[] found = {0};
        double first = 0;
        for (int i = 0; i < took.length; i++) {
            String asset = "customer" + i * 97 % 300 + "/host" + i * 97;
            took[i] = millis(() ->
                    found[0] += history.alertHistory().of(asset, begin, end).size());
            first = i == 0 ? took[i] : first;
        }
        if (found[0] < took.length * OCCURRENCES / ASSETS / 2) {
            throw new IllegalStateException("only " + found[0] + " occurrences were found");
        }
        Figures.say("a week of one asset with 1,000,000 occurrences, the very first", first, "ms", "<= 50");
        Figures.say("a week of one asset with 1,000,000 occurrences", Figures.median(took), "ms", "<= 50");
        double[] around = new double[50];
        for (int i = 0; i < around.length; i++) {
            Instant from = begin.plus(Duration.ofHours(3L * i));
            around[i] = millis(() -> history.alertHistory().between(from, from.plus(Duration.ofMinutes(20)), 1_000));
        }
        Figures.say("twenty minutes of everything, the newest 1,000", Figures.median(around), "ms", "");
    }
}
