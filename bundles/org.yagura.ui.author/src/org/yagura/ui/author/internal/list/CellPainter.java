package org.yagura.ui.author.internal.list;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.CellStyleUtil;
import org.eclipse.nebula.widgets.nattable.style.IStyle;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.yagura.ui.TextFit;

/** Paints a cell: one line, as much of it as there is room for. */
final class CellPainter extends AbstractCellPainter {
    private static final int INSET = 6;

    private final TextFit texts;

    CellPainter(TextFit texts) {
        this.texts = texts;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        IStyle style = CellStyleUtil.getCellStyle(cell, registry);
        gc.setBackground(style.getAttributeValue(CellStyleAttributes.BACKGROUND_COLOR));
        gc.fillRectangle(bounds);
        gc.setForeground(style.getAttributeValue(CellStyleAttributes.FOREGROUND_COLOR));
        gc.setFont(style.getAttributeValue(CellStyleAttributes.FONT));
        String text = texts.fit(gc, text(cell), bounds.width - 2 * INSET);
        if (!text.isEmpty()) {
            texts.draw(gc, text, bounds.x + INSET, bounds.y, bounds.height);
        }
    }

    private static String text(ILayerCell cell) {
        return String.valueOf(cell.getDataValue());
    }

    /** Whether a cell has no room for all of its text. */
    boolean cuts(ILayerCell cell, IConfigRegistry registry) {
        Font font = CellStyleUtil.getCellStyle(cell, registry).getAttributeValue(CellStyleAttributes.FONT);
        return texts.width(font, text(cell)) > cell.getBounds().width - 2 * INSET;
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(CellStyleUtil.getCellStyle(cell, registry).getAttributeValue(CellStyleAttributes.FONT));
        return texts.width(gc, text(cell)) + 2 * INSET;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return cell.getBounds().height;
    }
}
