package org.yagura.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The language that the person at this home has chosen: a word in the home's file {@code console.lang}, which the
 * starter reads before the program exists. A service of the console.
 *
 * @param home the home folder
 */
public record Language(Path home) {
    /** The codes of the languages that the console speaks. */
    public static final List<String> SPOKEN = List.of("ja", "en");

    private static final String FILE = "console.lang";

    /** From the next start on. Writes a file: not for the UI thread. */
    public void choose(String code) {
        if (!SPOKEN.contains(code)) {
            throw new IllegalArgumentException("the console does not speak " + code);
        }
        try {
            Files.writeString(home.resolve(FILE), code + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the language cannot be kept in " + home, e);
        }
    }
}
