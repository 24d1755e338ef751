package org.yagura.bench.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.yagura.bench.Figures;
import org.yagura.core.port.Storage;
import org.yagura.store.internal.SqlStorage;

/**
 * Kills the engine ten times at random moments while services come and go, then compares its journal with what the
 * services did and with what the API had shown: {@code HOME COMMAND...}, where the command starts the engine product.
 */
public final class CrashBench {
    private static final int SERVICES = 12;
    private static final int KILLS = 10;
    /** Every so many kills hit a start. */
    private static final int START_KILLS = 4;
    /** From ready on, every check has been made once after this. */
    private static final Duration SETTLED = Duration.ofMillis(2_000);
    /** Two checks a second apart confirm a failure; the rest is for a busy machine. */
    private static final Duration ENOUGH = Duration.ofMillis(3_200);

    private final SplittableRandom random;
    private final Path home;
    private final List<String> command;
    private final Map<String, Flapper> services = new LinkedHashMap<>();
    private final List<EngineProcess> engines = new ArrayList<>();
    private final Witness witness;

    private CrashBench(Path home, List<String> command, long seed) {
        this.home = home;
        this.command = command;
        random = new SplittableRandom(seed);
        witness = new Witness(home);
    }

    public static void main(String[] args) throws Exception {
        long seed = System.nanoTime();
        System.err.println("seed " + seed);
        new CrashBench(Path.of(args[0]), List.of(args).subList(1, args.length), seed).run();
    }

    private void run() throws Exception {
        Files.createDirectories(home);
        for (int i = 1; i <= SERVICES; i++) {
            InetAddress host = InetAddress.getByAddress(new byte[] {127, 40, 0, (byte) i});
            services.put("a" + i + "/p", new Flapper(host, random.nextLong()));
        }
        Path plan = Files.writeString(home.resolve("crash.yaml"), yaml());
        EngineProcess.importPlan(command, home, plan);
        for (int i = 1; i <= KILLS; i++) {
            crash(i % START_KILLS == 0);
        }
        Map<Long, List<String>> told = recover();
        for (Flapper service : services.values()) {
            service.close();
        }
        judge(told);
    }

    /** The first service is what half of the others stand behind. */
    private String yaml() {
        StringBuilder yaml = new StringBuilder("""
                yagura: 1
                centre: {name: crash}
                customers:
                  - id: c
                    name: c
                    engagements:
                      - id: e
                        name: e
                        wait: 1s
                        assets:
                """);
        services.forEach((monitor, service) -> {
            String asset = monitor.substring(0, monitor.indexOf('/'));
            boolean first = asset.equals("a1");
            boolean behind = !first && service.address().getAddress().getAddress()[3] % 2 == 0;
            yaml.append("          - {id: " + asset + ", address: "
                    + service.address().getAddress().getHostAddress() + (behind ? ", depends-on: [a1]" : "")
                    + ", monitors: [{id: p, check: tcp, port: "
                    + service.address().getPort()
                    + ", interval: 1s, retry: 1s, attempts: 2, timeout: 500ms, reachability: " + first + "}]}\n");
        });
        return yaml.toString();
    }

    private void crash(boolean whileStarting) throws IOException, InterruptedException {
        EngineProcess engine = EngineProcess.start(command, home);
        engines.add(engine);
        if (whileStarting) {
            Thread.sleep(random.nextInt(300, 2_500));
        } else {
            engine.awaitReady();
            Instant end = Instant.now().plusMillis(random.nextInt(1_000, 9_000));
            Thread looking = Thread.ofPlatform().daemon().start(() -> lookUntil(engine, end));
            Thread.sleep(Duration.between(Instant.now(), end));
            engine.kill();
            looking.join();
        }
        engine.kill();
    }

    private void lookUntil(EngineProcess engine, Instant end) {
        try {
            while (Instant.now().isBefore(end)) {
                witness.look(engine.address());
                Thread.sleep(100);
            }
        } catch (IOException killed) {
            // it was killed while it answered
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything heals, an engine sees it; what the API then tells of each ticket that it ever showed. */
    private Map<Long, List<String>> recover() throws IOException, InterruptedException {
        for (Flapper service : services.values()) {
            service.settle();
        }
        EngineProcess engine = EngineProcess.start(command, home);
        engines.add(engine);
        engine.awaitReady();
        Instant give = Instant.now().plusSeconds(30);
        Thread.sleep(SETTLED.plus(ENOUGH));
        while (witness.look(engine.address()) > 0 && Instant.now().isBefore(give)) {
            Thread.sleep(200);
        }
        witness.look(engine.address());
        Map<Long, List<String>> told = new LinkedHashMap<>();
        for (long number : witness.shown().keySet()) {
            told.put(number, witness.timeline(engine.address(), number));
        }
        engine.end();
        return told;
    }

    private void judge(Map<Long, List<String>> told) {
        Story story = new Story(services);
        try (Storage.Opened store = new SqlStorage().open(home)) {
            store.journal().read(0, Long.MAX_VALUE, (_, fact) -> story.add(fact));
        }
        long gone = witness.shown().entrySet().stream()
                .filter(shown -> !told.get(shown.getKey())
                        .subList(
                                0,
                                Math.min(
                                        shown.getValue().size(),
                                        told.get(shown.getKey()).size()))
                        .equals(shown.getValue()))
                .count();
        long unclosed = witness.closed().stream()
                .filter(number -> !"closed".equals(story.tickets().get(number)))
                .count();
        long unended = story.tickets().values().stream()
                .filter(state -> state.equals("open"))
                .count();
        Figures.say("crash: kill -9 of the engine", KILLS, "", "");
        Figures.say("crash: facts in the journal", story.facts, "", "");
        Figures.say("crash: confirmed changes", story.confirmed, "", "");
        Figures.say("crash: signals", story.signals(), "", "");
        Figures.say("crash: tickets", story.tickets().size(), "", "");
        Figures.say("crash: facts or changes doubled", story.doubled, "", "0");
        Figures.say("crash: changes that no service made", story.contrary, "", "0");
        Figures.say("crash: long failures not confirmed", story.missed(engines, SETTLED, ENOUGH), "", "0");
        Figures.say("crash: confirmed changes without their signal", story.unsignalled, "", "0");
        Figures.say("crash: signals without exactly one consequence", story.withoutExactlyOneConsequence(), "", "0");
        Figures.say("crash: incident numbers out of row", story.numbersOutOfRow(), "", "0");
        Figures.say("crash: tickets whose story breaks or does not end", story.brokenTickets + unended, "", "0");
        Figures.say("crash: tickets shown otherwise before a crash", gone, "", "0");
        Figures.say("crash: closings answered and then lost", unclosed, "", "0");
    }
}
