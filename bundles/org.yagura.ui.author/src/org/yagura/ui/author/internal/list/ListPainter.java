package org.yagura.ui.author.internal.list;

import java.util.List;
import java.util.function.IntFunction;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.yagura.core.fact.Severity;
import org.yagura.ui.Look;
import org.yagura.ui.RowLayerPainter;
import org.yagura.ui.RowLayerPainter.Cell;
import org.yagura.ui.TextFit;

/** Paints the rows of a {@link LargeList}: of each cell one line, as much of it as there is room for. UI thread. */
final class ListPainter extends AbstractCellPainter implements RowLayerPainter.Rows {
    private static final int INSET = 6;

    private final TextFit texts;
    private final IDataProvider data;
    private final IntFunction<RowMark> marks;
    /** Known before anything is painted. */
    private Look look;

    /** @param marks how a row is told from the others, by its index */
    ListPainter(TextFit texts, IDataProvider data, IntFunction<RowMark> marks) {
        this.texts = texts;
        this.data = data;
        this.marks = marks;
    }

    void look(Look next) {
        look = next;
    }

    @Override
    public void paint(GC gc, int index, boolean chosen, List<Cell> cells, int y, int height) {
        if (index < 0 || index >= data.getRowCount()) {
            return;
        }
        Color ground = gc.getBackground();
        Color text = gc.getForeground();
        Font font = gc.getFont();
        RowMark mark = marks.apply(index);
        int x = cells.getFirst().x();
        gc.setBackground(chosen ? look.selection() : look.ground());
        gc.fillRectangle(x, y, cells.getLast().x() + cells.getLast().width() - x, height);
        gc.setForeground(mark.wrong() ? look.severity(Severity.CRITICAL) : look.text());
        gc.setFont(font(mark));
        for (Cell cell : cells) {
            String fitted = texts.fit(gc, text(cell.column(), index), cell.width() - 2 * INSET);
            if (!fitted.isEmpty()) {
                texts.draw(gc, fitted, cell.x() + INSET, y, height);
            }
        }
        gc.setBackground(ground);
        gc.setForeground(text);
        gc.setFont(font);
    }

    private Font font(RowMark mark) {
        return mark.strong() ? look.bold() : look.body();
    }

    private String text(int column, int row) {
        return String.valueOf(data.getDataValue(column, row));
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        boolean chosen = cell.getDisplayMode().equals(DisplayMode.SELECT);
        List<Cell> one = List.of(new Cell(cell.getColumnIndex(), bounds.x, bounds.width));
        paint(gc, cell.getRowIndex(), chosen, one, bounds.y, bounds.height);
    }

    /** Whether a cell has no room for all of its text. */
    boolean cuts(ILayerCell cell) {
        return width(cell) > cell.getBounds().width;
    }

    private int width(ILayerCell cell) {
        int row = cell.getRowIndex();
        return texts.width(font(marks.apply(row)), text(cell.getColumnIndex(), row)) + 2 * INSET;
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return width(cell);
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return look.rowHeight();
    }
}
