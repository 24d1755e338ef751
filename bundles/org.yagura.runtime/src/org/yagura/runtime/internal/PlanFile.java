package org.yagura.runtime.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.phrase.ToldFailure;

/** A plan's file, as bytes. */
final class PlanFile {
    /** The largest centre that is read is well below this; more is a mistake. */
    private static final long LARGEST = 40L << 20;

    private PlanFile() {}

    static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ToldFailure(Phrase.of("file.missing", file), null);
        }
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new ToldFailure(Phrase.of("file.large", file, size >> 20, LARGEST >> 20), null);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ToldFailure(Phrase.of("file.unreadable", file, reason(e)), e);
        }
    }

    static void write(Path file, String yaml) throws IOException {
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new ToldFailure(Phrase.of("file.unwritable", file, reason(e)), e);
        }
    }

    /** What the system said; an exception that has only the file's name to say is named by its kind. */
    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> Phrase.of("file.no.folder").nested();
            case AccessDeniedException _ -> Phrase.of("file.forbidden").nested();
            case FileSystemException named when named.getReason() != null -> named.getReason();
            default -> e.toString();
        };
    }
}
