package org.yagura.bench.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Presses keys in the window system, by xdotool, and measures from the system's own time of the event until the control
 * that has the focus has painted. The system's time is the milliseconds of the monotonic clock, as X servers of Linux
 * give it.
 */
final class KeyPresses {
    private static final int PATIENCE_SECONDS = 10;
    private static final long MASK = 0xffff_ffffL;

    private final List<Long> millis = new ArrayList<>();
    private volatile CountDownLatch painted = new CountDownLatch(0);
    private volatile long took;
    private long pressed = -1;
    private int lost;

    /** UI thread. */
    KeyPresses(Display display, Control control) {
        display.addFilter(SWT.KeyDown, event -> pressed = event.time & MASK);
        // it comes after the control's own, so that the picture is done
        control.addListener(SWT.Paint, _ -> {
            if (pressed >= 0) {
                took = (System.nanoTime() / 1_000_000 - pressed) & MASK;
                pressed = -1;
                painted.countDown();
            }
        });
    }

    /** A key by its name in X; any thread but the UI's; waits for the paint. */
    void press(String key) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        painted = latch;
        try {
            new ProcessBuilder("xdotool", "key", key).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("xdotool is needed", e);
        }
        if (latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            millis.add(took);
        } else {
            lost++;
        }
    }

    /** From the press to the paint, in milliseconds, since the last question. */
    record Times(double median, double p99, double longest, int presses, int lost) {}

    Times take() {
        List<Long> sorted = millis.stream().sorted().toList();
        int count = sorted.size();
        Times times = count == 0
                ? new Times(0, 0, 0, 0, lost)
                : new Times(
                        sorted.get(count / 2),
                        sorted.get(Math.min(count - 1, (int) (count * 0.99))),
                        sorted.getLast(),
                        count,
                        lost);
        millis.clear();
        lost = 0;
        return times;
    }
}
