package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.fact.Severity;

/** A new operations SE enters a customer with a watched host, changes it, and finds out who did what, in the real window. */
@Order(8)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
class AuthorTest {
    private static Bot bot;
    private static AuthoringRoom room;
    private static Services services;

    @BeforeAll
    static void start() {
        bot = new Bot();
        services = new Services("ath", "整備商事")
                .engagement("now", "0s")
                .host("ath1", Severity.MAJOR)
                .host("ath2", Severity.MINOR)
                .publish(bot);
        room = new AuthoringRoom(bot);
    }

    @AfterAll
    static void stop() {
        bot.press("alt+1");
        services.close();
    }

    private static String about() {
        Label label = bot.widgetWithId(Label.class, "changes.about");
        return bot.ui(() -> label.getText());
    }

    private static void publish(String why) {
        bot.clickButton("changes.publish");
        bot.widgetWithId(Text.class, "publish.comment");
        bot.setText("publish.comment", why);
        bot.clickDialogButton("公開");
        bot.waitUntil("published", () -> about().startsWith("変更はありません"));
    }

    @Test
    @Order(1)
    void anAddressIsChangedAndTakenBackByKey() {
        room.register("機器");
        room.choose("ath1");
        bot.waitUntil("its form", () -> room.text("form.address").startsWith("127."));
        room.type("form.owner", "第一運用");
        bot.waitUntil("in the draft", () -> room.changes().equals(List.of("● 機器 ath1")));
        assertThat(about()).startsWith("変更 1 件");
        bot.screenshot("author-form");
        bot.press("ctrl+z");
        bot.waitUntil(
                "taken back",
                () -> room.changes().isEmpty() && room.text("form.owner").isEmpty());
        bot.press("ctrl+y");
        bot.waitUntil("done again", () -> room.changes().size() == 1);
    }

    @Test
    @Order(2)
    void whatIsWrongIsSaidWhileItIsTypedAndDoesNotReachTheDraft() {
        Text field = bot.widgetWithId(Text.class, "form.warrantyUntil");
        bot.ui(() -> {
            field.setFocus();
            field.setText("bald");
        });
        bot.press("Tab");
        bot.waitUntil("left", () -> bot.ui(() -> !field.isFocusControl()));
        assertThat(room.changes()).hasSize(1);
        bot.ui(() -> field.setText(""));
    }

    @Test
    @Order(3)
    void aPublishedChangeRunsAndIsInTheHistory() {
        long before = bot.ui(() -> bot.session().model().plan().revision());
        publish("担当を決めた");
        bot.waitUntil(
                "the next revision runs",
                () -> bot.ui(() -> bot.session().model().plan().revision() == before + 1));
        room.show("history");
        bot.waitUntil("who did it", () -> bot.table("history.list").getFirst().contains("担当を決めた"));
        room.show("changes");
    }

    @Test
    @Order(4)
    void severalRowsTakeWhatIsTypedInOneStep() {
        room.register("機器");
        room.choose("ath1");
        bot.press("shift+Down");
        ScrolledForm form = bot.widgetWithId(ScrolledForm.class, "form");
        bot.waitUntil("both in the form", () -> bot.ui(() -> form.getText().equals("機器 2件")));
        Text vendor = bot.widgetWithId(Text.class, "form.vendor");
        bot.ui(() -> {
            vendor.setFocus();
            vendor.setText("NEC");
        });
        bot.press("Tab");
        bot.waitUntil("both", () -> room.changes().size() == 2);
        bot.press("ctrl+z");
        bot.waitUntil("neither", () -> room.changes().isEmpty());
    }

    @Test
    @Order(5)
    void aNewCustomerWithAHostIsEnteredAndWatched() {
        room.register("顧客");
        create("neu", "新顧客");
        add("engagement", "main", "基幹");
        add("asset", "neu1", "新サーバー");
        room.type("form.address", "127.0.0.1");
        bot.clickLink("form.add.monitor");
        Combo type = bot.widgetWithId(Combo.class, "new.type");
        bot.ui(() -> {
            type.select(type.indexOf("ICMP応答"));
            type.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
        bot.setText("new.id", "ping");
        bot.clickDialogButton("OK");
        bot.waitUntil("four new", () -> room.changes().size() == 4);
        publish("新しい顧客");
        bot.waitUntil(
                "its probe runs",
                () -> bot.ui(
                        () -> bot.session().model().plan().monitor("neu1/ping").isPresent()));
    }

    private static void create(String id, String name) {
        bot.clickButton("registers.new");
        fill(id, name);
    }

    private static void add(String kind, String id, String name) {
        bot.clickLink("form.add." + kind);
        fill(id, name);
    }

    private static void fill(String id, String name) {
        bot.setText("new.id", id);
        bot.setText("new.name", name);
        bot.clickDialogButton("OK");
        bot.waitUntil("made " + id, () -> room.changes().stream().anyMatch(line -> line.contains(name)));
    }

    @Test
    @Order(6)
    void whatIsInUseSaysWhereAndStays() {
        room.register("チーム");
        Button create = bot.widgetWithId(Button.class, "registers.new");
        assertThat(bot.ui(create::isEnabled)).isTrue();
        create("t9", "第九運用");
        room.register("案件");
        room.choose("main");
        Text team = bot.widgetWithId(Text.class, "form.team");
        bot.ui(() -> {
            team.setFocus();
            team.setText("t9");
        });
        bot.press("Tab");
        bot.waitUntil("named", () -> room.changes().size() == 2);
        room.register("チーム");
        room.choose("t9");
        bot.press("Delete");
        bot.waitUntil("says where", () -> bot.dialogText().contains("案件 基幹"));
        bot.screenshot("author-in-use");
        bot.clickDialogButton("OK");
        assertThat(bot.cell("registers.list", 0, room.row("t9"))).isEqualTo("+ t9");
        bot.clickButton("changes.revert");
        bot.waitUntil("given up", () -> room.changes().isEmpty());
    }

    @Test
    @Order(7)
    void twoHundredServersComeFromAListInOneStep(@TempDir Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("ID,名称,アドレス,OS\r\n");
        for (int i = 0; i < 200; i++) {
            csv.append("csv")
                    .append(i)
                    .append(",髙島サーバー")
                    .append(i)
                    .append(",10.9.0.")
                    .append(i)
                    .append(",Linux\r\n");
        }
        Path file = Files.write(folder.resolve("servers.csv"), csv.toString().getBytes(Charset.forName("windows-31j")));
        room.register("機器");
        room.choose("neu1");
        room.run("import", file);
        bot.setText("sheet.parent", "neu/main");
        bot.waitUntil("what would happen", () -> bot.dialogText().contains("新規 200、変更 0、削除 0、変更なし 0"));
        bot.screenshot("author-list");
        bot.clickDialogButton("下書きに入れる");
        bot.waitUntil("in the draft", () -> about().startsWith("変更 200 件"));
        NatTable list = bot.widgetWithId(NatTable.class, "registers.list");
        bot.ui(() -> {
            list.setFocus();
        });
        bot.press("ctrl+z");
        bot.waitUntil("one step back", () -> about().startsWith("変更はありません"));
        bot.press("ctrl+y");
        bot.waitUntil("and again", () -> about().startsWith("変更 200 件"));
        publish("サーバー200台を追加");
        bot.waitUntil(
                "known to the engines",
                () -> bot.ui(() -> bot.session().model().plan().asset("csv199").isPresent()));
    }

    @Test
    @Order(8)
    void aListWithMistakesSaysWhereAndChangesNothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.csv"), "ID,種類\ncsv1,トースター\n");
        room.register("機器");
        room.run("import", file);
        bot.waitUntil("where", () -> bot.dialogText().contains("2行目 種類: "));
        assertThat(bot.ui(() -> bot.find().button("下書きに入れる").isEnabled())).isFalse();
        bot.press("Escape");
        bot.waitUntil("closed", () -> bot.dialogText().isEmpty());
        assertThat(room.changes()).isEmpty();
    }

    @Test
    @Order(9)
    void aProblemIsListedAlsoInAViewThatIsOpenedLaterAndLeadsToItsField() {
        room.register("案件");
        room.choose("main");
        room.type("form.contract", "neu/none");
        bot.waitUntil("a problem", () -> about().contains("問題 1 件"));
        room.show("problems");
        bot.waitUntil(
                "it is listed",
                () -> bot.table("problems.list").equals(List.of("✕ 「neu/none」がありません。|案件 基幹 (main)|契約|")));
        bot.screenshot("author-problems");
        Table list = bot.widgetWithId(Table.class, "problems.list");
        bot.mouse().click(bot.ui(() -> {
            Rectangle place = list.getItem(0).getBounds(0);
            return list.toDisplay(place.x + 20, place.y + place.height / 2);
        }));
        bot.waitForFocus("form.contract");
        bot.press("ctrl+z");
        bot.waitUntil("none is left", () -> bot.table("problems.list").isEmpty());
        room.show("changes");
    }
}
