package org.yagura.ui.attention.internal;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The voice of this system. {@link #say} blocks until the end; {@link #stop} may come from another thread. */
final class Speech {
    private static final Logger LOG = LoggerFactory.getLogger(Speech.class);
    private static final int LONGEST_SECONDS = 20;

    private volatile Process speaking;

    /** The program that speaks here; empty when this system has none. Reads the disk: not for the UI thread. */
    static Optional<SpeechProgram> program() {
        return SpeechProgram.of(System.getProperty("os.name"), Locale.getDefault(), Speech::isOnThePath);
    }

    private static boolean isOnThePath(String program) {
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> List.of(program, program + ".exe").stream()
                        .anyMatch(file -> Files.isExecutable(Path.of(folder, file))));
    }

    /** Says a text; nothing when this system has no voice. */
    void say(String text) {
        program().ifPresent(program -> say(program, text));
    }

    private void say(SpeechProgram program, String text) {
        try {
            Process process = new ProcessBuilder(program.command())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            speaking = process;
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                LOG.warn("{} did not end within {} s and was stopped", program.name(), LONGEST_SECONDS);
            }
        } catch (IOException e) {
            LOG.warn("{} could not say an announcement: {}", program.name(), e.getMessage());
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        } finally {
            speaking = null;
        }
    }

    void stop() {
        Process process = speaking;
        if (process != null) {
            process.destroy();
        }
    }
}
