package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.fact.Severity;

/** Registers leave as Excel and XMI and come back, and elements are made once more by key. */
@Order(11)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
class ExchangeTest {
    private static Bot bot;
    private static Services services;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        bot = new Bot();
        services = new Services("exc", "交換商事")
                .engagement("now", "0s")
                .host("exc1", Severity.MAJOR)
                .host("exc2", Severity.MINOR)
                .publish(bot);
        bot.press("alt+4");
        bot.ui(() -> {
            try {
                PlatformUI.getWorkbench()
                        .getWorkbenchWindows()[0]
                        .getActivePage()
                        .showView("org.yagura.ui.author.changes");
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        bot.widgetWithId(NatTable.class, "registers.list");
    }

    @AfterAll
    static void stop() {
        bot.closeDialogs();
        bot.press("alt+1");
        services.close();
    }

    private static void register(String label) {
        Table kinds = bot.widgetWithId(Table.class, "registers.kinds");
        bot.mouse().click(bot.ui(() -> {
            for (TableItem item : kinds.getItems()) {
                if (item.getText(0).equals(label)) {
                    Rectangle place = item.getBounds(0);
                    return kinds.toDisplay(place.x + 8, place.y + place.height / 2);
                }
            }
            throw new IllegalStateException("no register " + label);
        }));
    }

    /** Where an element is listed; 0 for nowhere. */
    private static int row(String id) {
        for (int i = 1; i <= bot.rows("registers.list"); i++) {
            if (bot.cell("registers.list", 0, i).replaceAll("^[+●✕] ", "").equals(id)) {
                return i;
            }
        }
        return 0;
    }

    private static void choose(String id) {
        bot.waitUntil(id + " is listed", () -> row(id) > 0);
        bot.clickCell("registers.list", 0, row(id));
    }

    private static List<String> changes() {
        Tree tree = bot.widgetWithId(Tree.class, "changes.tree");
        return bot.ui(() ->
                Arrays.stream(tree.getItems()).map(item -> item.getText(0)).toList());
    }

    private static void run(String command, Path file) {
        bot.ui(() -> bot.shell().getDisplay().asyncExec(() -> {
            try {
                var window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
                ParameterizedCommand parsed = window.getService(ICommandService.class)
                        .deserialize("org.yagura.ui.author." + command + "(file="
                                + file.toString().replace("%", "%%") + ")");
                window.getService(IHandlerService.class).executeCommand(parsed, null);
            } catch (CommandException | RuntimeException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static void undo() {
        bot.ui(() -> {
            bot.find().byId(NatTable.class, "registers.list").setFocus();
        });
        bot.press("ctrl+z");
        bot.waitUntil("as before", () -> changes().isEmpty());
    }

    @Test
    @Order(1)
    void aRegisterGoesOutAsExcelAndComesBack() {
        Path file = folder.resolve("assets.xlsx");
        register("機器");
        bot.waitUntil("the hosts", () -> row("exc1") > 0);
        bot.setText("registers.search", "exc");
        bot.waitUntil("two of them", () -> bot.rows("registers.list") == 2);
        run("export", file);
        bot.waitUntil("written", () -> Files.exists(file));
        bot.setText("registers.search", "");
        run("import", file);
        bot.waitUntil("no change", () -> bot.dialogText().contains("新規 0、変更 0、削除 0、変更なし 2"));
        bot.screenshot("author-excel");
        bot.press("Escape");
        bot.waitUntil("closed", () -> bot.dialogText().isEmpty());
    }

    @Test
    @Order(2)
    void whatIsNoWorkbookIsToldAndNothingHappens() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.xlsx"), "PK and then nothing");
        run("import", file);
        bot.waitUntil("what is wrong", () -> bot.dialogText().contains("Excelブック"));
        bot.clickDialogButton("OK");
        assertThat(changes()).isEmpty();
    }

    @Test
    @Order(3)
    void aCentreGoesOutAsXmiAndItsChangesComeBackAsOneStep() throws IOException {
        Path file = folder.resolve("centre.xmi");
        run("giveXmi", file);
        bot.waitUntil("written", () -> Files.exists(file) && file.toFile().length() > 0);
        bot.settle();
        String xmi = Files.readString(file);
        assertThat(xmi).contains("交換商事");
        Files.writeString(file, xmi.replace("交換商事", "改名商事"));
        run("takeXmi", file);
        bot.waitUntil("one change", () -> bot.dialogText().contains("新規 0、変更 1、削除 0"));
        bot.screenshot("author-xmi");
        bot.clickDialogButton("下書きに入れる");
        bot.waitUntil("in the draft", () -> changes().size() == 1);
        undo();
        Files.writeString(
                file,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + xmi.substring(xmi.indexOf("?>") + 2));
        run("takeXmi", file);
        bot.waitUntil("refused", () -> bot.dialogText().contains("DOCTYPE"));
        bot.clickDialogButton("OK");
        assertThat(changes()).isEmpty();
    }

    @Test
    @Order(4)
    void hostsAreCopiedByKeyWithTheirMonitors() {
        register("機器");
        choose("exc1");
        bot.press("shift+Down");
        bot.press("ctrl+c");
        bot.press("ctrl+v");
        bot.waitUntil("two hosts with their monitors", () -> changes().size() == 4);
        assertThat(changes()).contains("+ 機器 exc1 (exc1-2)", "+ 機器 exc2 (exc2-2)");
        undo();
    }

    @Test
    @Order(5)
    void aWholeCustomerIsMadeOnceMoreUnderAnotherIdAndName() {
        register("顧客");
        choose("exc");
        bot.press("ctrl+d");
        bot.setText("copy.id", "exc9");
        bot.setText("copy.name", "写し商事");
        bot.screenshot("author-copy");
        bot.clickDialogButton("OK");
        bot.waitUntil("all of it", () -> changes().stream().anyMatch(line -> line.contains("写し商事")));
        assertThat(changes()).hasSize(7);
        undo();
    }
}
