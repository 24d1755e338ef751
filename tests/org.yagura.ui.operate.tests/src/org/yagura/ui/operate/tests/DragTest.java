package org.yagura.ui.operate.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.ElementKey;

/** Rows, records and files are dragged with a real mouse. */
@Order(12)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Pictures.class)
class DragTest {
    private static Bot bot;
    private static AuthoringRoom room;
    private static Services services;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        bot = new Bot();
        services = new Services("drg", "牽引商事")
                .engagement("now", "0s")
                .host("drg1", Severity.MAJOR)
                .host("drg2", Severity.MINOR)
                .host("drg3", Severity.MINOR)
                .publish(bot);
        room = new AuthoringRoom(bot);
        room.show("changes");
        room.show("element");
    }

    @AfterAll
    static void stop() {
        bot.closeDialogs();
        bot.press("alt+1");
        services.close();
    }

    @AfterEach
    void asBefore() {
        bot.closeDialogs();
        if (!room.changes().isEmpty()) {
            undo();
        }
    }

    private static void undo() {
        bot.ui(() -> {
            bot.find().byId(NatTable.class, "registers.list").setFocus();
        });
        for (int i = 0; i < 12 && !room.changes().isEmpty(); i++) {
            int before = room.changes().size();
            bot.press("ctrl+z");
            bot.settle();
            assertThat(room.changes().size()).isLessThanOrEqualTo(before);
        }
        bot.waitUntil("as before", () -> room.changes().isEmpty());
    }

    /** Puts the pin on or takes it off, once the form has come to rest. */
    private static void pin(boolean on) {
        bot.settle();
        bot.mouse().click(bot.ui(() -> {
            Rectangle place = pinItem().getBounds();
            return pinItem().getParent().toDisplay(place.x + place.width / 2, place.y + place.height / 2);
        }));
        bot.waitUntil("the pin", () -> bot.ui(() -> pinItem().getSelection()) == on);
        bot.settle();
    }

    private static ToolItem pinItem() {
        return items(bot.shell())
                .filter(item -> item.getText().startsWith("固定"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ToolItem> items(Control control) {
        if (control instanceof ToolBar bar) {
            return bar.isVisible() ? Stream.of(bar.getItems()) : Stream.empty();
        }
        return control instanceof Composite many
                ? Stream.of(many.getChildren()).flatMap(DragTest::items)
                : Stream.empty();
    }

    /** Beside the column that is clicked to choose: a second press there would be a double click. */
    private static Point cell(String id) {
        NatTable table = bot.widgetWithId(NatTable.class, "registers.list");
        int row = room.row(id);
        return bot.ui(() -> {
            Rectangle cell = table.getBoundsByPosition(1, row);
            return table.toDisplay(cell.x + cell.width / 2, cell.y + cell.height / 2);
        });
    }

    private static Point field(String id) {
        Text field = bot.widgetWithId(Text.class, id);
        bot.ui(() -> FormToolkit.ensureVisible(field));
        bot.settle();
        return bot.ui(() -> Bot.middle(field));
    }

    private static void hosts() {
        room.register("機器");
        bot.setText("registers.search", "drg");
        bot.waitUntil("three of them", () -> bot.rows("registers.list") == 3);
    }

    @Test
    @Order(1)
    void chosenRowsAreDraggedIntoAFieldOfThePinnedFormAsOneStep() {
        hosts();
        room.choose("drg1");
        bot.waitUntil("its form", () -> room.text("form.address").startsWith("127."));
        String address = room.text("form.address");
        pin(true);
        room.choose("drg2");
        bot.press("shift+Down");
        bot.settle();
        assertThat(room.text("form.address")).isEqualTo(address);
        bot.mouse().drag(cell("drg2"), field("form.dependsOn"));
        bot.waitUntil("both are named", () -> room.text("form.dependsOn").equals("drg2\ndrg3"));
        bot.waitUntil("in the draft", () -> room.changes().equals(List.of("● 機器 drg1")));
        bot.screenshot("author-drag");
        undo();
        bot.waitUntil(
                "taken back in the form, too", () -> room.text("form.dependsOn").isEmpty());
        pin(false);
        bot.waitUntil("it follows again", () -> !room.text("form.address").equals(address));
    }

    @Test
    @Order(1)
    void aLinkInThePinnedFormIsFollowedAndTakesThePinOff() {
        hosts();
        room.choose("drg1");
        bot.waitUntil("its form", () -> formTitle().contains("drg1"));
        pin(true);
        bot.clickLink("form.link." + new ElementKey("engagement", "drg/drg-now"));
        bot.waitUntil("the engagement's form", () -> formTitle().startsWith("案件"));
        assertThat(bot.ui(() -> pinItem().getSelection())).isFalse();
        assertThat(bot.isThere("form.link." + new ElementKey("asset", "drg1"))).isTrue();
    }

    @Test
    @Order(1)
    void theWheelMovesTheFormAndNeverChoosesAnotherWord() {
        hosts();
        room.choose("drg1");
        bot.waitUntil("its form", () -> formTitle().contains("drg1"));
        ScrolledForm form = bot.widgetWithId(ScrolledForm.class, "form");
        for (String field : List.of("form.kind", "form.impact")) {
            Control under = bot.widgetWithId(Control.class, field);
            bot.ui(() -> form.setOrigin(0, 0));
            bot.ui(() -> FormToolkit.ensureVisible(under));
            bot.settle();
            int before = bot.ui(() -> form.getOrigin().y);
            bot.mouse().wheelDown(bot.ui(() -> Bot.middle(under)));
            bot.waitUntil("moved by " + field, () -> bot.ui(() -> form.getOrigin().y) > before);
        }
        bot.settle();
        assertThat(room.changes()).isEmpty();
    }

    @Test
    @Order(2)
    void whatIsOfAnotherKindIsNotTaken() {
        hosts();
        room.choose("drg1");
        bot.waitUntil("its form", () -> formTitle().contains("drg1"));
        pin(true);
        room.register("顧客");
        room.choose("drg");
        bot.mouse().drag(cell("drg"), field("form.dependsOn"));
        bot.settle();
        assertThat(room.text("form.dependsOn")).isEmpty();
        assertThat(room.changes()).isEmpty();
        pin(false);
    }

    @Test
    @Order(3)
    void aPressOnOneOfSeveralChosenRowsChoosesItAloneWhenLetGo() {
        hosts();
        room.choose("drg1");
        bot.press("shift+Down");
        bot.waitUntil("two", () -> formTitle().contains("2"));
        room.choose("drg1");
        bot.waitUntil(
                "one",
                () -> !formTitle().contains("2") && room.text("form.address").startsWith("127."));
    }

    private static String formTitle() {
        var form = bot.widgetWithId(ScrolledForm.class, "form");
        return bot.ui(() -> form.getText());
    }

    @Test
    @Order(4)
    void recordsAreBroughtIntoAnotherOrderByKeyAndByMouse() {
        room.register("連絡先");
        bot.setText("registers.search", "drg");
        room.choose("t");
        Table channels = bot.widgetWithId(Table.class, "form.parts.channels");
        bot.ui(() -> FormToolkit.ensureVisible(channels));
        channel(channels, 0, "03-1111-1111");
        channel(channels, 1, "03-2222-2222");
        click(channels, 1);
        bot.press("alt+Up");
        bot.waitUntil("changed places", () -> addresses(channels).equals(List.of("03-2222-2222", "03-1111-1111")));
        Point first = place(channels, 0, 0);
        Point below = new Point(
                first.x,
                bot.ui(() -> channels.toDisplay(
                                0,
                                channels.getItem(1).getBounds(0).y
                                        + channels.getItem(1).getBounds(0).height
                                        - 3)
                        .y));
        bot.mouse().drag(first, below);
        bot.waitUntil("and back", () -> addresses(channels).equals(List.of("03-1111-1111", "03-2222-2222")));
        bot.waitUntil("in the draft, too", () -> after().equals("電話 03-1111-1111; 電話 03-2222-2222"));
        bot.screenshot("author-records");
        undo();
    }

    /** What the draft makes of the only value that it changes. */
    private static String after() {
        Tree changes = bot.widgetWithId(Tree.class, "changes.tree");
        return bot.ui(() -> {
            TreeItem[] elements = changes.getItems();
            return elements.length == 1 && elements[0].getItemCount() == 1
                    ? elements[0].getItem(0).getText(2)
                    : "";
        });
    }

    private static void channel(Table channels, int row, String address) {
        bot.clickButton("form.add.channels");
        bot.waitUntil("a row", () -> bot.ui(() -> channels.getItemCount()) == row + 1);
        bot.press("Escape");
        bot.mouse().click(place(channels, row, 1));
        bot.waitUntil(
                "its cell",
                () -> bot.ui(() ->
                        channels.getDisplay().getFocusControl() instanceof Text text && text.getParent() == channels));
        bot.ui(() -> ((Text) channels.getDisplay().getFocusControl()).setText(address));
        bot.press("Return");
        bot.waitUntil("written", () -> addresses(channels).contains(address));
    }

    private static Point place(Table table, int row, int column) {
        return bot.ui(() -> {
            Rectangle cell = table.getItem(row).getBounds(column);
            return table.toDisplay(cell.x + 20, cell.y + cell.height / 2);
        });
    }

    private static void click(Table table, int row) {
        bot.mouse().click(place(table, row, 0));
        bot.press("Escape");
        bot.ui(() -> {
            table.setFocus();
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
    }

    private static List<String> addresses(Table channels) {
        return bot.ui(() ->
                Stream.of(channels.getItems()).map(item -> item.getText(1)).toList());
    }

    @Test
    @Order(5)
    void aFileFromTheDesktopIsShownBeforeItIsTaken() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hosts.csv"),
                "id,name,kind,customer,engagement,address\ndrg9,drg9,server,drg,drg-now,192.0.2.9\n");
        hosts();
        Label desktop = bot.ui(() -> desktop(file));
        try {
            bot.settle();
            bot.mouse().drag(bot.ui(() -> Bot.middle(desktop)), cell("drg3"));
            bot.waitUntil("its columns", () -> bot.dialogText().contains("hosts.csv"));
        } finally {
            bot.ui(() -> desktop.getShell().dispose());
        }
        bot.closeDialogs();
        assertThat(room.changes()).isEmpty();
    }

    /** Stands for a file manager's icon. */
    private static Label desktop(Path file) {
        Shell shell = new Shell(bot.shell().getDisplay(), SWT.NO_TRIM | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
        Label icon = new Label(shell, SWT.NONE);
        icon.setText("hosts.csv");
        DragSource source = new DragSource(icon, DND.DROP_COPY);
        source.setTransfer(FileTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = new String[] {file.toString()};
            }
        });
        shell.setBounds(0, 0, 120, 60);
        shell.open();
        return icon;
    }
}
