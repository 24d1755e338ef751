package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.fact.Severity;
import org.yagura.core.port.SavedViews;
import org.yagura.core.port.SavedViews.SavedView;
import org.yagura.core.view.AlertState;

/** What steers the board as a whole: filters, columns, groups, tabs, saved views, quiet rows, what is new. */
@Order(3)
@ExtendWith(Pictures.class)
class BoardTest {
    private static final String BOARD = "org.yagura.ui.operate.board";
    private static final String MENU = "運用";
    private static final String CUSTOMER = "customer:盤面商事 engagement:now";
    private static final List<String> HOSTS = List.of("brd1", "brd2", "brd3", "brd4", "brd5", "brd6");

    private static Bot bot;
    private static Rows board;
    private static Centre centre;
    private static Services services;

    @BeforeAll
    static void start() {
        bot = new Bot();
        board = Rows.board(bot);
        centre = new Centre(bot);
        services = new Services("brd", "盤面商事")
                .engagement("now", "0s")
                .host("brd1", Severity.CRITICAL)
                .host("brd2", Severity.MAJOR)
                .host("brd3", Severity.MINOR)
                .host("brd4", Severity.WARNING)
                .host("brd5", Severity.INFO)
                .host("brd6", Severity.MAJOR)
                .engagement("later", "0s")
                .host("brd7", Severity.CRITICAL)
                .host("brd8", Severity.MINOR);
        services.heal("brd7");
        services.heal("brd8");
        services.publish(bot);
        HOSTS.forEach(host -> centre.waitFor(host, "a ticket", row -> row.incident() > 0));
    }

    @AfterAll
    static void stop() {
        services.close();
        bot.setText("board.filter", "");
    }

    @BeforeEach
    void theCustomersRows() {
        showTab(0);
        if (bot.isThere("board.filterRow")) {
            bot.menus().main(MENU, "列ごとの絞り込み");
        }
        flat();
        bot.setText("board.filter", CUSTOMER);
        bot.waitUntil("the customer's rows", () -> board.hosts().containsAll(HOSTS));
        board.click("brd1");
    }

    private static void flat() {
        Combo by = bot.widgetWithId(Combo.class, "board.group");
        if (bot.ui(by::getSelectionIndex) > 0) {
            bot.press("slash", "Down", "f");
            bot.waitUntil("the flat list", () -> bot.ui(by::getSelectionIndex) == 0);
        }
    }

    private static Text filter() {
        return bot.widgetWithId(Text.class, "board.filter");
    }

    private static void hosts(String... wanted) {
        bot.waitUntil(
                List.of(wanted).toString(),
                () -> board.hosts().size() == wanted.length && board.hosts().containsAll(List.of(wanted)));
    }

    @Test
    void theFilterByKey() {
        bot.press("slash");
        bot.waitForFocus("board.filter");
        bot.press("End");
        bot.keys().type(" severity:major");
        hosts("brd2", "brd6");
        bot.keys().type(" -brd6");
        hosts("brd2");
        bot.press("Down", "a");
        centre.waitFor("brd2", AlertState.ACKNOWLEDGED);
        assertThat(bot.ui(() -> filter().getText())).doesNotEndWith("a");
        bot.press("ctrl+z");
        centre.waitFor("brd2", AlertState.UNACKNOWLEDGED);
        bot.press("slash");
        bot.waitForFocus("board.filter");
        bot.press("Escape");
        bot.waitUntil("no filter", () -> bot.ui(() -> filter().getText()).isEmpty());
        bot.setText("board.filter", CUSTOMER + " since:<30m -severity:info,warning");
        hosts("brd1", "brd2", "brd3", "brd6");
        bot.setText("board.filter", CUSTOMER + " sevrity:major");
        bot.waitUntil("a hint", () -> bot.label("board.info").contains("もしかして"));
    }

    @Test
    void theFilterRow() {
        bot.press("shift+slash");
        bot.widgetWithId(Text.class, "board.filterRow.severity");
        bot.typeInto("board.filterRow.severity", "major");
        hosts("brd2", "brd6");
        bot.typeInto("board.filterRow.host", "brd6");
        hosts("brd6");
        Text over = bot.widgetWithId(Text.class, "board.filterRow.host");
        Rectangle cell = board.place("brd6", Rows.HOST);
        assertThat(bot.ui(() -> over.getParent().toDisplay(over.getLocation()).x))
                .isBetween(cell.x - 2, cell.x + 4);
        bot.press("Escape");
        hosts("brd2", "brd6");
        bot.press("Down");
        bot.waitForFocus("board.table");
        bot.press("shift+slash");
        bot.waitUntil("the filter row is gone", () -> !bot.isThere("board.filterRow"));
        bot.waitUntil("all rows", () -> board.hosts().containsAll(HOSTS));
        bot.menus().main(MENU, "列ごとの絞り込み");
        bot.widgetWithId(Text.class, "board.filterRow.severity");
        bot.menus().main(MENU, "列ごとの絞り込み");
        bot.waitUntil("the filter row is gone", () -> !bot.isThere("board.filterRow"));
    }

    private static void inList(String title, Runnable then) {
        Table list = bot.widgetWithId(Table.class, "columns.list");
        bot.mouse().click(bot.ui(() -> {
            TableItem item = Arrays.stream(list.getItems())
                    .filter(one -> one.getText().equals(title))
                    .findFirst()
                    .orElseThrow();
            list.showItem(item);
            Rectangle text = item.getTextBounds(0);
            return list.toDisplay(text.x + 8, text.y + text.height / 2);
        }));
        bot.waitUntil(
                title + " is selected",
                () -> bot.ui(() -> list.getSelectionCount() == 1
                        && list.getSelection()[0].getText().equals(title)));
        then.run();
    }

    @Test
    void onASmallScreenColumnsGiveWayToWhatAnOperatorNeeds() {
        List<String> wide = board.titles();
        Shell window = bot.shell();
        Rectangle before = bot.ui(window::getBounds);
        boolean maximized = bot.ui(window::getMaximized);
        bot.ui(() -> {
            window.setMaximized(false);
            window.setBounds(0, 0, 1366, 768);
        });
        try {
            bot.waitUntil("the case gives way", () -> !board.titles().contains("案件"));
            assertThat(board.titles())
                    .containsExactly("重要度", "状態", "経過", "顧客", Rows.HOST, "監視項目", "内容", "担当", "インシデント");
        } finally {
            bot.ui(() -> {
                window.setBounds(before);
                window.setMaximized(maximized);
            });
        }
        bot.waitUntil("all are back", () -> board.titles().equals(wide));
    }

    @Test
    void whereThereIsMoreRoomThanTheTextNeedsOtherColumnsShareIt() {
        int narrow = width("顧客");
        partState(IWorkbenchPage.STATE_MAXIMIZED);
        try {
            bot.waitUntil("the customer has more room", () -> width("顧客") > narrow);
            assertThat(width("内容")).isGreaterThan(230);
        } finally {
            partState(IWorkbenchPage.STATE_RESTORED);
        }
        bot.waitUntil("the customer has what it had", () -> width("顧客") == narrow);
    }

    private int width(String title) {
        NatTable table = board.table();
        int column = board.titles().indexOf(title);
        return bot.ui(() -> table.getColumnWidthByPosition(column));
    }

    private static void partState(int state) {
        bot.ui(() -> {
            IWorkbenchPage page =
                    PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            page.setPartState(page.findViewReference(BOARD), state);
        });
    }

    @Test
    void columnsAreChosenOrderedAndSorted() {
        List<String> before = board.titles();
        bot.menus().main(MENU, "列の設定…");
        inList("回数", () -> bot.press("space"));
        inList(Rows.HOST, () -> bot.clickButton("columns.up"));
        bot.clickDialogButton("OK");
        bot.waitUntil("a column less", () -> !board.titles().contains("回数"));
        assertThat(board.titles().indexOf(Rows.HOST)).isEqualTo(board.titles().indexOf("案件") - 1);
        bot.menus().main(MENU, "列の設定…");
        bot.clickButton("columns.default");
        bot.clickDialogButton("OK");
        bot.waitUntil("the columns of before", () -> board.titles().equals(before));

        Point header = bot.ui(() -> {
            Rectangle cell = board.table().getBoundsByPosition(before.indexOf(Rows.HOST), 0);
            return board.table().toDisplay(cell.x + cell.width / 2, cell.y + cell.height / 2);
        });
        bot.mouse().click(header);
        bot.waitUntil("ascending", () -> board.hosts().equals(HOSTS));
        bot.mouse().click(header);
        bot.waitUntil("descending", () -> board.hosts().equals(HOSTS.reversed()));
        bot.mouse().click(header);
        bot.waitUntil(
                "by urgency",
                () -> board.hosts().getFirst().equals("brd1")
                        && board.hosts().get(3).equals("brd3"));
    }

    private static CTabFolder tabs() {
        return bot.widgetWithId(CTabFolder.class, "board.tabs");
    }

    private static String tab() {
        return bot.ui(() -> tabs().getSelection().getText());
    }

    private static List<String> tabTexts() {
        return bot.ui(
                () -> Arrays.stream(tabs().getItems()).map(CTabItem::getText).toList());
    }

    private static Point onTab(int index, boolean close) {
        return bot.ui(() -> {
            Rectangle bounds = tabs().getItem(index).getBounds();
            int x = close ? bounds.x + bounds.width - 12 : bounds.x + 12;
            return tabs().toDisplay(x, bounds.y + bounds.height / 2);
        });
    }

    private static void showTab(int index) {
        if (bot.ui(() -> tabs().getSelectionIndex()) != index) {
            bot.mouse().click(onTab(index, false));
            bot.waitUntil("tab " + index, () -> bot.ui(() -> tabs().getSelectionIndex()) == index);
        }
    }

    @Test
    void tabsByKeyAndMouse() {
        bot.press("bracketright");
        bot.waitUntil("the next tab", () -> tab().equals("未確認"));
        bot.waitUntil("its filter", () -> bot.ui(() -> filter().getText()).equals("state:unacknowledged"));
        bot.press("bracketright");
        bot.waitUntil("the next tab", () -> tab().equals("致命・重大"));
        bot.waitUntil(
                "only the worst",
                () -> board.hosts().containsAll(List.of("brd1", "brd2", "brd6"))
                        && !board.hosts().contains("brd3"));
        bot.press("bracketleft", "bracketleft");
        bot.waitUntil("the first tab", () -> tab().equals("すべて"));
        bot.waitUntil("as it was left", () -> bot.ui(() -> filter().getText()).equals(CUSTOMER));
        bot.mouse().click(onTab(3, false));
        bot.waitUntil("by mouse", () -> tab().equals("自分の担当"));
    }

    private static <T> T inStore(java.util.function.Function<SavedViews, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        bot.ui(() -> bot.session()
                .background(bot.shell(), () -> question.apply(bot.session().savedViews()), answer::complete));
        return answer.join();
    }

    private static List<String> storedFor(String person) {
        return inStore(views -> views.of(person).stream()
                .map(SavedView::name)
                .filter(name -> !name.startsWith("#"))
                .toList());
    }

    private static void saveAs(String name, boolean shared) {
        bot.press("ctrl+s");
        bot.waitForFocus("dialog.text");
        bot.press("ctrl+a");
        bot.keys().type(name);
        if (shared) {
            bot.clickButton("dialog.shared");
        }
        bot.clickDialogButton("OK");
        bot.waitUntil("the tab " + name, () -> tab().equals(name));
    }

    private static void filterAndGoToRows(String text) {
        bot.setText("board.filter", text);
        board.table();
        bot.press("slash", "Down");
        bot.waitForFocus("board.table");
    }

    @Test
    void aViewOfOnesOwnIsKept() {
        filterAndGoToRows(CUSTOMER + " severity:major");
        hosts("brd2", "brd6");
        saveAs("majors", false);
        String me = bot.ui(() -> bot.session().operator());
        assertThat(storedFor(me)).contains("majors");
        assertThat(storedFor("somebody else")).doesNotContain("majors");
        bot.setText("board.filter", CUSTOMER + " severity:minor");
        bot.waitUntil("the mark of a change", () -> tab().equals("majors *"));
        hosts("brd3");
        bot.press("ctrl+s");
        bot.waitUntil("saved again", () -> tab().equals("majors"));
        reopenBoard();
        bot.waitUntil("the saved tab", () -> tabTexts().contains("majors"));
        showTab(tabTexts().indexOf("majors"));
        bot.waitUntil("its filter", () -> bot.ui(() -> filter().getText()).equals(CUSTOMER + " severity:minor"));
        hosts("brd3");
        bot.mouse().click(onTab(tabTexts().indexOf("majors"), true));
        bot.waitUntil("a question", () -> bot.ui(() -> bot.shell().getDisplay().getActiveShell() != bot.shell()));
        bot.press("Return");
        bot.waitUntil("the tab is gone", () -> !tabTexts().contains("majors"));
        bot.waitUntil("nothing is stored", () -> !storedFor(me).contains("majors"));
    }

    private static void reopenBoard() {
        bot.ui(() -> {
            IWorkbenchPage page =
                    PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            page.hideView(page.findView(BOARD));
            try {
                page.showView(BOARD);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aSharedViewIsEverybodysAndAConflictIsSaid() {
        filterAndGoToRows(CUSTOMER + " severity:critical");
        hosts("brd1");
        saveAs("worst", true);
        assertThat(storedFor("somebody else")).contains("worst");
        inStore(views -> {
            SavedView stored = views.of("somebody else").stream()
                    .filter(view -> view.name().equals("worst"))
                    .findFirst()
                    .orElseThrow();
            return views.save(stored);
        });
        bot.setText("board.filter", CUSTOMER);
        bot.waitUntil("the mark of a change", () -> tab().equals("worst *"));
        bot.press("slash", "Down");
        bot.waitForFocus("board.table");
        bot.press("ctrl+s");
        bot.waitUntil("the conflict is said", () -> bot.dialogText().contains("他の人が先に保存しました"));
        bot.press("Return");
        bot.waitUntil("still changed", () -> tab().equals("worst *"));
        bot.mouse().click(onTab(tabTexts().indexOf("worst *"), true));
        bot.waitUntil("everybody is warned of", () -> bot.dialogText().contains("全員から見えなくなります"));
        bot.press("Return");
        bot.waitUntil("the tab is gone", () -> !tabTexts().contains("worst *"));
        bot.waitUntil("nobody has it", () -> !storedFor("somebody else").contains("worst"));
    }

    @Test
    void quietRowsComeAndGo() {
        board.click("brd5");
        bot.press("s");
        bot.waitForFocus("until.until");
        bot.press("Return");
        centre.waitFor("brd5", AlertState.SHELVED);
        bot.press("n");
        bot.waitUntil("the shelved row is away", () -> !board.hosts().contains("brd5"));
        Button quiet = bot.widgetWithId(Button.class, "board.quiet");
        assertThat(bot.ui(quiet::getText)).matches(".*\\(\\d+\\)");
        bot.press("q");
        bot.waitUntil("it is shown", () -> board.hosts().contains("brd5"));
        bot.press("q");
        bot.waitUntil("it is away", () -> !board.hosts().contains("brd5"));
        bot.clickButton("board.quiet");
        bot.waitUntil("it is shown by mouse", () -> board.hosts().contains("brd5"));
        board.menu("brd5", "棚上げを解除");
        centre.waitFor("brd5", AlertState.UNACKNOWLEDGED);
        bot.clickButton("board.quiet");
        bot.waitUntil("an open row is always there", () -> board.hosts().contains("brd5"));
    }

    @Test
    void groupsAreFoldedByKeyAndMouse() {
        Combo by = bot.widgetWithId(Combo.class, "board.group");
        bot.press("f");
        bot.waitUntil("one group", () -> board.hosts().size() == HOSTS.size() + 1);
        assertThat(board.hosts().getFirst()).startsWith("盤面商事").contains("致命 1", "重大 2");
        assertThat(bot.ui(by::getText)).isEqualTo("顧客");
        bot.clickCell("board.table", 4, 1);
        bot.press("Left");
        bot.waitUntil("folded", () -> board.hosts().size() == 1);
        bot.press("Right");
        bot.waitUntil("unfolded", () -> board.hosts().size() == HOSTS.size() + 1);
        bot.press("Return");
        bot.waitUntil("folded by Enter", () -> board.hosts().size() == 1);
        Rectangle line = bot.ui(() -> board.table().getBoundsByPosition(0, 1));
        Point sign = bot.ui(() -> board.table().toDisplay(line.x + 10, line.y + line.height / 2));
        bot.mouse().click(sign);
        bot.waitUntil("unfolded by mouse", () -> board.hosts().size() == HOSTS.size() + 1);
        bot.menus().main(MENU, "グループをすべて閉じる");
        bot.waitUntil("all folded", () -> board.hosts().size() == 1);
        bot.menus().main(MENU, "グループをすべて開く");
        bot.waitUntil("all unfolded", () -> board.hosts().size() == HOSTS.size() + 1);
        bot.clickCell("board.table", 4, 1);
        bot.press("a");
        HOSTS.forEach(host -> centre.waitFor(host, AlertState.ACKNOWLEDGED));
        bot.press("ctrl+z");
        HOSTS.forEach(host -> centre.waitFor(host, AlertState.UNACKNOWLEDGED));
        bot.press("f");
        bot.waitUntil("flat", () -> board.hosts().size() == HOSTS.size());
        bot.click("board.group");
        // the list that has dropped down has the keys, and no window
        bot.keys().press("Down", "Down", "Down", "Return");
        bot.waitUntil(
                "grouped by mouse",
                () -> bot.ui(by::getSelectionIndex) > 0 && board.hosts().size() > HOSTS.size());
        board.click("brd1");
        bot.press("f");
        bot.waitUntil("flat", () -> board.hosts().size() == HOSTS.size());
    }

    @Test
    void whatIsNewWaitsForNOrAClick() {
        bot.setText("board.filter", "customer:盤面商事");
        board.click("brd3");
        services.fail("brd7");
        bot.waitUntil("one waits", () -> bot.label("board.strip").startsWith("新着 1 件(致命 1)"));
        assertThat(board.hosts()).doesNotContain("brd7");
        bot.press("n");
        bot.waitUntil("it is in", () -> board.hosts().contains("brd7"));
        bot.waitUntil("nothing waits", () -> bot.label("board.strip").isEmpty());
        services.fail("brd8");
        bot.waitUntil("one more waits", () -> bot.label("board.strip").startsWith("新着 1 件"));
        bot.click("board.strip");
        bot.waitUntil("it is in", () -> board.hosts().contains("brd8"));
        services.heal("brd7");
        services.heal("brd8");
        centre.waitFor("brd7", AlertState.RETURNED);
        centre.waitFor("brd8", AlertState.RETURNED);
        assertThat(board.hosts()).as("what recovered stays readable").contains("brd7", "brd8");
    }
}
