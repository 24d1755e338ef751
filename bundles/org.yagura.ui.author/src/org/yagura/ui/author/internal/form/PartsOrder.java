package org.yagura.ui.author.internal.form;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/** Puts the records of a table into another order: by the mouse, and with Alt and an arrow key. UI thread. */
final class PartsOrder {
    private final TableViewer viewer;
    private final Supplier<List<EObject>> records;
    private final Runnable done;

    /**
     * @param records what the table shows, to be changed in place
     * @param done after every change
     */
    PartsOrder(TableViewer viewer, Supplier<List<EObject>> records, Runnable done) {
        this.viewer = viewer;
        this.records = records;
        this.done = done;
        viewer.getTable().addListener(SWT.KeyDown, event -> {
            boolean up = event.keyCode == SWT.ARROW_UP;
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT && (up || event.keyCode == SWT.ARROW_DOWN)) {
                event.doit = false;
                move(up ? -1 : 1);
            }
        });
        Transfer[] types = {LocalSelectionTransfer.getTransfer()};
        viewer.addDragSupport(DND.DROP_MOVE, types, new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = chosen() != null;
                LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
        viewer.addDropSupport(DND.DROP_MOVE, types, new Drop());
    }

    /** Null when none is chosen. */
    private EObject chosen() {
        return (EObject) viewer.getStructuredSelection().getFirstElement();
    }

    /** @param by how many places the chosen record goes down; below 0 for up */
    void move(int by) {
        EObject record = chosen();
        if (record != null) {
            place(record, records.get().indexOf(record) + by);
        }
    }

    private void place(EObject record, int at) {
        List<EObject> all = records.get();
        int to = Math.clamp(at, 0, all.size() - 1);
        if (to != all.indexOf(record)) {
            all.remove(record);
            all.add(to, record);
            viewer.refresh();
            viewer.setSelection(new StructuredSelection(record), true);
            done.run();
        }
    }

    private final class Drop extends ViewerDropAdapter {
        Drop() {
            super(viewer);
        }

        /** Only records of this very table. */
        private EObject dragged() {
            return LocalSelectionTransfer.getTransfer().getSelection() instanceof StructuredSelection one
                            && one.getFirstElement() instanceof EObject record
                            && records.get().contains(record)
                    ? record
                    : null;
        }

        @Override
        public boolean validateDrop(Object target, int operation, TransferData type) {
            return dragged() != null;
        }

        @Override
        public boolean performDrop(Object data) {
            EObject record = dragged();
            List<EObject> all = records.get();
            int on = all.indexOf(getCurrentTarget());
            if (record == null) {
                return false;
            }
            int from = all.indexOf(record);
            boolean after = getCurrentLocation() == LOCATION_AFTER;
            int to = on < 0 ? all.size() - 1 : on + (after ? 1 : 0);
            // it leaves its own place first; dropped upon another record it takes that one's place
            boolean between = getCurrentLocation() != LOCATION_ON;
            place(record, between && on >= 0 && to > from ? to - 1 : to);
            return true;
        }
    }
}
