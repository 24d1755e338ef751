package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.nebula.widgets.nattable.NatTable;
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
    private static AuthoringRoom room;
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
        room = new AuthoringRoom(bot);
        room.show("changes");
    }

    @AfterAll
    static void stop() {
        bot.closeDialogs();
        bot.press("alt+1");
        services.close();
    }

    private static void undo() {
        bot.ui(() -> {
            bot.find().byId(NatTable.class, "registers.list").setFocus();
        });
        bot.press("ctrl+z");
        bot.waitUntil("as before", () -> room.changes().isEmpty());
    }

    @Test
    @Order(1)
    void aRegisterGoesOutAsExcelAndComesBack() {
        Path file = folder.resolve("assets.xlsx");
        room.register("機器");
        bot.waitUntil("the hosts", () -> room.row("exc1") > 0);
        bot.setText("registers.search", "exc");
        bot.waitUntil("two of them", () -> bot.rows("registers.list") == 2);
        room.run("export", file);
        bot.waitUntil("written", () -> Files.exists(file));
        bot.setText("registers.search", "");
        room.run("import", file);
        bot.waitUntil("no change", () -> bot.dialogText().contains("新規 0、変更 0、削除 0、変更なし 2"));
        bot.screenshot("author-excel");
        bot.press("Escape");
        bot.waitUntil("closed", () -> bot.dialogText().isEmpty());
    }

    @Test
    @Order(2)
    void whatIsNoWorkbookIsToldAndNothingHappens() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.xlsx"), "PK and then nothing");
        room.run("import", file);
        bot.waitUntil("what is wrong", () -> bot.dialogText().contains("Excelブック"));
        bot.clickDialogButton("OK");
        assertThat(room.changes()).isEmpty();
    }

    @Test
    @Order(3)
    void aCentreGoesOutAsXmiAndItsChangesComeBackAsOneStep() throws IOException {
        Path file = folder.resolve("centre.xmi");
        room.run("giveCentre", file);
        bot.waitUntil("written", () -> Files.exists(file) && file.toFile().length() > 0);
        bot.settle();
        String xmi = Files.readString(file);
        assertThat(xmi).contains("交換商事");
        Files.writeString(file, xmi.replace("交換商事", "改名商事"));
        room.run("takeCentre", file);
        bot.waitUntil("one change", () -> bot.dialogText().contains("新規 0、変更 1、削除 0"));
        bot.screenshot("author-xmi");
        bot.clickDialogButton("下書きに入れる");
        bot.waitUntil("in the draft", () -> room.changes().size() == 1);
        undo();
        Files.writeString(
                file,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + xmi.substring(xmi.indexOf("?>") + 2));
        room.run("takeCentre", file);
        bot.waitUntil("refused", () -> bot.dialogText().contains("DOCTYPE"));
        bot.clickDialogButton("OK");
        assertThat(room.changes()).isEmpty();
    }

    @Test
    @Order(4)
    void hostsAreCopiedByKeyWithTheirMonitors() {
        room.register("機器");
        room.choose("exc1");
        bot.press("shift+Down");
        bot.press("ctrl+c");
        bot.press("ctrl+v");
        bot.waitUntil("two hosts with their monitors", () -> room.changes().size() == 4);
        assertThat(room.changes()).contains("+ 機器 exc1 (exc1-2)", "+ 機器 exc2 (exc2-2)");
        undo();
    }

    @Test
    @Order(5)
    void aWholeCustomerIsMadeOnceMoreUnderAnotherIdAndName() {
        room.register("顧客");
        room.choose("exc");
        bot.press("ctrl+d");
        bot.setText("copy.id", "exc9");
        bot.setText("copy.name", "写し商事");
        bot.screenshot("author-copy");
        bot.clickDialogButton("OK");
        bot.waitUntil("all of it", () -> room.changes().stream().anyMatch(line -> line.contains("写し商事")));
        assertThat(room.changes()).hasSize(7);
        undo();
    }

    @Test
    @Order(6)
    void aCustomerGoesOutAndComesInUnderAnotherIdAndNameWithoutAnyoneElseBeingTouched() throws IOException {
        Path file = folder.resolve("exc.xmi");
        room.register("顧客");
        room.choose("exc");
        room.run("giveCustomer", file);
        bot.waitUntil("written", () -> Files.exists(file) && file.toFile().length() > 0);
        bot.settle();
        String written = Files.readString(file);
        assertThat(written).contains("交換商事").doesNotContain("centre:Centre");
        String vendor = "<centre:Vendor id=\"exc-maker\" name=\"交換機器\" place=\"9000\"/></xmi:XMI>";
        Files.writeString(file, written.replace("</xmi:XMI>", vendor));
        room.run("takeCentre", file);
        bot.waitUntil("what is shared and not here", () -> bot.dialogText().contains("新規 1、変更 0、削除 0"));
        bot.clickButton("take.removes");
        bot.settle();
        assertThat(bot.dialogText())
                .as("the others are not in the file, and stay")
                .contains("削除 0");
        bot.setText("take.id", "exc 8");
        bot.waitUntil("no id", () -> room.tree("take.tree").isEmpty());
        bot.setText("take.id", "exc8");
        bot.setText("take.name", "別名商事");
        bot.waitUntil("a new customer", () -> bot.dialogText().contains("新規 8、変更 0、削除 0"));
        bot.screenshot("author-customer-file");
        bot.clickDialogButton("下書きに入れる");
        bot.waitUntil("all of it", () -> room.changes().stream().anyMatch(line -> line.contains("別名商事 (exc8)")));
        assertThat(room.changes())
                .hasSize(8)
                .allMatch(line -> line.startsWith("+"))
                .anyMatch(line -> line.contains("交換機器 (exc-maker)"));
        undo();
    }

    @Test
    @Order(7)
    void aCentreGoesOutAsYamlAndWhatIsWrongWithOneIsToldWithItsLine() throws IOException {
        Path file = folder.resolve("centre.yaml");
        room.run("giveCentre", file);
        bot.waitUntil("written", () -> Files.exists(file) && file.toFile().length() > 0);
        bot.settle();
        String yaml = Files.readString(file);
        Files.writeString(file, yaml.replace("交換商事", "改名商事"));
        room.run("takeCentre", file);
        bot.waitUntil("one change", () -> bot.dialogText().contains("新規 0、変更 1、削除 0"));
        bot.press("Escape");
        bot.waitUntil("closed", () -> bot.dialogText().isEmpty());
        Files.writeString(file, yaml + "nonsense: 1\n");
        room.run("takeCentre", file);
        bot.waitUntil(
                "its line",
                () -> bot.dialogText().contains("centre.yaml:" + (yaml.lines().count() + 1)));
        bot.clickDialogButton("OK");
        assertThat(room.changes()).isEmpty();
    }
}
