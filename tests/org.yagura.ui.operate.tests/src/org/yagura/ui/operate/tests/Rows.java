package org.yagura.ui.operate.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.PlatformUI;
import org.yagura.core.view.AlertRow;

/** The rows of a table as a person sees them: named by what stands in their host column, wherever that is now. */
final class Rows {
    static final String STATE = "状態";
    static final String HOST = "ホスト";
    static final String OWNER = "担当";
    static final String INCIDENT = "インシデント";

    private final Bot bot;
    private final String id;

    Rows(Bot bot, String id) {
        this.bot = bot;
        this.id = id;
    }

    static Rows board(Bot bot) {
        return new Rows(bot, "board.table");
    }

    NatTable table() {
        return bot.widgetWithId(NatTable.class, id);
    }

    /** The titles of the columns, from left to right. */
    List<String> titles() {
        NatTable table = table();
        return bot.ui(() -> titles(table));
    }

    private static List<String> titles(NatTable table) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < table.getColumnCount(); i++) {
            titles.add(String.valueOf(table.getDataValueByPosition(i, 0)));
        }
        return titles;
    }

    /** What stands in a column, from the top; of the rows that can be seen. */
    List<String> column(String title) {
        NatTable table = table();
        return bot.ui(() -> {
            List<String> texts = new ArrayList<>();
            int column = table.isDisposed() ? -1 : titles(table).indexOf(title);
            for (int i = 1; column >= 0 && i < table.getRowCount(); i++) {
                if (table.getRowIndexByPosition(i) >= 0) {
                    texts.add(String.valueOf(table.getDataValueByPosition(column, i)));
                }
            }
            return texts;
        });
    }

    List<String> hosts() {
        return column(HOST);
    }

    /** What stands in the row of a host; empty when that row cannot be seen. */
    String at(String host, String title) {
        int row = hosts().indexOf(host);
        List<String> texts = column(title);
        return row < 0 || row >= texts.size() ? "" : texts.get(row);
    }

    /** Where a host's row is on the display, the part under one column. */
    Rectangle place(String host, String title) {
        NatTable table = table();
        bot.waitUntil("the row of " + host, () -> hosts().contains(host));
        int row = hosts().indexOf(host) + 1;
        int column = titles().indexOf(title);
        return bot.ui(() -> {
            Rectangle cell = table.getBoundsByPosition(column, row);
            Point corner = table.toDisplay(cell.x, cell.y);
            return new Rectangle(corner.x, corner.y, cell.width, cell.height);
        });
    }

    /** A point on a host's row. */
    Point point(String host) {
        Rectangle cell = place(host, HOST);
        return new Point(cell.x + cell.width / 2, cell.y + cell.height / 2);
    }

    /** The hosts of the rows that are selected, from the top, as the rest of the window is told. */
    List<String> chosen() {
        return bot.ui(() -> {
            ISelection selection = PlatformUI.getWorkbench()
                    .getWorkbenchWindows()[0]
                    .getSelectionService()
                    .getSelection();
            return selection instanceof IStructuredSelection rows
                    ? Arrays.stream(rows.toArray())
                            .map(row -> ((AlertRow) row).assetId())
                            .toList()
                    : List.of();
        });
    }

    /** Selects a host's row with the mouse, and it alone. */
    void click(String host) {
        // rows may be arranged anew until the pointer is over them
        bot.mouse().move(point(host));
        bot.settle();
        bot.mouse().click(point(host));
        bot.waitUntil("the table has the focus", () -> bot.ui(() -> table().isFocusControl()));
        bot.waitUntil(host + " is selected", () -> chosen().equals(List.of(host)));
    }

    /** Chooses from the context menu of a host's row. */
    void menu(String host, String item) {
        bot.menus().context(point(host), item);
    }
}
