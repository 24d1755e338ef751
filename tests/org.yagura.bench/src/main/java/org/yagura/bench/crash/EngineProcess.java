package org.yagura.bench.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The engine product in a process of its own. */
final class EngineProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private volatile Instant ready;
    private volatile String address;
    private Instant ended;

    private EngineProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** @param command what starts the product, up to its own arguments */
    static EngineProcess start(List<String> command, Path home) throws IOException {
        return new EngineProcess(launch(command, List.of("engine", "--home", home.toString())));
    }

    static void importPlan(List<String> command, Path home, Path plan) throws IOException, InterruptedException {
        Process process = launch(command, List.of("import", "--home", home.toString(), plan.toString()));
        process.getInputStream().transferTo(System.err);
        if (process.waitFor() != 0) {
            throw new IOException("the plan was not imported");
        }
    }

    private static Process launch(List<String> command, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return new ProcessBuilder(all).redirectErrorStream(true).start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("yagura engine ready ")) {
                    address = line.substring(line.lastIndexOf(' ') + 1);
                    ready = Instant.now();
                } else {
                    System.err.println(line);
                }
            }
        } catch (IOException killed) {
            // its output ends with it
        }
    }

    /** Null until it said that it is ready. */
    String address() {
        return address;
    }

    /** Null until it said that it is ready. */
    Instant ready() {
        return ready;
    }

    /** Null while it lives. */
    Instant ended() {
        return ended;
    }

    void awaitReady() throws InterruptedException, IOException {
        Instant give = Instant.now().plus(PATIENCE);
        while (ready == null) {
            if (!process.isAlive() || Instant.now().isAfter(give)) {
                throw new IOException("the engine did not become ready");
            }
            Thread.sleep(20);
        }
    }

    void kill() throws InterruptedException {
        ended = Instant.now();
        process.destroyForcibly();
        process.waitFor();
    }

    void end() throws InterruptedException, IOException {
        ended = Instant.now();
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new IOException("the engine did not end");
        }
    }
}
