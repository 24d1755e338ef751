package org.yagura.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.ILayerPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Paints whole rows. The table's own way asks six layers for every cell where it stands, how it looks and who paints
 * it, which costs several times what the painting does; here each column and each row is asked for once.
 */
public final class RowLayerPainter implements ILayerPainter {
    private final Rows painter;
    private final IntPredicate chosen;

    /**
     * A part of a row.
     *
     * @param column the index of its column
     * @param x where it begins, in pixels from the table's left edge
     */
    public record Cell(int column, int x, int width) {}

    /** Paints the row of an index as far as it lies in these cells, which stand side by side from the left. */
    @FunctionalInterface
    public interface Rows {
        void paint(GC gc, int index, boolean chosen, List<Cell> cells, int y, int height);
    }

    /** @param chosen whether a row is selected, by its index */
    public RowLayerPainter(Rows painter, IntPredicate chosen) {
        this.painter = painter;
        this.chosen = chosen;
    }

    @Override
    public void paintLayer(ILayer table, GC gc, int x, int y, Rectangle area, IConfigRegistry registry) {
        Rectangle shown = area.intersection(new Rectangle(0, 0, table.getWidth(), table.getHeight()));
        if (shown.isEmpty()) {
            return;
        }
        List<Cell> cells = cells(table, shown);
        int last = table.getRowPositionByY(shown.y + shown.height - 1);
        if (cells.isEmpty() || last < 0) {
            return;
        }
        Rectangle clipping = gc.getClipping();
        gc.setClipping(clipping.intersection(shown));
        for (int i = table.getRowPositionByY(shown.y); i <= last; i++) {
            int index = table.getRowIndexByPosition(i);
            painter.paint(
                    gc,
                    index,
                    chosen.test(index),
                    cells,
                    table.getStartYOfRowPosition(i),
                    table.getRowHeightByPosition(i));
        }
        gc.setClipping(clipping);
    }

    private static List<Cell> cells(ILayer table, Rectangle shown) {
        List<Cell> cells = new ArrayList<>();
        int last = table.getColumnPositionByX(shown.x + shown.width - 1);
        for (int i = Math.max(0, table.getColumnPositionByX(shown.x)); i <= last; i++) {
            cells.add(new Cell(
                    table.getColumnIndexByPosition(i),
                    table.getStartXOfColumnPosition(i),
                    table.getColumnWidthByPosition(i)));
        }
        return cells;
    }

    @Override
    public Rectangle adjustCellBounds(int column, int row, Rectangle bounds) {
        return bounds;
    }
}
