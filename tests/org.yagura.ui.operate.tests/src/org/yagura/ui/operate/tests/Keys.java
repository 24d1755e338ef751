package org.yagura.ui.operate.tests;

import java.util.ArrayList;
import java.util.List;

/** The keyboard. It counts, so that a test can say how much typing a piece of work is. */
final class Keys {
    private int pressed;

    /** Presses chords one after the other in the window that has the focus: {@code a}, {@code shift+a}, {@code F9}. */
    void press(String... chords) {
        List<String> command = new ArrayList<>(List.of("key", "--delay", "15"));
        command.addAll(List.of(chords));
        pressed += chords.length;
        XInput.send(command);
    }

    /** Types letters, digits and signs of ASCII. */
    void type(String text) {
        pressed += text.length();
        XInput.send(List.of("type", "--delay", "8", text));
    }

    /** How many keys were pressed so far; a chord is one. */
    int pressed() {
        return pressed;
    }
}
