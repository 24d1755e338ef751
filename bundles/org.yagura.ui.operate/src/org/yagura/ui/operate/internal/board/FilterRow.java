package org.yagura.ui.operate.internal.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.filter.Field;
import org.yagura.ui.operate.internal.filter.FilterText;
import org.yagura.ui.operate.internal.table.Layers;
import org.yagura.ui.operate.internal.table.RowTable;

/** A text field over each column, for filtering by that column alone; it stays over its column whatever is moved. */
final class FilterRow<R> {
    private static final int HEIGHT = 28;

    private final Composite row;
    private final RowTable<R> table;
    private final Runnable changed;
    private final Map<String, Text> boxes = new LinkedHashMap<>();
    private List<Layers.Place> placed = List.of();
    private boolean filling;

    /**
     * @param changed after every change of a text
     * @param left when a person leaves the row with Esc
     */
    FilterRow(Composite parent, RowTable<R> table, Runnable changed, Runnable left) {
        this.table = table;
        this.changed = changed;
        row = WidgetIds.id(new Composite(parent, SWT.NONE), "board.filterRow");
        Dress.below(row);
        for (Field<R> field : table.kind().fields()) {
            boolean column = table.kind().columns().stream().anyMatch(c -> c.id().equals(field.name()));
            if (column) {
                Text box = WidgetIds.id(new Text(row, SWT.BORDER), "board.filterRow." + field.name());
                box.addModifyListener(_ -> {
                    if (!filling) {
                        changed.run();
                    }
                });
                box.addListener(SWT.KeyDown, event -> {
                    if (event.keyCode == SWT.ESC && box.getText().isEmpty()) {
                        left.run();
                    } else if (event.keyCode == SWT.ESC) {
                        box.setText("");
                    } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                        table.control().setFocus();
                        table.selectFirst();
                    }
                });
                boxes.put(field.name(), box);
            }
        }
        table.layers().whenMoved(this::place);
        row.addListener(SWT.Resize, _ -> place());
    }

    Control control() {
        return row;
    }

    int height() {
        return HEIGHT;
    }

    /** It is told of everything that moves in the table, which mostly are not the columns. */
    private void place() {
        if (row.isDisposed() || table.layers().places().equals(placed)) {
            return;
        }
        placed = table.layers().places();
        Map<String, Layers.Place> places =
                placed.stream().collect(Collectors.toMap(Layers.Place::id, place -> place, (first, _) -> first));
        boxes.forEach((field, box) -> {
            Layers.Place place = places.get(field);
            box.setVisible(place != null && place.width() > 10);
            if (place != null) {
                box.setBounds(place.x() + 1, 1, place.width() - 2, HEIGHT - 2);
            }
        });
    }

    /** What is typed over the columns, by field; empty fields left out. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        boxes.forEach((field, box) -> {
            if (!box.getText().isBlank()) {
                texts.put(field, box.getText().strip());
            }
        });
        return texts;
    }

    void texts(Map<String, String> texts) {
        filling = true;
        boxes.forEach((field, box) -> box.setText(texts.getOrDefault(field, "")));
        filling = false;
    }

    /** The same as a filter text. */
    static String asText(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> FilterText.ofColumn(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    void focus() {
        boxes.values().stream().filter(Control::isVisible).findFirst().ifPresent(Text::setFocus);
    }

    void clear() {
        texts(Map.of());
        changed.run();
    }
}
