package org.yagura.ui.author.internal.list;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.widgets.Event;

/** The whole text of a cell that shows only its beginning, while the pointer rests on it. */
final class CutTexts extends NatTableContentTooltip {
    private final NatTable table;
    private final ListPainter painter;

    CutTexts(NatTable table, ListPainter painter) {
        super(table, GridRegion.BODY);
        this.table = table;
        this.painter = painter;
    }

    @Override
    protected String getText(Event event) {
        ILayerCell cell =
                table.getCellByPosition(table.getColumnPositionByX(event.x), table.getRowPositionByY(event.y));
        return cell != null && painter.cuts(cell) ? super.getText(event) : null;
    }
}
