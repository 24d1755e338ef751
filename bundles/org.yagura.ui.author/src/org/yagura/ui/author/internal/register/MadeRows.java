package org.yagura.ui.author.internal.register;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * The rows that a virtual table has made, so that none is left behind when it is emptied. On GTK, taking rows away asks
 * once more for the one that has the cursor, and an item is made for it that is in no table and that nobody disposes; the
 * platform's style engine knows it nevertheless, and the next change of the theme would crash the process at it.
 */
final class MadeRows {
    private final Table table;
    private final Set<TableItem> made = new HashSet<>();

    MadeRows(Table table) {
        this.table = table;
        table.addListener(SWT.SetData, event -> made.add((TableItem) event.item));
    }

    /** Takes all rows away. */
    void empty() {
        table.removeAll();
        made.stream().filter(item -> !item.isDisposed()).forEach(TableItem::dispose);
        made.clear();
    }

    /** As many rows as that, made when they are seen. */
    void count(int rows) {
        if (rows < table.getItemCount()) {
            empty();
        }
        table.setItemCount(rows);
        table.clearAll();
    }
}
