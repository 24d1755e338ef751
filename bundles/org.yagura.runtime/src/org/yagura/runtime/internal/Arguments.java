package org.yagura.runtime.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yagura.core.phrase.Phrase;

/**
 * What the headless program was asked to do: {@code engine|import FILE|export [FILE]} with {@code --home DIR} and
 * {@code --port N}.
 */
record Arguments(String verb, Path home, int port, List<String> files) {
    private static final int LAST_PORT = 65_535;

    /** What was typed makes no sense; it says what would, in English and in the process's language. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Phrase why;

        Wrong(Phrase why) {
            super(why.in(Locale.ENGLISH));
            this.why = why;
        }

        @Override
        public String getLocalizedMessage() {
            return why == null ? getMessage() : why.in(Locale.getDefault());
        }
    }

    static Arguments parse(String[] args) throws Wrong {
        String verb = null;
        Path home = Path.of(System.getProperty("user.home"), ".yagura");
        int port = 0;
        List<String> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--home" -> home = Path.of(value(args, ++i, "line.value.home"));
                case "--port" -> port = port(value(args, ++i, "line.value.port"));
                default -> {
                    if (args[i].startsWith("--")) {
                        throw new Wrong(Phrase.of("line.option", args[i]));
                    }
                    if (verb == null) {
                        verb = args[i];
                    } else {
                        files.add(args[i]);
                    }
                }
            }
        }
        return new Arguments(
                verb == null ? "engine" : verb, home.toAbsolutePath().normalize(), port, files);
    }

    private static String value(String[] args, int at, String otherwise) throws Wrong {
        if (at >= args.length) {
            throw new Wrong(Phrase.of(otherwise));
        }
        return args[at];
    }

    private static int port(String text) throws Wrong {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new Wrong(Phrase.of("line.port", LAST_PORT, text));
        }
        throw new Wrong(Phrase.of("line.port", LAST_PORT, text));
    }
}
