package org.yagura.ui.operate.internal;

import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.yagura.ui.Look;
import org.yagura.ui.SeverityShapes;

/** How a {@link RowTable} looks: grounds, fonts by tone, and the severity's mark. */
final class RowStyles<R> extends AbstractRegistryConfiguration {
    static final String SEVERITY = "SEVERITY";
    static final String EVEN = "EVEN";
    static final String ODD = "ODD";
    private static final int SHAPE = 12;

    private final Look look;
    private final Font plain;
    private final Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    private final RowKind<R> kind;
    private final List<R> rows;

    RowStyles(Look look, Font plain, RowKind<R> kind, List<R> rows) {
        this.look = look;
        this.plain = plain;
        this.kind = kind;
        this.rows = rows;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        ground(registry, GridRegion.BODY, look.ground(), look.text(), DisplayMode.NORMAL);
        registry.registerConfigAttribute(
                CellConfigAttributes.CELL_PAINTER,
                new PaddingDecorator(new TextPainter(), 0, 4, 0, 6),
                DisplayMode.NORMAL,
                GridRegion.BODY);
        registry.registerConfigAttribute(
                CellConfigAttributes.CELL_PAINTER,
                new BackgroundPainter(new PaddingDecorator(new TextPainter(false, false), 0, 4, 0, 6, false)),
                DisplayMode.NORMAL,
                GridRegion.COLUMN_HEADER);
        ground(registry, EVEN, look.ground(), null, DisplayMode.NORMAL);
        ground(registry, ODD, look.groundBelow(), null, DisplayMode.NORMAL);
        ground(
                registry,
                SelectionStyleLabels.SELECTION_ANCHOR_STYLE,
                look.selection(),
                look.text(),
                DisplayMode.SELECT);
        ground(registry, SelectionStyleLabels.SELECTION_ANCHOR_STYLE, null, null, DisplayMode.NORMAL);
        ground(
                registry,
                SelectionStyleLabels.COLUMN_FULLY_SELECTED_STYLE,
                look.groundBelow(),
                look.quiet(),
                DisplayMode.SELECT);
        ground(registry, GridRegion.BODY, look.selection(), look.text(), DisplayMode.SELECT);
        ground(registry, GridRegion.COLUMN_HEADER, look.groundBelow(), look.quiet(), DisplayMode.NORMAL);
        ground(registry, GridRegion.COLUMN_HEADER, look.groundBelow(), look.quiet(), DisplayMode.SELECT);
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, look.line());
        registry.registerConfigAttribute(
                CellConfigAttributes.GRID_LINE_COLOR, look.line(), DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE);
        font(registry, RowKind.Tone.LOUD.name(), bold, look.text());
        font(registry, RowKind.Tone.PLAIN.name(), plain, look.text());
        font(registry, RowKind.Tone.SOFT.name(), plain, look.quiet());
        registry.registerConfigAttribute(
                CellConfigAttributes.CELL_PAINTER, new SeverityPainter(), DisplayMode.NORMAL, SEVERITY);
        registry.registerConfigAttribute(
                CellConfigAttributes.CELL_PAINTER, new SeverityPainter(), DisplayMode.SELECT, SEVERITY);
    }

    private void ground(IConfigRegistry registry, String label, Color ground, Color text, DisplayMode mode) {
        Style style = new Style();
        if (ground != null) {
            style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, ground);
        }
        if (text != null) {
            style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, text);
        }
        if (label.equals(GridRegion.COLUMN_HEADER) || label.equals(SelectionStyleLabels.COLUMN_FULLY_SELECTED_STYLE)) {
            style.setAttributeValue(CellStyleAttributes.FONT, plain);
        }
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        style.setAttributeValue(CellStyleAttributes.BORDER_STYLE, (BorderStyle) null);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
    }

    private void font(IConfigRegistry registry, String label, Font font, Color text) {
        Style style = new Style();
        if (font != null) {
            style.setAttributeValue(CellStyleAttributes.FONT, font);
        }
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, text);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
        Style chosen = new Style();
        if (font != null) {
            chosen.setAttributeValue(CellStyleAttributes.FONT, font);
        }
        chosen.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, text);
        chosen.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, look.selection());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, chosen, DisplayMode.SELECT, label);
    }

    /** Severity: the shape in its colour, then the word. */
    private final class SeverityPainter extends TextPainter {
        @Override
        public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
            Rectangle right = new Rectangle(bounds.x + SHAPE + 12, bounds.y, bounds.width - SHAPE - 12, bounds.height);
            super.paintCell(cell, gc, right, registry);
            int row = cell.getRowIndex();
            if (row >= rows.size()) {
                return;
            }
            RowKind.Mark mark = kind.mark(rows.get(row));
            boolean soft = kind.tone(rows.get(row)) == RowKind.Tone.SOFT;
            Color background = gc.getBackground();
            gc.setBackground(groundOf(cell));
            gc.fillRectangle(bounds.x, bounds.y, SHAPE + 12, bounds.height);
            int x = bounds.x + 8;
            int y = bounds.y + (bounds.height - SHAPE) / 2;
            if (mark.over()) {
                SeverityShapes.drawTick(gc, look.recovered(), x, y, SHAPE);
            } else {
                Color color = soft ? look.quiet() : look.severity(mark.severity());
                SeverityShapes.draw(gc, mark.severity(), mark.filled(), color, x, y, SHAPE);
            }
            gc.setBackground(background);
        }
    }

    private Color groundOf(ILayerCell cell) {
        if (cell.getDisplayMode().equals(DisplayMode.SELECT)) {
            return look.selection();
        }
        return cell.getRowIndex() % 2 == 0 ? look.ground() : look.groundBelow();
    }
}
