package org.yagura.ui.author.internal.drag;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.list.LargeList;

/**
 * Elements that are dragged by the mouse: within the console they are what they are, in other programs a line of text for
 * each (id, tabulator, name). UI thread.
 */
public final class ElementDrag {
    private ElementDrag() {}

    /** Lets what is chosen in a list be dragged. */
    public static void from(LargeList<PlanElement> list) {
        list.draggable(new Source(list::chosen), LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance());
    }

    /**
     * Lets elements of one kind be dropped on a control.
     *
     * @param many whether more than one can be dropped at once
     */
    public static void onto(Control control, String kind, boolean many, Consumer<List<ElementKey>> taken) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(LocalSelectionTransfer.getTransfer());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = fits() ? DND.DROP_COPY : DND.DROP_NONE;
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                dragEnter(event);
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (fits()) {
                    taken.accept(carried());
                } else {
                    event.detail = DND.DROP_NONE;
                }
            }

            private boolean fits() {
                List<ElementKey> keys = carried();
                return !keys.isEmpty()
                        && (many || keys.size() == 1)
                        && keys.stream().allMatch(key -> key.kind().equals(kind));
            }
        });
    }

    /** What is dragged at this moment. */
    private static List<ElementKey> carried() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection some
                ? some.stream()
                        .filter(ElementKey.class::isInstance)
                        .map(ElementKey.class::cast)
                        .toList()
                : List.of();
    }

    private static final class Source extends DragSourceAdapter {
        private final Supplier<List<PlanElement>> chosen;
        private List<PlanElement> dragged = List.of();

        Source(Supplier<List<PlanElement>> chosen) {
            this.chosen = chosen;
        }

        @Override
        public void dragStart(DragSourceEvent event) {
            dragged = chosen.get();
            event.doit = !dragged.isEmpty();
            LocalSelectionTransfer.getTransfer()
                    .setSelection(new StructuredSelection(
                            dragged.stream().map(PlanElement::key).toList()));
        }

        @Override
        public void dragSetData(DragSourceEvent event) {
            if (TextTransfer.getInstance().isSupportedType(event.dataType)) {
                event.data = dragged.stream()
                        .map(element -> element.key().id() + "\t" + Texts.name(element))
                        .collect(Collectors.joining("\n"));
            }
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            dragged = List.of();
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }
}
