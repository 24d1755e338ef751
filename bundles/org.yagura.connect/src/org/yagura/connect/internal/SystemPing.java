package org.yagura.connect.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yagura.core.engine.CheckRequest;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;

/** Asks the system's own {@code ping}, one process an address, some at a time. */
final class SystemPing {
    private static final int AT_ONCE = 32;
    private static final Pattern TIME = Pattern.compile("[=<]\\s*([0-9.]+)\\s*ms");
    private static final double MICROS = 1_000;
    private static final long MILLIS_A_SECOND = 1_000;

    private final Semaphore processes = new Semaphore(AT_ONCE);

    void check(List<CheckRequest> requests, Consumer<CheckResult> results) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (CheckRequest request : requests) {
            threads.add(Thread.ofVirtual().start(() -> results.accept(ping(request))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private CheckResult ping(CheckRequest request) {
        long millis = request.monitor().timeout().toMillis();
        try {
            processes.acquire();
            try {
                return run(request, millis);
            } finally {
                processes.release();
            }
        } catch (InterruptedException e) {
            return Answers.of(request, Health.UNKNOWN, Phrase.of("probe.hung", millis));
        } catch (IOException e) {
            return Answers.of(request, Health.UNKNOWN, Phrase.of("icmp.unsupported", Answers.reason(e)));
        }
    }

    private static CheckResult run(CheckRequest request, long millis) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(request.monitor().target(), millis))
                .redirectErrorStream(true)
                .start();
        if (!process.waitFor(millis + MILLIS_A_SECOND / 2, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            return Answers.of(request, Health.FAILED, Phrase.of("icmp.timeout", millis));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean answered =
                process.exitValue() == 0 && said.toLowerCase(Locale.ROOT).contains("ttl=");
        if (!answered) {
            return Answers.of(request, Health.FAILED, Phrase.of("icmp.timeout", millis));
        }
        CheckResult measured = Answers.ok(request, start, Phrase.of("icmp.ok"));
        Matcher time = TIME.matcher(said);
        return time.find()
                ? new CheckResult(
                        measured.request(),
                        measured.monitor(),
                        measured.at(),
                        Health.OK,
                        (long) (Double.parseDouble(time.group(1)) * MICROS),
                        measured.observation())
                : measured;
    }

    private static List<String> command(String target, long millis) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of("ping", "-n", "1", "-w", String.valueOf(millis), target);
        }
        if (os.startsWith("mac")) {
            return List.of("ping", "-n", "-c", "1", "-W", String.valueOf(millis), target);
        }
        String seconds = String.valueOf(Math.max(1, (millis + MILLIS_A_SECOND - 1) / MILLIS_A_SECOND));
        return List.of("ping", "-n", "-c", "1", "-W", seconds, target);
    }
}
