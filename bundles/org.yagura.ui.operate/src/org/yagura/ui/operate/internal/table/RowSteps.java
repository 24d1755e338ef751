package org.yagura.ui.operate.internal.table;

import org.eclipse.nebula.widgets.nattable.selection.ITraversalStrategy;
import org.eclipse.nebula.widgets.nattable.selection.MoveRowSelectionCommandHandler;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;

/**
 * Up and down by key. When many rows are selected, Down goes on below the last of them and Up above the first: whoever
 * has dealt with five rows goes on to the sixth.
 */
final class RowSteps extends MoveRowSelectionCommandHandler {
    RowSteps(SelectionLayer selection) {
        super(selection);
    }

    @Override
    protected void moveLastSelectedUp(ITraversalStrategy steps, boolean shift, boolean control) {
        startFrom(true, shift, control);
        super.moveLastSelectedUp(steps, shift, control);
    }

    @Override
    protected void moveLastSelectedDown(ITraversalStrategy steps, boolean shift, boolean control) {
        startFrom(false, shift, control);
        super.moveLastSelectedDown(steps, shift, control);
    }

    private void startFrom(boolean first, boolean shift, boolean control) {
        if (!shift && !control && selectionLayer.getSelectedRowCount() > 1) {
            var starts = selectionLayer.getSelectedRowPositions().stream()
                    .mapToInt(range -> first ? range.start : range.end - 1);
            int row = (first ? starts.min() : starts.max()).orElseThrow();
            selectionLayer.moveSelectionAnchor(
                    selectionLayer.getSelectionAnchor().getColumnPosition(), row);
        }
    }
}
