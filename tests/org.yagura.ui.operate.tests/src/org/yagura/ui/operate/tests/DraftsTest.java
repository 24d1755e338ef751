package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.Centre;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.Drafts.Draft;
import org.yagura.model.ElementForm;
import org.yagura.model.centre.Asset;

/** Two people change the same centre at once, and one works on several drafts and looks at what was, in the real window. */
@Order(9)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
class DraftsTest {
    private static final ElementKey ONE = new ElementKey("asset", "drf1");
    private static final ElementKey TWO = new ElementKey("asset", "drf2");

    private static Bot bot;
    private static AuthoringRoom room;
    private static Services services;

    @BeforeAll
    static void start() {
        bot = new Bot();
        services = new Services("drf", "下書き商事")
                .engagement("now", "0s")
                .host("drf1", Severity.MAJOR)
                .host("drf2", Severity.MINOR)
                .publish(bot);
        room = new AuthoringRoom(bot);
        room.show("changes");
        room.register("機器");
        room.choose("drf1");
        bot.waitUntil("its form", () -> room.text("form.address").startsWith("127."));
    }

    @AfterAll
    static void stop() {
        bot.closeDialogs();
        bot.press("alt+1");
        services.close();
    }

    private static void waitForChanges(int count) {
        bot.waitUntil(count + " changes", () -> room.tree("changes.tree").size() == count);
    }

    private static void pick(String combo, String item) {
        Combo box = bot.widgetWithId(Combo.class, combo);
        bot.waitUntil(item + " to pick", () -> bot.ui(() -> box.isEnabled() && box.indexOf(item) >= 0));
        // a dialog that this opens must not hold the test
        bot.ui(() -> box.getDisplay().asyncExec(() -> {
            box.select(box.indexOf(item));
            box.notifyListeners(SWT.Selection, new Event());
        }));
    }

    private static String picked(String combo) {
        Combo box = bot.widgetWithId(Combo.class, combo);
        return bot.ui(() -> box.getText());
    }

    private static Asset host(ElementKey key) {
        return (Asset)
                ElementForm.decode(bot.session().centre().plan().element(key).orElseThrow());
    }

    private static ElementChange change(ElementKey key, Consumer<Asset> how) {
        PlanElement before = bot.session().centre().plan().element(key).orElseThrow();
        Asset host = (Asset) ElementForm.decode(before);
        how.accept(host);
        return new ElementChange(key, before, ElementForm.encode(host));
    }

    private static void suzukiPublishes(String why, Consumer<Asset> how) {
        assertThat(bot.session()
                        .centre()
                        .publish(List.of(change(ONE, how)), "鈴木", why)
                        .toCompletableFuture()
                        .join())
                .isInstanceOf(Centre.Publication.Published.class);
    }

    private static void openPublishDialog() {
        bot.clickButton("changes.publish");
        bot.widgetWithId(Text.class, "publish.comment");
    }

    private static void publish(String why) {
        bot.setText("publish.comment", why);
        bot.clickDialogButton("公開");
        bot.waitUntil("published", () -> !bot.isThere("publish.comment"));
        waitForChanges(0);
    }

    @Test
    @Order(1)
    void whatSomebodyPublishesWhileTheDialogIsOpenIsPublishedWithIt() {
        room.type("form.owner", "佐藤");
        waitForChanges(1);
        openPublishDialog();
        suzukiPublishes("OSを記入", host -> host.setOs("Linux"));
        publish("担当を記入");
        assertThat(host(ONE).getOwner()).isEqualTo("佐藤");
        assertThat(host(ONE).getOs()).isEqualTo("Linux");
    }

    @Test
    @Order(2)
    void whatBothChangedWhileTheDialogIsOpenIsChosenThere() {
        room.type("form.owner", "第一運用");
        waitForChanges(1);
        openPublishDialog();
        suzukiPublishes("引継ぎ", host -> {
            host.setOwner("第二運用");
            host.setVendor("NEC");
        });
        bot.waitUntil("the dialog says it", () -> bot.dialogText().contains("「第二運用」"));
        bot.screenshot("drafts-refused");
        bot.clickButton("publish.choose");
        bot.waitUntil(
                "the conflict", () -> bot.table("conflicts.list").equals(List.of("(未選択)|機器 drf1|管理者|佐藤|第一運用|第二運用|")));
        bot.waitUntil(
                "who did it and why",
                () -> bot.label("conflicts.who").contains("鈴木")
                        && bot.label("conflicts.who").endsWith("引継ぎ"));
        bot.clickButton("conflicts.mine");
        bot.screenshot("drafts-conflicts");
        bot.clickDialogButton("下書きに入れる");
        bot.waitUntil("chosen", () -> !bot.isThere("conflicts.list"));
        publish("担当を決めた");
        assertThat(host(ONE).getOwner()).isEqualTo("第一運用");
        assertThat(host(ONE).getVendor()).as("nothing else of theirs is lost").isEqualTo("NEC");
    }

    @Test
    @Order(3)
    void aConflictIsToldInTheDraftAndTheChoiceCanBeUndone() {
        room.type("form.owner", "甲");
        waitForChanges(1);
        suzukiPublishes("乙に", host -> host.setOwner("乙"));
        bot.waitUntil("the strip", () -> bot.isThere("changes.conflicts"));
        assertThat(room.text("form.owner")).isEqualTo("甲");
        bot.screenshot("drafts-strip");
        bot.clickButton("changes.conflicts.do");
        bot.clickButton("conflicts.allTheirs");
        bot.clickDialogButton("下書きに入れる");
        waitForChanges(0);
        bot.waitUntil("theirs", () -> room.text("form.owner").equals("乙") && !bot.isThere("changes.conflicts"));
        bot.press("ctrl+z");
        bot.waitUntil("open again", () -> bot.isThere("changes.conflicts"));
        waitForChanges(1);
        bot.clickButton("changes.revert");
        waitForChanges(0);
        bot.waitUntil("as it is published", () -> room.text("form.owner").equals("乙"));
    }

    @Test
    @Order(4)
    void severalDraftsAreKeptAndChangedBetween() {
        String first = picked("changes.draft");
        openDrafts();
        bot.clickButton("drafts.new");
        bot.setText("dialog.text", "増設");
        bot.clickDialogButton("OK");
        bot.waitUntil("the new one", () -> picked("changes.draft").equals("増設"));
        room.type("form.owner", "増設担当");
        waitForChanges(1);
        pick("changes.draft", first);
        waitForChanges(0);
        bot.waitUntil("as before", () -> room.text("form.owner").equals("乙"));
        pick("changes.draft", "増設");
        waitForChanges(1);
        bot.waitUntil("the other's", () -> room.text("form.owner").equals("増設担当"));
        openDrafts();
        bot.clickButton("drafts.rename");
        bot.setText("dialog.text", "春の増設");
        bot.clickDialogButton("OK");
        bot.waitUntil(
                "renamed",
                () -> bot.table("drafts.list").stream()
                        .anyMatch(line -> line.startsWith("春の増設|") && line.contains("|1|")));
        bot.screenshot("drafts-dialog");
        bot.clickButton("drafts.delete");
        bot.waitUntil("asks", () -> bot.dialogText().contains("変更 1 件とともに削除しますか"));
        bot.press("Tab", "Escape");
        bot.waitUntil("stays", () -> bot.table("drafts.list").stream().anyMatch(line -> line.startsWith("春の増設|")));
        bot.clickButton("drafts.delete");
        bot.waitUntil("asks again", () -> bot.dialogText().contains("変更 1 件とともに削除しますか"));
        bot.press("Return");
        bot.waitUntil("gone", () -> bot.table("drafts.list").stream().noneMatch(line -> line.startsWith("春の増設|")));
        bot.closeDialogs();
        bot.waitUntil("the first again", () -> picked("changes.draft").equals(first));
        waitForChanges(0);
    }

    private static void openDrafts() {
        pick("changes.draft", "下書きの一覧…");
        bot.widgetWithId(Table.class, "drafts.list");
    }

    @Test
    @Order(5)
    void whatSomebodyElseWorksOnIsLookedAtAndNotOpened() {
        Draft theirs = new Draft(
                UUID.randomUUID(), "鈴木", "鈴木の移設", bot.session().centre().plan().revision(), Instant.now(), 0, 0);
        bot.session().drafts().save(theirs, List.of(change(TWO, host -> host.setOwner("鈴木"))));
        openDrafts();
        bot.waitUntil(
                "theirs is listed",
                () -> bot.table("drafts.list").stream().anyMatch(line -> line.startsWith("鈴木の移設|鈴木|1|")));
        room.click("drafts.list", "鈴木の移設");
        bot.waitUntil("what it changes", () -> room.tree("drafts.tree").equals(List.of("● 機器 drf2")));
        Button open = bot.widgetWithId(Button.class, "drafts.open");
        assertThat(bot.ui(open::isEnabled)).isFalse();
        bot.closeDialogs();
        bot.session().drafts().delete(theirs.id());
    }

    @Test
    @Order(6)
    void whatAnotherConsoleSavedIsNotWrittenOver() {
        Drafts drafts = bot.session().drafts();
        room.type("form.owner", "此");
        waitForChanges(1);
        String person = bot.session().operator();
        bot.waitUntil(
                "kept", () -> drafts.all().stream().anyMatch(one -> one.owner().equals(person) && one.changes() == 1));
        Draft stored = drafts.all().stream()
                .filter(one -> one.owner().equals(person) && one.changes() == 1)
                .findFirst()
                .orElseThrow();
        ElementChange elsewhere = change(TWO, host -> host.setOwner("彼"));
        drafts.save(stored, List.of(elsewhere)).orElseThrow();
        room.type("form.vendor", "富士通");
        bot.waitUntil(
                "told",
                () -> bot.isThere("changes.notice")
                        && bot.label("changes.notice").contains("別のコンソールで変更されました"));
        assertThat(picked("changes.draft")).endsWith("(控え)");
        bot.screenshot("drafts-copy");
        assertThat(drafts.changes(stored.id())).contains(List.of(elsewhere));
        assertThat(drafts.all()).anyMatch(one -> one.title().endsWith("(控え)") && one.changes() == 1);
        bot.clickButton("changes.notice.do");
        bot.waitUntil("read", () -> !bot.isThere("changes.notice"));
        bot.clickButton("changes.revert");
        waitForChanges(0);
        drafts.delete(stored.id());
    }

    @Test
    @Order(7)
    void anyTwoRevisionsAreComparedAndAnOlderOneIsLookedAt() {
        room.show("history");
        Table list = bot.widgetWithId(Table.class, "history.list");
        bot.waitUntil(
                "the host's history", () -> bot.table("history.list").stream().anyMatch(line -> line.contains("引継ぎ")));
        List<String> lines = bot.table("history.list");
        int newest = index(lines, "乙に");
        int oldest = index(lines, "OSを記入");
        bot.ui(() -> {
            list.setSelection(new int[] {newest, oldest});
            list.notifyListeners(SWT.Selection, new Event());
        });
        bot.waitUntil("the difference", () -> differences().contains("管理者||乙"));
        assertThat(differences()).contains("メーカー||NEC").noneMatch(line -> line.startsWith("OS"));
        assertThat(bot.label("history.about")).contains("の差");
        bot.screenshot("drafts-history");
        bot.ui(() -> {
            list.setSelection(oldest);
            list.notifyListeners(SWT.Selection, new Event());
        });
        pick("history.against", "この版の全内容");
        bot.waitUntil(
                "all of it",
                () -> differences().stream().anyMatch(line -> line.startsWith("アドレス||127."))
                        && differences().contains("OS||Linux"));
        bot.clickButton("history.restore");
        room.show("changes");
        waitForChanges(1);
        bot.waitUntil("as it was", () -> room.text("form.owner").isEmpty());
        bot.clickButton("changes.revert");
        waitForChanges(0);
    }

    @Test
    @Order(8)
    void aPublicationThatWaitsIsCancelledAndNothingOfItIsPublished() {
        CountDownLatch suzukiDecides = new CountDownLatch(1);
        var suzuki = bot.session()
                .centre()
                .publish(List.of(change(TWO, host -> host.setOwner("鈴木"))), "鈴木", "迷う", () -> decided(suzukiDecides));
        room.type("form.owner", "丙");
        waitForChanges(1);
        long before = bot.session().centre().plan().revision();
        openPublishDialog();
        bot.setText("publish.comment", "待つ");
        bot.clickDialogButton("公開");
        bot.waitUntil(
                "it works",
                () -> bot.isThere("publish.progress") && bot.dialogText().contains("まだ中止できます"));
        bot.screenshot("drafts-publishing");
        bot.clickDialogButton("キャンセル");
        bot.waitUntil("closed", () -> !bot.isThere("publish.comment"));
        suzukiDecides.countDown();
        assertThat(suzuki.toCompletableFuture().handle((_, failure) -> failure).join())
                .isNotNull();
        openPublishDialog();
        publish("今度は公開する");
        assertThat(bot.session().centre().plan().revision()).isEqualTo(before + 1);
        assertThat(host(ONE).getOwner()).isEqualTo("丙");
        assertThat(host(TWO).getOwner()).isEmpty();
    }

    private static boolean decided(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static int index(List<String> lines, String why) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(why)) {
                return i;
            }
        }
        throw new IllegalStateException("no revision " + why);
    }

    private static List<String> differences() {
        Tree tree = bot.widgetWithId(Tree.class, "history.tree");
        return bot.ui(() -> Arrays.stream(tree.getItems())
                .flatMap(item -> Arrays.stream(item.getItems()))
                .map(item -> item.getText(0) + "|" + item.getText(1) + "|" + item.getText(2))
                .toList());
    }
}
