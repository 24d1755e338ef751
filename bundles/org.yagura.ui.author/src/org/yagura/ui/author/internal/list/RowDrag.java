package org.yagura.ui.author.internal.list;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.action.SelectRowAction;
import org.eclipse.nebula.widgets.nattable.ui.action.IDragMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.IMouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.MouseEvent;

/**
 * Rows that can be dragged. A press on what is chosen leaves the choice as it is, since it may begin a drag of all of it;
 * only when the button is let go there, that row alone is chosen.
 */
final class RowDrag {
    private RowDrag() {}

    static void enable(NatTable table, SelectionLayer selection, DragSourceListener listener, Transfer... types) {
        UiBindingRegistry bindings = table.getUiBindingRegistry();
        IMouseEventMatcher onChosen = (_, event, regions) -> event.button == 1
                && (event.stateMask & SWT.MODIFIER_MASK) == 0
                && regions != null
                && regions.hasLabel(GridRegion.BODY)
                && selection.isRowPositionSelected(table.getRowIndexByPosition(table.getRowPositionByY(event.y)));
        bindings.registerFirstMouseDownBinding(onChosen, (at, _) -> at.setFocus());
        bindings.registerFirstSingleClickBinding(onChosen, new SelectRowAction());
        bindings.registerFirstMouseDragMode(
                new MouseEventMatcher(SWT.NONE, GridRegion.BODY, MouseEventMatcher.LEFT_BUTTON), new Still());
        table.addDragSupport(DND.DROP_COPY, types, listener);
    }

    /** The table's own drags choose rows: this one leaves them to the window system. */
    private static final class Still implements IDragMode {
        @Override
        public void mouseDown(NatTable table, MouseEvent event) {
            // nothing is chosen by it
        }

        @Override
        public void mouseMove(NatTable table, MouseEvent event) {
            // nothing is chosen by it
        }

        @Override
        public void mouseUp(NatTable table, MouseEvent event) {
            // nothing is chosen by it
        }
    }
}
