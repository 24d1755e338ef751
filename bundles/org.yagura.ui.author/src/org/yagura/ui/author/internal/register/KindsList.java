package org.yagura.ui.author.internal.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.author.internal.Texts;

/** The registers that there are, each with how many elements it has. UI thread. */
final class KindsList {
    private static final int LEAST = 60;

    private final List<Kind> kinds;
    private final Table table;

    /** @param chosen is told which one somebody chooses */
    KindsList(Composite parent, List<Kind> kinds, Consumer<Kind> chosen) {
        this.kinds = kinds;
        table = WidgetIds.id(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "registers.kinds");
        new TableColumn(table, SWT.LEFT).setWidth(2 * LEAST);
        new TableColumn(table, SWT.RIGHT).setWidth(LEAST);
        for (Kind one : kinds) {
            new TableItem(table, SWT.NONE).setText(0, Texts.LABELS.many(one));
        }
        table.addListener(SWT.Selection, _ -> chosen.accept(kinds.get(table.getSelectionIndex())));
        table.addListener(SWT.Resize, _ -> fit());
    }

    Table widget() {
        return table;
    }

    void choose(Kind kind) {
        table.setSelection(kinds.indexOf(kind));
    }

    /** How many there are of each kind, by its name; takes time with the centre: not for the UI thread. */
    static Map<String, Integer> counts(Elements elements) {
        Map<String, Integer> counts = new HashMap<>();
        elements.all().forEach(element -> counts.merge(element.key().kind(), 1, Integer::sum));
        return counts;
    }

    void show(Map<String, Integer> counts) {
        for (int i = 0; i < kinds.size(); i++) {
            int count = counts.getOrDefault(kinds.get(i).name(), 0);
            table.getItem(i).setText(1, String.format(Locale.ROOT, "%,d", count));
        }
        fit();
    }

    /** The counts are never cut; the names have the rest. */
    private void fit() {
        int wide = table.getClientArea().width;
        table.getColumn(1).pack();
        table.getColumn(0).setWidth(Math.max(LEAST, wide - table.getColumn(1).getWidth()));
    }
}
