package org.yagura.runtime.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A plan's file, as bytes. */
final class PlanFile {
    /** A centre of a hundred thousand assets is below this; more is a mistake. */
    private static final long LARGEST = 40L << 20;

    private PlanFile() {}

    static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("There is no file " + file + ". Give the YAML file of a centre.");
        }
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new IOException("The file " + file + " has " + (size >> 20) + " MB; a centre's YAML has at most "
                    + (LARGEST >> 20) + ". Is it the right file?");
        }
        return Files.readAllBytes(file);
    }
}
