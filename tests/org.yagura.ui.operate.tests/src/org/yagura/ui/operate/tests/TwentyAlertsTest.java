package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.IncidentState;

/** A busy moment of a shift without a mouse: twenty alerts, each dealt with as it needs. */
@Order(4)
@ExtendWith(Pictures.class)
class TwentyAlertsTest {
    private static final int ALERTS = 20;
    private static final int FEW_KEYS = 120;
    private static final String LAST = "busy00";

    private static Bot bot;
    private static Rows board;
    private static Centre centre;
    private static Services services;

    @BeforeAll
    static void start() {
        bot = new Bot();
        board = Rows.board(bot);
        centre = new Centre(bot);
        services = new Services("twenty", "二十商事").engagement("now", "0s");
        IntStream.range(1, ALERTS).forEach(i -> services.host("busy%02d".formatted(i), Severity.values()[i % 4]));
        services.host(LAST, Severity.INFO);
        services.publish(bot);
        IntStream.range(0, ALERTS)
                .forEach(i -> centre.waitFor("busy%02d".formatted(i), "a ticket", row -> row.incident() > 0));
        bot.setText("board.filter", "customer:二十商事");
        bot.waitUntil("all rows", () -> bot.label("board.info").startsWith("アラート %d 件".formatted(ALERTS)));
        board.click(board.hosts().getFirst());
    }

    @AfterAll
    static void stop() {
        services.close();
        bot.setText("board.filter", "");
    }

    /** Goes on to rows that nobody has dealt with: with so many more below the first. */
    private static List<String> next(List<String> before, int more) {
        bot.press("Down");
        for (int i = 0; i < more; i++) {
            bot.press("shift+Down");
        }
        bot.waitUntil(
                "the next rows",
                () -> board.chosen().size() == more + 1 && Collections.disjoint(board.chosen(), before));
        return board.chosen();
    }

    @Test
    void areDealtWithByKeysAlone(TestReporter reporter) {
        services.heal(LAST);
        centre.waitFor(LAST, AlertState.RETURNED);
        String me = bot.ui(() -> bot.session().operator());
        int before = bot.keys().pressed();
        Instant began = Instant.now();

        List<String> acknowledged = new ArrayList<>();
        List<String> rows = board.chosen();
        for (int i = 0; i < 8; i++) {
            acknowledged.addAll(rows);
            bot.press("a");
            rows = next(rows, i < 7 ? 0 : 4);
        }
        acknowledged.addAll(rows);
        bot.press("a");
        List<String> shelved = next(rows, 1);
        bot.press("s");
        bot.waitForFocus("until.until");
        bot.press("Return");
        bot.waitForFocus("board.table");
        List<String> resting = next(shelved, 0);
        bot.press("o");
        bot.waitForFocus("until.until");
        bot.press("Return");
        bot.waitForFocus("board.table");
        List<String> taken = next(resting, 1);
        bot.press("m");
        List<String> noted = next(taken, 0);
        bot.press("t");
        bot.waitForFocus("dialog.text");
        bot.keys().type("vendor called");
        bot.press("ctrl+Return");
        bot.waitForFocus("board.table");
        assertThat(next(noted, 0)).containsExactly(LAST);
        bot.press("c");
        bot.waitForFocus("dialog.text");
        bot.keys().type("restarted");
        bot.press("ctrl+Return");

        assertThat(acknowledged).hasSize(13).doesNotHaveDuplicates();
        acknowledged.forEach(host -> centre.waitFor(host, AlertState.ACKNOWLEDGED));
        shelved.forEach(host -> centre.waitFor(host, AlertState.SHELVED));
        resting.forEach(host -> centre.waitFor(host, AlertState.OUT_OF_SERVICE));
        taken.forEach(host -> centre.waitFor(host, "mine", row -> row.owner().equals(me)));
        centre.waitForLine(noted.getFirst(), "vendor called");
        centre.waitForLine(LAST, "restarted");
        assertThat(centre.ticket(LAST).row().state()).isEqualTo(IncidentState.CLOSED);

        int keys = bot.keys().pressed() - before;
        Duration took = Duration.between(began, Instant.now());
        reporter.publishEntry("keys", String.valueOf(keys));
        reporter.publishEntry("seconds", String.valueOf(took.toSeconds()));
        assertThat(keys).isLessThan(FEW_KEYS);
        assertThat(took).isLessThan(Duration.ofMinutes(5));
    }
}
