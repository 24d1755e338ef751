package org.yagura.runtime.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the headless program was asked to do: {@code engine|import FILE|export [FILE]} with {@code --home DIR} and
 * {@code --port N}.
 */
record Arguments(String verb, Path home, int port, List<String> files) {
    private static final int LAST_PORT = 65_535;

    /** What was typed makes no sense; the message says what would. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static Arguments parse(String[] args) throws Wrong {
        String verb = null;
        Path home = Path.of(System.getProperty("user.home"), ".yagura");
        int port = 0;
        List<String> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--home" -> home = Path.of(value(args, ++i, "--home", "a folder"));
                case "--port" -> port = port(value(args, ++i, "--port", "a number"));
                default -> {
                    if (args[i].startsWith("--")) {
                        throw new Wrong("Unknown option " + args[i] + ". Known are --home DIR and --port N.");
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

    private static String value(String[] args, int at, String option, String what) throws Wrong {
        if (at >= args.length) {
            throw new Wrong("After " + option + " comes " + what + ".");
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
            throw new Wrong("--port takes a number from 0 to " + LAST_PORT + ", not \"" + text + "\".");
        }
        throw new Wrong("--port takes a number from 0 to " + LAST_PORT + ", not \"" + text + "\".");
    }
}
