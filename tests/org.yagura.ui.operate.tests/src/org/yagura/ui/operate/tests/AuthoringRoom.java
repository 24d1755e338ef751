package org.yagura.ui.operate.tests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.handlers.IHandlerService;

/** What a person does in the perspective Author, by mouse and key. */
final class AuthoringRoom {
    private final Bot bot;

    /** Goes there. */
    AuthoringRoom(Bot bot) {
        this.bot = bot;
        bot.press("alt+4");
        bot.widgetWithId(NatTable.class, "registers.list");
    }

    void show(String view) {
        open("org.yagura.ui.author." + view);
    }

    /** Shows a view of any bundle beside the others. */
    void open(String view) {
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

    void register(String label) {
        click("registers.kinds", label);
    }

    /** Clicks a line of a table by what stands in its first column. */
    void click(String table, String first) {
        Table lines = bot.widgetWithId(Table.class, table);
        bot.mouse().click(bot.ui(() -> {
            for (TableItem item : lines.getItems()) {
                if (item.getText(0).equals(first)) {
                    Rectangle place = item.getBounds(0);
                    return lines.toDisplay(place.x + 8, place.y + place.height / 2);
                }
            }
            throw new IllegalStateException("no " + first + " in " + table);
        }));
    }

    /** Where an element is listed in the register; 0 for nowhere. */
    int row(String id) {
        for (int i = 1; i <= bot.rows("registers.list"); i++) {
            if (bot.cell("registers.list", 0, i).replaceAll("^[+●✕] ", "").equals(id)) {
                return i;
            }
        }
        return 0;
    }

    void choose(String id) {
        bot.waitUntil(id + " is listed", () -> row(id) > 0);
        bot.clickCell("registers.list", 0, row(id));
    }

    String text(String id) {
        Text text = bot.widgetWithId(Text.class, id);
        return bot.ui(() -> text.getText());
    }

    /** Types a value into a field of the form, by mouse and key, and leaves it. */
    void type(String id, String value) {
        Text field = bot.widgetWithId(Text.class, id);
        bot.ui(() -> FormToolkit.ensureVisible(field));
        bot.mouse().click(bot.ui(() -> Bot.middle(field)));
        bot.waitForFocus(id);
        bot.ui(() -> field.setText(value));
        bot.press("Tab");
    }

    /** The lines of a tree. */
    List<String> tree(String id) {
        Tree tree = bot.widgetWithId(Tree.class, id);
        return bot.ui(() ->
                Arrays.stream(tree.getItems()).map(item -> item.getText(0)).toList());
    }

    /** What the draft changes. */
    List<String> changes() {
        return tree("changes.tree");
    }

    /** Runs one of the room's commands on a file; a dialog that it opens does not hold the test. */
    void run(String command, Path file) {
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
}
