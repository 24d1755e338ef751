package org.yagura.ui.operate.internal.table;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ObjIntConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Rectangle;

/** The rows of a table that can be seen, and which of them have to be painted again. UI thread only. */
final class Sight<R> {
    private final NatTable table;
    private final RowKind<R> kind;
    private final Layers<R> layers;
    private final RowPainter<R> painter;

    Sight(NatTable table, RowKind<R> kind, Layers<R> layers, RowPainter<R> painter) {
        this.table = table;
        this.kind = kind;
        this.layers = layers;
        this.painter = painter;
    }

    private int first() {
        return Math.max(0, layers.viewport().getOriginRowPosition());
    }

    private int end(List<Entry<R>> entries) {
        return Math.min(entries.size(), first() + layers.viewport().getRowCount() + 1);
    }

    /** Whether what stands in sight stands there in other entries, too, as mostly with a hundred thousand rows. */
    boolean standsTheSame(List<Entry<R>> entries, List<Entry<R>> next) {
        if (next.size() != entries.size()) {
            return false;
        }
        for (int i = first(); i < end(next); i++) {
            if (!next.get(i).isSame(entries.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Has those rows painted again that look otherwise than they were painted last. */
    void redrawChanged(List<Entry<R>> entries) {
        each(entries, (entry, position) -> {
            if (isOtherwise(entry)) {
                redraw(position);
            }
        });
    }

    private boolean isOtherwise(Entry<R> entry) {
        return switch (entry) {
            case Line<R> line -> line.seen(line.row(), line.isGone(), painter.isMarked(line));
            case GroupLine<R> group -> group.seen();
        };
    }

    /** Has those cells painted again that read otherwise than a moment ago, since time has gone by. */
    void redrawAged(List<Entry<R>> entries, Instant before) {
        each(entries, (entry, position) -> {
            switch (entry) {
                case Line<R> line -> redrawAged(line.row(), before, position);
                case GroupLine<R> group -> {
                    if (painter.readsOtherwise(group, before)) {
                        redraw(position);
                    }
                }
            }
        });
    }

    private void redrawAged(R row, Instant before, int position) {
        int y = table.getStartYOfRowPosition(position);
        int height = table.getRowHeightByPosition(position);
        for (int i = 0; i < table.getColumnCount(); i++) {
            int column = table.getColumnIndexByPosition(i);
            if (column >= 0) {
                BiFunction<R, Instant, String> text = kind.columns().get(column).text();
                if (!text.apply(row, before).equals(text.apply(row, painter.now()))) {
                    table.redraw(
                            table.getStartXOfColumnPosition(i), y, table.getColumnWidthByPosition(i), height, false);
                }
            }
        }
    }

    /** Has the marks painted again if one of them pulses. */
    void redrawPulsing(List<Entry<R>> entries) {
        for (int i = first(); i < end(entries); i++) {
            if (painter.pulses(entries.get(i))) {
                Rectangle area = table.getClientArea();
                int top = table.getRowCount() > 1 ? table.getStartYOfRowPosition(1) : 0;
                table.redraw(0, top, Math.min(area.width, layers.markWidth()), area.height - top, false);
                return;
            }
        }
    }

    /** Each entry in sight with its position in the table, in which 0 is the header. */
    private void each(List<Entry<R>> entries, ObjIntConsumer<Entry<R>> deed) {
        for (int i = 1; i < table.getRowCount(); i++) {
            int index = table.getRowIndexByPosition(i);
            if (index >= 0 && index < entries.size()) {
                deed.accept(entries.get(index), i);
            }
        }
    }

    private void redraw(int position) {
        int width = table.getClientArea().width;
        table.redraw(0, table.getStartYOfRowPosition(position), width, table.getRowHeightByPosition(position), false);
    }
}
