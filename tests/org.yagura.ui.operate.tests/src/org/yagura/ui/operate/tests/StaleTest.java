package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.fact.Severity;
import org.yagura.core.port.Subscription;
import org.yagura.core.view.AlertState;

/** When what feeds the board stops, everything says so within ten seconds, and nothing afterwards. */
@Order(6)
@ExtendWith(Pictures.class)
class StaleTest {
    private static final Duration PROMISED = Duration.ofSeconds(10);

    private static Bot bot;
    private static Rows board;
    private static Rows incidents;
    private static Centre centre;
    private static Services services;

    @BeforeAll
    static void start() {
        bot = new Bot();
        board = Rows.board(bot);
        incidents = new Rows(bot, "incidents.table");
        centre = new Centre(bot);
        services = new Services("stl", "停止商事")
                .engagement("now", "0s")
                .host("stl1", Severity.MINOR)
                .host("stl2", Severity.MINOR)
                .publish(bot);
        centre.waitFor("stl1", "a ticket", row -> row.incident() > 0);
        centre.waitFor("stl2", "a ticket", row -> row.incident() > 0);
        bot.setText("board.filter", "customer:停止商事");
        bot.waitUntil("both rows", () -> board.hosts().size() == 2);
        bot.setText("incidents.filter", "停止商事");
        bot.waitUntil("both incidents", () -> incidents.hosts().size() == 2);
        board.click("stl1");
    }

    @AfterAll
    static void stop() {
        services.close();
        bot.setText("board.filter", "");
        bot.setText("incidents.filter", "");
    }

    private static String healthHover() {
        Control item = bot.widgetWithId(Control.class, "shift.health");
        return bot.ui(item::getToolTipText);
    }

    /** Whether an empty cell of a row that is not selected shows more than its ground. */
    private static boolean isHatched() {
        return isHatched(board.place("stl2", Rows.OWNER));
    }

    private static boolean isListHatched() {
        return isHatched(incidents.place("stl2", Rows.OWNER));
    }

    private static boolean isHatched(Rectangle cell) {
        ImageData pixels = bot.pixels(new Rectangle(cell.x + 3, cell.y + 3, cell.width - 6, cell.height - 6));
        int ground = pixels.getPixel(0, 0);
        for (int y = 0; y < pixels.height; y++) {
            for (int x = 0; x < pixels.width; x++) {
                if (pixels.getPixel(x, y) != ground) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aFeedThatStopsIsSeenOnTheBannerTheRowsAndTheShiftBar() {
        assertThat(bot.isThere("stale.banner")).isFalse();
        assertThat(isHatched()).isFalse();
        String well = healthHover();
        CountDownLatch hung = new CountDownLatch(1);
        Subscription listener = centre.ask(board -> board.subscribe(_ -> {}, _ -> await(hung)));
        try {
            Instant stopped = Instant.now();
            bot.press("a");
            bot.waitUntil("the banner", () -> bot.isThere("stale.banner"));
            bot.waitUntil("the hatch", StaleTest::isHatched);
            bot.waitUntil("the hatch of the incidents, too", StaleTest::isListHatched);
            bot.waitUntil("the shift bar", () -> healthHover().startsWith("ボードへの供給が止まっています"));
            assertThat(Duration.between(stopped, Instant.now())).isLessThanOrEqualTo(PROMISED);
            bot.screenshot("stale");
            bot.click("stale.banner");
            bot.waitUntil(
                    "which part", () -> bot.table("health.parts").stream().anyMatch(line -> line.contains("フィード")));
            bot.press("Escape");
            bot.waitUntil("the dialog is gone", () -> !bot.isThere("health.parts"));
        } finally {
            hung.countDown();
            listener.close();
        }
        bot.waitUntil("no banner", () -> !bot.isThere("stale.banner"));
        bot.waitUntil("no hatch", () -> !isHatched() && !isListHatched());
        bot.waitUntil("the shift bar is well", () -> healthHover().equals(well));
        centre.waitFor("stl1", AlertState.ACKNOWLEDGED);
        bot.waitUntil("the row is current", () -> board.at("stl1", Rows.STATE).equals("確認済み"));
    }

    private static void await(CountDownLatch hung) {
        try {
            hung.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
