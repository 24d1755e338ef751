package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.IncidentState;
import org.yagura.core.view.Shelf;
import org.yagura.ui.Prose;

/** Everything that can be done to a row, by key and by mouse, as the centre has it in the end, and back again. */
@Order(2)
@ExtendWith(Pictures.class)
class ActionTest {
    private static final int HOSTS = 16;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String MENU = "運用";

    private static Bot bot;
    private static Rows board;
    private static Centre centre;
    private static Services services;

    @BeforeAll
    static void start() {
        bot = new Bot();
        board = Rows.board(bot);
        centre = new Centre(bot);
        services = new Services("act", "操作商事").engagement("now", "0s");
        IntStream.rangeClosed(1, HOSTS).forEach(i -> services.host(host(i), Severity.MAJOR));
        services.engagement("later", "1h").host("late1", Severity.MINOR).host("late2", Severity.MINOR);
        services.publish(bot);
        IntStream.rangeClosed(1, HOSTS).forEach(i -> centre.waitFor(host(i), "a ticket", row -> row.incident() > 0));
        centre.waitFor("late2", AlertState.WAITING);
        centre.waitFor("late1", AlertState.WAITING);
        bot.setText("board.filter", "操作商事");
        bot.waitUntil("all rows", () -> board.hosts().size() == HOSTS + 2);
    }

    @AfterAll
    static void stop() {
        services.close();
        bot.setText("board.filter", "");
    }

    private static String host(int i) {
        return "act%02d".formatted(i);
    }

    private static String me() {
        return bot.ui(() -> bot.session().operator());
    }

    @BeforeEach
    void nothingOfATestIsChosen() {
        bot.setText("board.filter", "操作商事");
        board.click(host(HOSTS));
    }

    /** Has the board show these rows only, the most urgent first. */
    private static void only(String... hosts) {
        bot.setText("board.filter", "操作商事 host:" + String.join(",", hosts));
        bot.waitUntil(
                "only " + List.of(hosts),
                () -> board.hosts().size() == hosts.length && board.hosts().containsAll(List.of(hosts)));
    }

    private static void undo() {
        bot.press("ctrl+z");
    }

    private static void shows(String host, String title, String text) {
        bot.waitUntil(host + " shows " + text, () -> board.at(host, title).equals(text));
    }

    private static void detailOf(String host) {
        bot.waitUntil("the detail of " + host, () -> bot.label("alert.title").contains(host));
    }

    private static void write(String text) {
        bot.waitForFocus("dialog.text");
        bot.keys().type(text);
    }

    @Test
    void acknowledging() {
        board.click("act01");
        bot.press("a");
        centre.waitFor(
                "act01", "acknowledged by me", row -> row.acknowledgedBy().equals(me()));
        shows("act01", Rows.STATE, "確認済み");
        centre.waitForLine("act01", "確認済み");
        undo();
        centre.waitFor("act01", AlertState.UNACKNOWLEDGED);
        shows("act01", Rows.STATE, "未確認");

        board.menu("act02", "確認");
        centre.waitFor("act02", AlertState.ACKNOWLEDGED);
        assertThat(centre.alert(host(HOSTS)).orElseThrow().state()).isEqualTo(AlertState.UNACKNOWLEDGED);
        bot.menus().main(MENU, "元に戻す");
        centre.waitFor("act02", AlertState.UNACKNOWLEDGED);

        board.click("act02");
        detailOf("act02");
        bot.clickButton("alert.acknowledge");
        centre.waitFor("act02", AlertState.ACKNOWLEDGED);
        board.menu("act02", "確認を取り消す");
        centre.waitFor("act02", AlertState.UNACKNOWLEDGED);
    }

    @Test
    void acknowledgingWithANote() {
        board.click("act01");
        bot.press("shift+a");
        write("on it");
        bot.press("ctrl+Return");
        centre.waitFor("act01", AlertState.ACKNOWLEDGED);
        centre.waitForLine("act01", "on it");
        undo();
        centre.waitFor("act01", AlertState.UNACKNOWLEDGED);

        board.menu("act02", "メモを付けて確認…");
        write("looking");
        bot.clickDialogButton("OK");
        centre.waitForLine("act02", "looking");
        centre.waitFor("act02", AlertState.ACKNOWLEDGED);
        board.click("act02");
        undo();
        centre.waitFor("act02", AlertState.UNACKNOWLEDGED);
    }

    @Test
    void takingAndAssigning() {
        board.click("act03");
        bot.press("m");
        centre.waitFor("act03", "mine", row -> row.owner().equals(me()));
        shows("act03", Rows.OWNER, me());
        undo();
        centre.waitFor("act03", "nobody's", row -> row.owner().isEmpty());
        bot.press("shift+m");
        bot.waitForFocus("dialog.text");
        bot.press("ctrl+a");
        write("sato");
        bot.press("Return");
        centre.waitFor("act03", "Sato's", row -> row.owner().equals("sato"));
        centre.waitForLine("act03", "sato");
        undo();
        centre.waitFor("act03", "nobody's", row -> row.owner().isEmpty());

        board.menu("act04", "自分が担当");
        centre.waitFor("act04", "mine", row -> row.owner().equals(me()));
        board.menu("act04", "担当の割り当て…");
        bot.setText("dialog.text", "鈴木");
        bot.clickDialogButton("OK");
        centre.waitFor("act04", "Suzuki's", row -> row.owner().equals("鈴木"));
        bot.menus().main(MENU, "元に戻す");
        centre.waitFor("act04", "mine again", row -> row.owner().equals(me()));
        bot.menus().main(MENU, "元に戻す");
        centre.waitFor("act04", "nobody's", row -> row.owner().isEmpty());
        board.click("act04");
        detailOf("act04");
        bot.clickButton("alert.mine");
        centre.waitFor("act04", "mine", row -> row.owner().equals(me()));
    }

    @Test
    void notes() {
        board.click("act05");
        bot.press("t");
        bot.waitForFocus("dialog.text");
        bot.press("ctrl+Return");
        assertThat(bot.isThere("dialog.text")).as("an empty note is none").isTrue();
        write("called the vendor");
        bot.press("ctrl+Return");
        centre.waitForLine("act05", "called the vendor");
        board.menu("act05", "メモの追加…");
        write("by mouse");
        bot.clickDialogButton("OK");
        centre.waitForLine("act05", "by mouse");
    }

    @Test
    void closing() {
        board.click("act06");
        bot.press("c");
        write("too early");
        bot.press("ctrl+Return");
        bot.waitUntil("the refusal", () -> bot.label("board.info").contains("クローズできません"));
        assertThat(centre.ticket("act06").row().state()).isNotEqualTo(IncidentState.CLOSED);
        services.heal("act06");
        services.heal("act07");
        centre.waitFor("act06", "recovered", row -> !row.state().isActive());
        centre.waitFor("act07", "recovered", row -> !row.state().isActive());
        board.click("act06");
        bot.press("c");
        write("restarted");
        bot.press("ctrl+Return");
        centre.waitForLine("act06", "restarted");
        assertThat(centre.ticket("act06").row().state()).isEqualTo(IncidentState.CLOSED);
        board.menu("act07", "インシデントのクローズ…");
        write("done");
        bot.clickDialogButton("OK");
        centre.waitForLine("act07", "done");
        assertThat(centre.ticket("act07").row().state()).isEqualTo(IncidentState.CLOSED);
    }

    private static Shelf shelf(String host) {
        return centre.shelves().stream()
                .filter(shelf -> shelf.asset().equals(host))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + host + " is shelved"));
    }

    private static boolean isShelved(String host) {
        return centre.shelves().stream().anyMatch(shelf -> shelf.asset().equals(host));
    }

    private static void assertLasts(String host, Duration wanted) {
        assertThat(Duration.between(Instant.now(), shelf(host).until()))
                .isBetween(wanted.minusMinutes(2), wanted.plusMinutes(1));
    }

    @Test
    void shelving() {
        board.click("act08");
        bot.press("s");
        bot.waitForFocus("until.until");
        bot.press("ctrl+a");
        bot.keys().type("soon");
        bot.press("Return");
        Button ok = bot.ui(() -> bot.find().button("OK"));
        bot.waitUntil("the hint", () -> bot.label("until.means").startsWith("期間"));
        assertThat(bot.ui(ok::isEnabled)).as("nonsense is refused").isFalse();
        bot.press("ctrl+a");
        bot.keys().type("31d");
        bot.waitUntil("31 days are refused", () -> bot.label("until.means").startsWith("期間"));
        bot.press("ctrl+a");
        bot.keys().type("2h");
        bot.waitUntil("until when", () -> bot.label("until.means").endsWith("まで"));
        bot.press("Tab");
        bot.keys().type("known fault");
        bot.press("ctrl+Return");
        centre.waitFor("act08", AlertState.SHELVED);
        assertLasts("act08", Duration.ofHours(2));
        assertThat(shelf("act08").note()).isEqualTo("known fault");
        assertThat(shelf("act08").by()).isEqualTo(me());
        undo();
        centre.waitFor("act08", AlertState.UNACKNOWLEDGED);
        assertThat(isShelved("act08")).isFalse();

        bot.press("s");
        bot.waitForFocus("until.until");
        Combo until = bot.widgetWithId(Combo.class, "until.until");
        bot.press("Down");
        bot.waitUntil("the next proposal", () -> bot.ui(until::getText).equals("4h"));
        bot.press("Return");
        centre.waitFor("act08", AlertState.SHELVED);
        assertLasts("act08", Duration.ofHours(4));
        bot.press("shift+s");
        bot.waitUntil("unshelved", () -> !isShelved("act08"));
        undo();
        bot.waitUntil("shelved again", () -> isShelved("act08"));
        assertLasts("act08", Duration.ofHours(4));
        board.menu("act08", "棚上げを解除");
        bot.waitUntil("unshelved by mouse", () -> !isShelved("act08"));

        board.click("act09");
        detailOf("act09");
        bot.clickButton("alert.shelve");
        bot.waitForFocus("until.until");
        bot.press("ctrl+a");
        LocalTime later = LocalTime.now(TOKYO).plusHours(5).truncatedTo(ChronoUnit.MINUTES);
        bot.keys().type(later.toString());
        bot.clickDialogButton("OK");
        centre.waitFor("act09", AlertState.SHELVED);
        assertThat(shelf("act09").until().atZone(TOKYO).toLocalTime()).isEqualTo(later);
        board.menu("act09", "棚上げを解除");
        bot.waitUntil("unshelved", () -> !isShelved("act09"));
    }

    @Test
    void outOfServiceAndBack() {
        board.click("act10");
        bot.press("o");
        bot.waitForFocus("until.until");
        bot.press("ctrl+a");
        bot.keys().type("3d");
        bot.press("Return");
        centre.waitFor("act10", AlertState.OUT_OF_SERVICE);
        assertThat(shelf("act10").outOfService()).isTrue();
        assertLasts("act10", Duration.ofDays(3));
        bot.press("shift+o");
        bot.waitUntil("back", () -> !isShelved("act10"));
        undo();
        centre.waitFor("act10", AlertState.OUT_OF_SERVICE);
        undo();
        bot.waitUntil("the whole way back", () -> !isShelved("act10"));

        board.menu("act10", "監視休止…");
        bot.waitForFocus("until.until");
        bot.clickDialogButton("OK");
        centre.waitFor("act10", AlertState.OUT_OF_SERVICE);
        board.menu("act10", "監視を再開");
        bot.waitUntil("back by mouse", () -> !isShelved("act10"));
    }

    @Test
    void openingTickets() {
        assertThat(centre.alert("late1").orElseThrow().incident()).isZero();
        board.click("late1");
        bot.press("e");
        centre.waitFor("late1", "a ticket", row -> row.incident() > 0);
        String number = "INC-" + centre.alert("late1").orElseThrow().incident();
        shows("late1", Rows.INCIDENT, number);
        bot.waitUntil("the ticket is shown", () -> bot.label("incident.title").startsWith(number));

        board.menu("late2", "インシデントを開く・起票");
        centre.waitFor("late2", "a ticket", row -> row.incident() > 0);
        board.click("act11");
        bot.press("e");
        String there = "INC-" + centre.alert("act11").orElseThrow().incident();
        bot.waitUntil("the ticket of act11", () -> bot.label("incident.title").startsWith(there));
    }

    @Test
    void goingToWhatBelongsToARow() {
        board.click("act11");
        bot.press("h");
        bot.waitUntil("the host", () -> bot.label("host.title").startsWith("act11"));
        board.menu("act12", "ホストを開く");
        bot.waitUntil("the host", () -> bot.label("host.title").startsWith("act12"));
        board.click("act11");
        bot.press("w");
        detailOf("act11");
        bot.waitUntil("the keys go to the detail", () -> bot.activePart().equals("org.yagura.ui.operate.alert"));
        board.menu("act12", "なぜ?");
        detailOf("act12");
        board.click("act11");
        bot.press("shift+w");
        bot.waitForFocus("around.picture");
        board.menu("act12", "前後に何が起きたか");
        bot.waitForFocus("around.picture");
    }

    private static String clipboard() {
        return bot.ui(() -> {
            Clipboard clipboard = new Clipboard(bot.shell().getDisplay());
            Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return String.valueOf(text);
        });
    }

    @Test
    void copying() {
        only("act12", "act13", "act14", "act15");
        List<String> two = board.hosts().subList(0, 2);
        board.click(two.getLast());
        bot.press("ctrl+c");
        bot.waitUntil("the row as text", () -> clipboard().contains(two.getLast()));
        assertThat(clipboard()).contains("操作商事", "重大").doesNotContain("\n");
        bot.press("shift+Up", "ctrl+shift+c");
        bot.waitUntil("two rows as CSV", () -> clipboard().lines().count() == 3);
        List<String> lines = clipboard().lines().toList();
        assertThat(lines.getFirst()).startsWith("重要度,状態,").contains(",ホスト,");
        assertThat(lines.get(1)).contains(",操作商事,", "," + two.getFirst() + ",");
        assertThat(lines.get(2)).contains(",操作商事,", "," + two.getLast() + ",");
        board.menu("act14", "テキストでコピー");
        bot.waitUntil("the row as text", () -> clipboard().contains("act14"));
        board.menu("act15", "CSVでコピー");
        bot.waitUntil("the row as CSV", () -> clipboard().contains(",act15,"));
    }

    @Test
    void whatTheDetailSaysIsCopied() {
        only("act12", "act13");
        board.click("act12");
        bot.waitUntil("the detail", () -> bot.label("alert.title").contains("act12"));
        Prose title = bot.widgetWithId(Prose.class, "alert.title");
        bot.ui(() -> {
            title.getMenu().getItem(0).notifyListeners(SWT.Selection, new Event());
            return null;
        });
        bot.waitUntil("its title as text", () -> clipboard().equals(bot.label("alert.title")));
    }

    @Test
    void manyRowsAtOnce() {
        only("act11", "act12", "act13", "act14", "act15");
        List<String> four = board.hosts().subList(0, 4);
        String other = board.hosts().getLast();
        board.click(four.getFirst());
        bot.press("shift+Down", "shift+Down", "shift+Down", "a");
        four.forEach(host -> centre.waitFor(host, AlertState.ACKNOWLEDGED));
        assertThat(centre.alert(other).orElseThrow().state()).isEqualTo(AlertState.UNACKNOWLEDGED);
        bot.press("n");
        bot.waitUntil("what is open comes first", () -> board.hosts().getFirst().equals(other));
        assertThat(board.chosen()).as("the selection goes with its rows").containsExactlyInAnyOrderElementsOf(four);
        undo();
        four.forEach(host -> centre.waitFor(host, AlertState.UNACKNOWLEDGED));
        bot.press("m");
        four.forEach(host -> centre.waitFor(host, "mine", row -> row.owner().equals(me())));
        undo();
        four.forEach(host -> centre.waitFor(host, "nobody's", row -> row.owner().isEmpty()));

        board.click("act12");
        bot.mouse().clickWith("ctrl", board.point("act15"));
        board.menu("act15", "確認");
        centre.waitFor("act12", AlertState.ACKNOWLEDGED);
        centre.waitFor("act15", AlertState.ACKNOWLEDGED);
        assertThat(centre.alert("act13").orElseThrow().state()).isEqualTo(AlertState.UNACKNOWLEDGED);
        undo();
        centre.waitFor("act15", AlertState.UNACKNOWLEDGED);
    }
}
