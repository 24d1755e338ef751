package org.yagura.ui.operate.tests;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * Chooses from menus with the mouse. The window system tells nobody where an item is, but the menu tells which one the
 * pointer is on: so the pointer walks down until it is on the wanted one.
 */
final class MenuBot {
    private static final int STEP = 9;
    private static final int LEAST_HEIGHT = 19;
    private static final int BAR_STEP = 12;
    private static final int FAR = 1_200;

    private final Bot bot;
    private final Display display;
    private final Mouse mouse = new Mouse();

    MenuBot(Bot bot, Display display) {
        this.bot = bot;
        this.display = display;
    }

    /** Opens the context menu at a place and clicks the item with this text. */
    void context(Point at, String text) {
        AtomicReference<Menu> shown = new AtomicReference<>();
        watching(SWT.Show, event -> shown.set((Menu) event.widget), () -> {
            mouse.clickRight(at);
            bot.waitUntil("a context menu", () -> shown.get() != null);
        });
        choose(shown.get(), at, text);
    }

    /** Opens a menu of the window's bar, by its title, and clicks the item with this text. */
    void main(String title, String text) {
        Point bar = bot.ui(() -> {
            Point inside = bot.shell().toDisplay(0, 0);
            return new Point(inside.x, inside.y - 12);
        });
        AtomicReference<Menu> shown = new AtomicReference<>();
        int[] x = {bar.x};
        watching(SWT.Show, event -> shown.set((Menu) event.widget), () -> {
            mouse.click(new Point(x[0] += BAR_STEP, bar.y));
            bot.waitUntil("a menu of the bar", () -> shown.get() != null);
            while (!bot.ui(() -> plain(shown.get().getParentItem())).equals(title)) {
                if (x[0] > bar.x + FAR) {
                    throw new AssertionError("there is no menu " + title);
                }
                mouse.move(new Point(x[0] += BAR_STEP, bar.y));
                bot.settle();
            }
        });
        choose(shown.get(), new Point(x[0], bar.y + 10), text);
    }

    private void choose(Menu menu, Point from, String text) {
        MenuItem wanted = bot.ui(() -> Arrays.stream(menu.getItems())
                .filter(item -> plain(item).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in "
                        + Arrays.stream(menu.getItems()).map(MenuBot::plain).toList())));
        int index = bot.ui(() -> menu.indexOf(wanted));
        AtomicReference<MenuItem> armed = new AtomicReference<>();
        watching(
                SWT.Arm,
                event -> {
                    if (event.widget instanceof MenuItem item && item.getParent() == menu) {
                        armed.set(item);
                    }
                },
                () -> {
                    int y = from.y;
                    while (armed.get() != wanted) {
                        int left = armed.get() == null ? 0 : index - bot.ui(() -> menu.indexOf(armed.get()));
                        y += left > 0 ? Math.max(STEP, (left - 1) * LEAST_HEIGHT) : left < 0 ? -STEP : STEP;
                        if (y > from.y + FAR) {
                            throw new AssertionError("the pointer never came upon " + text);
                        }
                        mouse.move(new Point(from.x + 30, y));
                        bot.settle();
                    }
                    mouse.click(new Point(from.x + 30, y));
                });
        bot.settle();
    }

    private void watching(int event, Listener listener, Runnable deed) {
        bot.ui(() -> display.addFilter(event, listener));
        try {
            deed.run();
        } finally {
            bot.ui(() -> display.removeFilter(event, listener));
        }
    }

    private static String plain(MenuItem item) {
        return item == null ? "" : item.getText().replaceFirst("\\t.*", "").replaceAll("\\(&.\\)|&", "");
    }
}
