package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.ElementKey;
import org.yagura.ui.picture.PictureCanvas;

/** What is missing and what will end leads to its field, and is gone once it is filled in. */
@Order(10)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
class OverviewTest {
    private static final String TOPOLOGY = "org.yagura.ui.supervise.topology";

    private static Bot bot;
    private static AuthoringRoom room;
    private static Services services;

    @BeforeAll
    static void start() {
        bot = new Bot();
        services = new Services("ovw", "期限商事")
                .engagement("now", "0s")
                .host("ovw1", Severity.MAJOR)
                .host("ovwfar", Severity.MINOR)
                .publish(bot);
        room = new AuthoringRoom(bot);
    }

    @AfterAll
    static void stop() {
        room.show("changes");
        bot.clickButton("changes.revert");
        bot.waitUntil("given up", () -> room.changes().isEmpty());
        bot.press("alt+1");
        services.close();
    }

    private static void fill(String id, String value) {
        bot.waitForFocus(id);
        Text field = bot.widgetWithId(Text.class, id);
        bot.ui(() -> field.setText(value));
        bot.press("Tab");
    }

    private static String count(String gap) {
        Table gaps = bot.widgetWithId(Table.class, "coverage.gaps");
        return bot.ui(() -> {
            for (TableItem item : gaps.getItems()) {
                if (item.getText(0).equals(gap)) {
                    return item.getText(1);
                }
            }
            throw new IllegalStateException("no " + gap);
        });
    }

    @Test
    @Order(1)
    void whatIsMissingLeadsToItsFieldAndIsGoneOnceItIsThere() {
        room.show("coverage");
        bot.waitUntil("counts", () -> !count("機器: 担当者なし").isEmpty());
        room.click("coverage.gaps", "機器: 担当者なし");
        bot.setText("coverage.search", "ovw1");
        bot.waitUntil(
                "it is listed",
                () -> bot.rows("coverage.list") == 1
                        && bot.cell("coverage.list", 0, 1).contains("ovw1"));
        bot.screenshot("author-coverage");
        bot.clickCell("coverage.list", 0, 1);
        fill("form.owner", "第一運用");
        bot.waitUntil("not any more", () -> bot.rows("coverage.list") == 0);
    }

    @Test
    @Order(2)
    void whatEndsIsListedByItsDayAndLeadsToItsField() {
        Text warranty = bot.widgetWithId(Text.class, "form.warrantyUntil");
        String day = LocalDate.now().plusDays(45).toString();
        bot.ui(() -> {
            warranty.setFocus();
        });
        fill("form.warrantyUntil", day);
        room.show("expiring");
        bot.setText("expiring.search", "ovw1");
        bot.waitUntil(
                "within ninety days",
                () -> bot.rows("expiring.list") == 1
                        && bot.cell("expiring.list", 0, 1).equals(day));
        bot.screenshot("author-expiring");
        Combo days = bot.widgetWithId(Combo.class, "expiring.days");
        bot.ui(() -> {
            days.select(0);
            days.notifyListeners(SWT.Selection, new Event());
        });
        bot.waitUntil("not within thirty", () -> bot.rows("expiring.list") == 0);
        bot.ui(() -> {
            days.select(2);
            days.notifyListeners(SWT.Selection, new Event());
        });
        bot.waitUntil("again", () -> bot.rows("expiring.list") == 1);
        bot.clickCell("expiring.list", 0, 1);
        fill("form.warrantyUntil", "2020-01-01");
        bot.waitUntil("over", () -> bot.cell("expiring.list", 0, 1).equals("✕ 2020-01-01"));
        assertThat(bot.cell("expiring.list", 1, 1)).endsWith("日超過");
    }

    @Test
    @Order(3)
    void thePageTellsEverythingAboutWhatIsChosen() {
        room.register("機器");
        room.choose("ovw1");
        room.show("page");
        bot.waitUntil("its page", () -> bot.styledText("page.text").contains("2020-01-01"));
        assertThat(bot.styledText("page.text")).contains("機器 ovw1", "期限商事", "監視 svc", "第一運用");
        bot.screenshot("author-page");
        room.register("顧客");
        room.choose("ovw");
        bot.waitUntil("the customer's", () -> bot.styledText("page.text").startsWith("顧客 期限商事"));
        assertThat(bot.styledText("page.text")).contains("田中", "ovw1");
        room.show("element");
    }

    @Test
    @Order(4)
    void aGroupListsWhomItsRuleTakes() {
        room.register("グループ");
        bot.clickButton("registers.new");
        bot.setText("new.id", "g1");
        bot.setText("new.name", "期限の機器");
        bot.clickDialogButton("OK");
        bot.waitUntil("its form", () -> bot.isThere("form.rule"));
        room.type("form.rule", "customer:期限 -id:web*");
        bot.waitUntil("its member", () -> bot.isThere("form.link." + new ElementKey("asset", "ovw1")));
        bot.screenshot("author-group");
        room.type("form.rule", "farbe:rot");
        room.show("changes");
        Label about = bot.widgetWithId(Label.class, "changes.about");
        bot.waitUntil("the mistake", () -> bot.ui(() -> about.getText().contains("問題 1 件")));
    }

    @Test
    @Order(5)
    void aProblemIsCuredByKeyInOneStep() {
        room.type("form.rule", "kind:server");
        room.register("機器");
        room.choose("ovw1");
        room.type("form.dependsOn", "ovw9");
        room.show("problems");
        bot.waitUntil("the problem", () -> bot.table("problems.list").size() == 1);
        Table problems = bot.widgetWithId(Table.class, "problems.list");
        bot.ui(() -> {
            problems.select(0);
            problems.setFocus();
        });
        bot.press("ctrl+1");
        bot.press("Down", "Return");
        bot.waitUntil("cured", () -> bot.table("problems.list").isEmpty());
        room.show("changes");
    }

    @Test
    @Order(6)
    void theTopologyShowsTheDraftAndWhatRunsAndLeadsBackToTheForm() {
        room.register("機器");
        room.choose("ovwfar");
        room.type("form.dependsOn", "ovw1");
        room.open(TOPOLOGY);
        PictureCanvas picture = bot.ui(() -> (PictureCanvas) PlatformUI.getWorkbench()
                .getWorkbenchWindows()[0]
                .getActivePage()
                .findView(TOPOLOGY)
                .getSite()
                .getSelectionProvider());
        bot.waitUntil("the draft", () -> behind(picture, "ovwfar").equals(List.of("ovw1")));
        bot.screenshot("author-topology");
        bot.clickButton("topology.draft");
        bot.waitUntil("what runs", () -> behind(picture, "ovwfar").isEmpty());
        room.choose("ovw1");
        bot.waitUntil(
                "the draft again, of what is chosen",
                () -> behind(picture, "ovwfar").equals(List.of("ovw1")));
        bot.ui(() -> {
            picture.control().setFocus();
        });
        bot.press("Return");
        bot.waitUntil("its form", () -> room.text("form.dependsOn").equals("ovw1"));
    }

    /** What an asset of the picture depends on; chooses it there. */
    private static List<String> behind(PictureCanvas picture, String asset) {
        return bot.ui(() -> {
            picture.choose(asset);
            return picture.getSelection().getFirstElement() instanceof Asset chosen
                            && chosen.id().equals(asset)
                    ? chosen.dependsOn()
                    : List.of("not there");
        });
    }
}
