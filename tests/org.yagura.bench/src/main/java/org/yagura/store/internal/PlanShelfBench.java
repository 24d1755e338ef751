package org.yagura.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yagura.bench.Figures;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.Storage;

/** What a plan of 200,000 elements costs the store: {@code WORK}. */
public final class PlanShelfBench {
    private static final int HALF = 100_000;
    private static final int ROUNDS = 5;
    private static final double MILLION = 1e6;

    private PlanShelfBench() {}

    public static void main(String[] args) throws IOException {
        Path home = Files.createTempDirectory(Path.of(args[0]), "bench-plan");
        try (Storage.Opened store = new SqlStorage().open(home)) {
            PlanShelf shelf = store.plans();
            for (int half = 0; half < 2; half++) {
                List<ElementChange> added = added(half * HALF);
                double millis = millis(() -> shelf.put(
                        shelf.latest().map(PlanShelf.Revision::number).orElse(0L), added, "bench", "", Instant.EPOCH));
                Figures.say(
                        "plan: 100,000 new elements " + (half == 0 ? "on an empty shelf" : "beside as many"),
                        millis,
                        "ms",
                        "< 5000");
            }
            say("plan: one element of 200,000 changed", "< 100", () -> one(shelf));
        }
        try (Storage.Opened store = new SqlStorage().open(home)) {
            PlanShelf shelf = store.plans();
            say(
                    "plan: 200,000 elements read",
                    "< 1500",
                    () -> read(shelf, shelf.latest().orElseThrow().number(), 2 * HALF));
            say("plan: the first revision read, 100,000 changes later", "", () -> read(shelf, 1, HALF));
        }
    }

    private static void say(String name, String goal, Runnable work) {
        double[] millis =
                IntStream.range(0, ROUNDS).mapToDouble(_ -> millis(work)).toArray();
        Figures.say(name, Figures.median(millis), "ms", goal);
    }

    private static double millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / MILLION;
    }

    private static List<ElementChange> added(int from) {
        return IntStream.range(from, from + HALF)
                .mapToObj(i -> element(i, 0))
                .map(element -> new ElementChange(element.key(), null, element))
                .toList();
    }

    /** Ids as people give them: in no order. */
    private static PlanElement element(int i, int version) {
        String host = "host" + Integer.toHexString(i * 0x9E3779B1);
        return new PlanElement(
                new ElementKey("monitor", host + "/page"),
                new ElementKey("asset", host),
                i,
                "{\"name\":\"監視 " + i + "-" + version + "\",\"check\":\"http\",\"url\":\"https://www.example.jp/"
                        + path(i) + "\",\"interval\":300000,\"severity\":\"critical\"}");
    }

    private static String path(int i) {
        SplittableRandom random = new SplittableRandom(i);
        return IntStream.range(0, 12)
                .mapToObj(_ -> Long.toHexString(random.nextLong()))
                .collect(Collectors.joining("/"));
    }

    private static void one(PlanShelf shelf) {
        long base = shelf.latest().orElseThrow().number();
        PlanElement before = element(7, base == 2 ? 0 : (int) base);
        PlanElement after = element(7, (int) base + 1);
        shelf.put(base, List.of(new ElementChange(before.key(), before, after)), "bench", "", Instant.EPOCH);
    }

    private static void read(PlanShelf shelf, long revision, int expected) {
        int[] count = {0};
        shelf.read(revision, _ -> count[0]++);
        if (count[0] != expected) {
            throw new IllegalStateException(count[0] + " elements instead of " + expected);
        }
    }
}
