package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.command.Acknowledge;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertState;

/** Nothing jumps: what the pointer or the selection is on stays at its pixel whatever comes in. Last: it floods. */
@Order(7)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
class CalmTest {
    private static final int FLOOD = 160;
    private static final int CRITICAL = 40;
    private static final List<String> FIRST = List.of("fld1", "fld2", "fld3", "fld4");

    private static Bot bot;
    private static Rows board;
    private static Centre centre;
    private static Services services;

    @BeforeAll
    static void start() {
        bot = new Bot();
        board = Rows.board(bot);
        centre = new Centre(bot);
        services = new Services("fld", "洪水商事").engagement("now", "0s");
        FIRST.forEach(host -> services.host(host, Severity.MINOR));
        services.publish(bot);
        FIRST.forEach(host -> centre.waitFor(host, "a ticket", row -> row.incident() > 0));
        bot.setText("board.filter", "customer:洪水商事");
        bot.waitUntil("the first rows", () -> board.hosts().size() == FIRST.size());
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    private static int ground(Rectangle cell) {
        ImageData pixels = bot.pixels(new Rectangle(cell.x + cell.width - 6, cell.y + 4, 1, 1));
        return pixels.getPixel(0, 0);
    }

    @Test
    @Order(1)
    void aChangedCellIsMarkedForAMoment() {
        board.click("fld1");
        Rectangle state = board.place("fld4", Rows.STATE);
        Rectangle host = board.place("fld4", Rows.HOST);
        int plain = ground(state);
        int beside = ground(host);
        var alert = centre.alert("fld4").orElseThrow().alert();
        bot.ui(() -> bot.session().ask(new Acknowledge(0, List.of(alert), "someone", ""), (_, _) -> {}));
        bot.waitUntil("the mark", () -> ground(state) != plain);
        assertThat(ground(host)).as("a cell that is as before").isEqualTo(beside);
        assertThat(board.at("fld4", Rows.STATE)).isEqualTo("確認済み");
        bot.waitUntil("the mark fades", () -> ground(state) == plain);
    }

    @Test
    @Order(2)
    void inAFloodWhatAPersonIsOnStaysAtItsPixel() {
        board.click("fld3");
        Point pointer = board.point("fld2");
        bot.mouse().move(pointer);
        Rectangle pointed = board.place("fld2", Rows.HOST);
        Rectangle chosen = board.place("fld3", Rows.HOST);
        IntStream.range(0, FLOOD)
                .forEach(i -> services.host(
                        "new%03d".formatted(i), i < CRITICAL ? Severity.CRITICAL : Severity.WARNING, "5s"));
        services.publish(bot);
        String all = "新着 %d 件(致命 %d)".formatted(FLOOD, CRITICAL);
        bot.waitUntil("the strip counts " + all, () -> {
            assertThat(board.place("fld2", Rows.HOST)).isEqualTo(pointed);
            assertThat(board.place("fld3", Rows.HOST)).isEqualTo(chosen);
            return bot.label("board.strip").startsWith(all);
        });
        assertThat(board.hosts()).containsExactlyInAnyOrderElementsOf(FIRST);
        bot.screenshot("flood-waiting");
    }

    @Test
    @Order(3)
    void keyNBringsThemGroupedAndKeyFFlat() {
        bot.press("n");
        bot.waitUntil(
                "it says that it is a flood",
                () -> bot.label("board.info").startsWith("アラート %d 件".formatted(FLOOD + FIRST.size()))
                        && bot.label("board.info").contains("大量発生"));
        assertThat(bot.label("board.strip")).isEmpty();
        assertThat(board.hosts().getFirst())
                .as("groups, the worst first")
                .startsWith("洪水商事")
                .contains("致命 1");
        bot.screenshot("flood-grouped");
        bot.press("f");
        bot.waitUntil("the flat list", () -> board.hosts().getFirst().startsWith("new"));
        assertThat(board.column("重要度").getFirst()).isEqualTo("致命");
        assertThat(bot.label("board.info")).doesNotContain("集約中");
        bot.press("f");
        bot.waitUntil("groups at will", () -> bot.label("board.info").contains("集約中"));
        bot.press("f");
        bot.waitUntil("the flat list", () -> !bot.label("board.info").contains("集約中"));
    }

    @Test
    @Order(4)
    void whatRecoveredStaysReadable() {
        bot.setText("board.filter", "customer:洪水商事 host:fld");
        bot.waitUntil(
                "the first rows",
                () -> board.hosts().containsAll(FIRST) && board.hosts().size() == 4);
        board.click("fld3");
        Rectangle place = board.place("fld4", Rows.HOST);
        services.heal("fld4");
        centre.waitFor("fld4", AlertState.CLEARED);
        bot.waitUntil("it says so", () -> board.at("fld4", Rows.STATE).equals("回復"));
        assertThat(board.place("fld4", Rows.HOST)).isEqualTo(place);
        bot.press("n");
        bot.waitUntil("still there", () -> board.hosts().contains("fld4"));
    }
}
