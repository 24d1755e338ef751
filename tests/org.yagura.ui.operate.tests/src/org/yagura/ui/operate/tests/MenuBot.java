package org.yagura.ui.operate.tests;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.internal.gtk.GDK;
import org.eclipse.swt.internal.gtk.GTK;
import org.eclipse.swt.internal.gtk.GtkAllocation;
import org.eclipse.swt.internal.gtk3.GTK3;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Chooses from menus with the mouse. SWT tells nobody where an item is; the toolkit below it knows. */
final class MenuBot {
    private final Bot bot;
    private final Display display;
    private final Mouse mouse = new Mouse();

    MenuBot(Bot bot, Display display) {
        this.bot = bot;
        this.display = display;
    }

    /** Opens the context menu at a place and clicks the item with this text. */
    void context(Point at, String text) {
        choose(opened("the context menu", () -> mouse.clickRight(at)), text);
    }

    /** Opens a menu of the window's bar, by its title, and clicks the item with this text. */
    void main(String title, String text) {
        MenuItem top = bot.ui(() -> item(bot.shell().getMenuBar(), title));
        choose(opened("the menu " + title, () -> click(top)), text);
    }

    private Menu opened(String what, Runnable deed) {
        AtomicReference<Menu> shown = new AtomicReference<>();
        watching(
                SWT.Show,
                event -> {
                    if (event.widget instanceof Menu menu) {
                        shown.set(menu);
                    }
                },
                () -> {
                    deed.run();
                    bot.waitUntil(what, () -> shown.get() != null);
                });
        return shown.get();
    }

    /** An open menu closes when one of its items is chosen, and not before. */
    private void choose(Menu menu, String text) {
        MenuItem wanted = bot.ui(() -> item(menu, text));
        AtomicReference<MenuItem> chosen = new AtomicReference<>();
        watching(
                SWT.Selection,
                event -> {
                    if (event.widget instanceof MenuItem item) {
                        chosen.set(item);
                    }
                },
                () -> {
                    click(wanted);
                    bot.waitUntil(text + " is chosen", () -> chosen.get() == wanted);
                });
        bot.settle();
    }

    /** Clicks an item once it stands where it can be clicked: that it is to be shown is told before it is. */
    private void click(MenuItem item) {
        bot.waitUntil(
                "an enabled item in sight",
                () -> bot.ui(() -> item.isEnabled() && !bounds(item).isEmpty()));
        Rectangle place = bot.ui(() -> bounds(item));
        mouse.click(new Point(place.x + Math.min(24, place.width / 2), place.y + place.height / 2));
    }

    /** In the display's coordinates; empty while it is not on the screen. */
    private static Rectangle bounds(MenuItem item) {
        if (item.isDisposed() || !GTK.gtk_widget_get_mapped(item.handle)) {
            return new Rectangle(0, 0, 0, 0);
        }
        GtkAllocation place = new GtkAllocation();
        GTK.gtk_widget_get_allocation(item.handle, place);
        int[] x = new int[1];
        int[] y = new int[1];
        GDK.gdk_window_get_origin(GTK3.gtk_widget_get_window(item.handle), x, y);
        return new Rectangle(x[0] + place.x, y[0] + place.y, place.width, place.height);
    }

    private static MenuItem item(Menu menu, String text) {
        return Arrays.stream(menu.getItems())
                .filter(item -> plain(item).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in "
                        + Arrays.stream(menu.getItems()).map(MenuBot::plain).toList()));
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
        return item.getText().replaceFirst("\\t.*", "").replaceAll("\\(&.\\)|&", "");
    }
}
