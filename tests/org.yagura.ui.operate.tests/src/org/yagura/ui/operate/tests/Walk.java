package org.yagura.ui.operate.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.yagura.ui.Prose;
import org.yagura.ui.WidgetIds;

/**
 * Reads everything that stands in a window, and says which of it has not the room that it needs. A text that is cut at
 * its end on purpose has its whole in its hover. UI thread only.
 */
final class Walk {
    private static final int SLACK = 1;
    private static final int HEADER_MARGIN = 8;
    private static final int FIELD_ICONS = 48;

    private final String place;
    private final BiConsumer<String, String> read;
    private final List<String> cut = new ArrayList<>();

    /**
     * @param place where this is, for whoever reads what is wrong
     * @param read gets every text with the widget that it stands in
     */
    Walk(String place, BiConsumer<String, String> read) {
        this.place = place;
        this.read = read;
    }

    /** What has not enough room, a line each. */
    List<String> cut() {
        return cut;
    }

    void window(Shell shell) {
        say(shell, shell.getText());
        if (shell.getMenuBar() != null) {
            menu(shell.getMenuBar());
        }
        for (Control child : shell.getChildren()) {
            control(child);
        }
    }

    /** A menu with all below it, filled as when somebody opens it. */
    void menu(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            read.accept(place + " menu", item.getText().replaceAll("\t.*", ""));
            if (item.getMenu() != null) {
                menu(item.getMenu());
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    private void control(Control control) {
        if (!control.isVisible() || control.getSize().x == 0 || control.getSize().y == 0) {
            return;
        }
        say(control, control.getToolTipText());
        switch (control) {
            case Label label when (label.getStyle() & SWT.SEPARATOR) == 0 -> natural(label, label.getText());
            case Button button -> natural(button, button.getText());
            case Prose prose -> natural(prose, prose.getText());
            case CLabel label -> natural(label, label.getText());
            case Link link -> natural(link, link.getText());
            case Combo combo -> natural(combo, combo.getText());
            case Text text -> field(text);
            case ToolBar bar -> tools(bar);
            case Table table -> columns(table);
            case Tree tree -> items(tree.getItems(), tree);
            case CTabFolder folder -> tabs(folder);
            case NatTable table -> header(table);
            default -> {
                // has no text of its own
            }
        }
        if (control instanceof Composite composite && !(control instanceof Combo)) {
            for (Control child : composite.getChildren()) {
                control(child);
            }
        }
    }

    /** Its own computation says how much room it needs; a text that wraps, how high it is at its width. */
    private void natural(Control control, String text) {
        say(control, text);
        if (text.isEmpty()) {
            return;
        }
        Point size = control.getSize();
        boolean wraps = (control.getStyle() & SWT.WRAP) != 0
                || control instanceof Link
                || control instanceof Prose prose && prose.wraps();
        Point needed = control.computeSize(wraps ? size.x : SWT.DEFAULT, SWT.DEFAULT);
        boolean whole = text.replace("&&", "&").equals(control.getToolTipText());
        if (!whole && needed.y > size.y + SLACK || !whole && !wraps && needed.x > size.x + SLACK) {
            cut.add(named(control) + " \"" + text + "\" needs " + needed + " and has " + size);
        }
    }

    private void field(Text field) {
        say(field, field.getMessage());
        if ((field.getStyle() & SWT.SEARCH) != 0) {
            room(field, field.getMessage(), field.getSize().x - FIELD_ICONS);
        }
    }

    private void tools(ToolBar bar) {
        for (ToolItem item : bar.getItems()) {
            say(bar, item.getText());
            say(bar, item.getToolTipText());
            if (!item.getText().isEmpty()) {
                room(bar, item.getText(), item.getBounds().width);
            }
        }
    }

    private void columns(Table table) {
        for (TableColumn column : table.getHeaderVisible() ? table.getColumns() : new TableColumn[0]) {
            say(table, column.getText());
            room(table, column.getText(), column.getWidth() - HEADER_MARGIN);
        }
    }

    private void items(TreeItem[] items, Tree tree) {
        for (TreeItem item : items) {
            say(tree, item.getText());
            items(item.getItems(), tree);
        }
    }

    private void tabs(CTabFolder folder) {
        for (CTabItem item : folder.getItems()) {
            say(folder, item.getText());
            if (item.isShowing()) {
                room(folder, item.getText(), item.getBounds().width);
            }
        }
    }

    private void header(NatTable table) {
        for (int column = 0; column < table.getColumnCount(); column++) {
            String text = String.valueOf(table.getDataValueByPosition(column, 0));
            say(table, text);
            room(table, text, table.getColumnWidthByPosition(column) - HEADER_MARGIN);
        }
    }

    private void room(Control control, String text, int width) {
        int needed = width(control, text);
        if (needed > width + SLACK) {
            cut.add(named(control) + " \"" + text + "\" needs " + needed + " and has " + width);
        }
    }

    static int width(Control control, String text) {
        GC gc = new GC(control);
        gc.setFont(control.getFont());
        int width = gc.textExtent(text).x;
        gc.dispose();
        return width;
    }

    private void say(Control control, String text) {
        if (text != null && !text.isBlank()) {
            read.accept(named(control), text);
        }
    }

    private String named(Control control) {
        Object id = control.getData(WidgetIds.KEY);
        return place + " " + control.getClass().getSimpleName() + (id == null ? "" : " " + id);
    }
}
