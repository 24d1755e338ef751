package org.yagura.ui.author.internal.drag;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Files that are dragged in from the desktop. UI thread. */
public final class FileDrop {
    private FileDrop() {}

    /** Lets files be dropped on a control. */
    public static void onto(Control control, Consumer<List<String>> taken) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                boolean files = FileTransfer.getInstance().isSupportedType(event.currentDataType);
                event.detail = files ? DND.DROP_COPY : DND.DROP_NONE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    List<String> files = List.of(names);
                    // the drag is over before a dialog opens
                    control.getDisplay().asyncExec(() -> taken.accept(files));
                }
            }
        });
    }
}
