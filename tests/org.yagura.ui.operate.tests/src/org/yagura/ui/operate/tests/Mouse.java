package org.yagura.ui.operate.tests;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Point;

/** The mouse, in the display's coordinates. */
final class Mouse {
    private static final int STEPS = 12;

    void move(Point at) {
        XInput.send(to(at));
    }

    void click(Point at) {
        press(at, "1");
    }

    void doubleClick(Point at) {
        List<String> command = to(at);
        command.addAll(List.of("click", "--repeat", "2", "--delay", "60", "1"));
        XInput.send(command);
    }

    void clickRight(Point at) {
        press(at, "3");
    }

    /** Presses at one place, goes to the other as a hand does, and lets go there. */
    void drag(Point from, Point to) {
        List<String> command = to(from);
        command.addAll(List.of("mousedown", "1", "sleep", "0.1"));
        for (int step = 1; step <= STEPS; step++) {
            int x = from.x + (to.x - from.x) * step / STEPS;
            int y = from.y + (to.y - from.y) * step / STEPS;
            command.addAll(List.of("mousemove", String.valueOf(x), String.valueOf(y), "sleep", "0.03"));
        }
        command.addAll(List.of("sleep", "0.3", "mouseup", "1"));
        XInput.send(command);
    }

    /** Turns the wheel towards the hand, a few notches. */
    void wheelDown(Point at) {
        List<String> command = to(at);
        command.addAll(List.of("click", "--repeat", "4", "--delay", "40", "5"));
        XInput.send(command);
    }

    /** Clicks while a key is held: {@code ctrl} or {@code shift}. */
    void clickWith(String key, Point at) {
        List<String> command = to(at);
        command.addAll(List.of("keydown", key, "click", "1", "keyup", key));
        XInput.send(command);
    }

    private static void press(Point at, String button) {
        List<String> command = to(at);
        command.addAll(List.of("click", button));
        XInput.send(command);
    }

    /** A detour of one pixel: a pointer that is there already would not move, and the server say nothing. */
    private static List<String> to(Point at) {
        return new ArrayList<>(List.of(
                "mousemove",
                String.valueOf(at.x + 1),
                String.valueOf(at.y),
                "mousemove",
                String.valueOf(at.x),
                String.valueOf(at.y)));
    }
}
