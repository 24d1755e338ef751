package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yagura.core.fact.Severity;

/** What is missing and what will end leads to its field, and is gone once it is filled in. */
@Order(10)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
class OverviewTest {
    private static Bot bot;
    private static Services services;

    @BeforeAll
    static void start() {
        bot = new Bot();
        services = new Services("ovw", "期限商事")
                .engagement("now", "0s")
                .host("ovw1", Severity.MAJOR)
                .publish(bot);
        bot.press("alt+4");
        bot.widgetWithId(org.eclipse.nebula.widgets.nattable.NatTable.class, "registers.list");
    }

    @AfterAll
    static void stop() {
        for (int i = 0; i < 3; i++) {
            bot.press("ctrl+z");
        }
        show("org.yagura.ui.author.changes");
        bot.press("alt+1");
        services.close();
    }

    private static void show(String view) {
        bot.ui(() -> {
            try {
                PlatformUI.getWorkbench()
                        .getWorkbenchWindows()[0]
                        .getActivePage()
                        .showView(view);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
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

    private static void choose(String gap) {
        Table gaps = bot.widgetWithId(Table.class, "coverage.gaps");
        bot.mouse().click(bot.ui(() -> {
            for (TableItem item : gaps.getItems()) {
                if (item.getText(0).equals(gap)) {
                    Rectangle place = item.getBounds(0);
                    return gaps.toDisplay(place.x + 8, place.y + place.height / 2);
                }
            }
            throw new IllegalStateException("no " + gap);
        }));
    }

    @Test
    @Order(1)
    void whatIsMissingLeadsToItsFieldAndIsGoneOnceItIsThere() {
        show("org.yagura.ui.author.coverage");
        bot.waitUntil("counts", () -> !count("機器: 担当者なし").isEmpty());
        choose("機器: 担当者なし");
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
        show("org.yagura.ui.author.expiring");
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
}
