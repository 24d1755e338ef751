package org.yagura.ui.operate.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Makes real events of the window system. */
final class XInput {
    private XInput() {}

    static void send(List<String> what) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(what);
        try {
            int outcome = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (outcome != 0) {
                throw new IllegalStateException(command + " ended with " + outcome);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("xdotool is needed to drive the window", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
