package org.yagura.ui;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.sort.config.DefaultSortConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** How every NatTable looks: the rows by a painter of its own, the header, sort marks and lines here. UI thread. */
public final class TableStyles extends AbstractRegistryConfiguration {
    private final Control table;
    private final Look look;
    private final ICellPainter rows;

    /** @param rows paints the cells of the body */
    public TableStyles(Control table, Look look, ICellPainter rows) {
        this.table = table;
        this.look = look;
        this.rows = rows;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        for (DisplayMode mode : new DisplayMode[] {DisplayMode.NORMAL, DisplayMode.SELECT}) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, rows, mode, GridRegion.BODY);
            style(registry, GridRegion.BODY, look.ground(), look.text(), mode);
            style(registry, GridRegion.COLUMN_HEADER, look.groundBelow(), look.quiet(), mode);
        }
        style(registry, SelectionStyleLabels.SELECTION_ANCHOR_STYLE, null, null, DisplayMode.NORMAL);
        style(registry, SelectionStyleLabels.SELECTION_ANCHOR_STYLE, null, null, DisplayMode.SELECT);
        style(
                registry,
                SelectionStyleLabels.COLUMN_FULLY_SELECTED_STYLE,
                look.groundBelow(),
                look.quiet(),
                DisplayMode.SELECT);
        ICellPainter title = new HeaderText(new TextFit(table), look);
        registry.registerConfigAttribute(
                CellConfigAttributes.CELL_PAINTER,
                new BackgroundPainter(title),
                DisplayMode.NORMAL,
                GridRegion.COLUMN_HEADER);
        ICellPainter sorted = new BackgroundPainter(
                new SortableHeaderTextPainter(title, CellEdgeEnum.RIGHT, new SortIconPainter(false, look.isDark())));
        for (String label : new String[] {
            DefaultSortConfiguration.SORT_UP_CONFIG_TYPE, DefaultSortConfiguration.SORT_DOWN_CONFIG_TYPE
        }) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, sorted, DisplayMode.NORMAL, label);
        }
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, look.line());
        registry.registerConfigAttribute(
                CellConfigAttributes.GRID_LINE_COLOR, look.line(), DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE);
        registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, look.line());
    }

    private void style(IConfigRegistry registry, String label, Color ground, Color text, DisplayMode mode) {
        Style style = new Style();
        if (ground != null) {
            style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, ground);
        }
        if (text != null) {
            style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, text);
        }
        style.setAttributeValue(CellStyleAttributes.FONT, look.body());
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        style.setAttributeValue(CellStyleAttributes.BORDER_STYLE, (BorderStyle) null);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
    }

    /** A column's title. The table's own painter finds and places the letters anew each time, which is most of its cost. */
    private static final class HeaderText extends AbstractCellPainter {
        private static final int LEFT = 6;
        private static final int RIGHT = 4;

        private final TextFit texts;
        private final Look look;

        HeaderText(TextFit texts, Look look) {
            this.texts = texts;
            this.look = look;
        }

        private static String title(ILayerCell cell) {
            return String.valueOf(cell.getDataValue());
        }

        @Override
        public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
            Font font = gc.getFont();
            Color ink = gc.getForeground();
            gc.setFont(look.body());
            gc.setForeground(look.quiet());
            String fitted = texts.fit(gc, title(cell), bounds.width - LEFT - RIGHT);
            if (!fitted.isEmpty()) {
                texts.draw(gc, fitted, bounds.x + LEFT, bounds.y, bounds.height);
            }
            gc.setForeground(ink);
            gc.setFont(font);
        }

        @Override
        public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
            return LEFT + texts.width(look.body(), title(cell)) + RIGHT;
        }

        @Override
        public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
            return look.rowHeight();
        }
    }
}
