package org.yagura.ui.author.internal.register;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Control;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.copy.Copied;
import org.yagura.model.copy.Copying;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.Edit;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;

/** Copies elements with all that stands in them, here or at another customer; each time one step of the draft. UI thread. */
final class Copies {
    private static final int MOST = 15;

    private final Control control;
    private final Consumer<ElementKey> reveal;
    private Elements from = Elements.NONE;
    private List<PlanElement> taken = List.of();

    /** @param reveal shows what was made */
    Copies(Control control, Consumer<ElementKey> reveal) {
        this.control = control;
        this.reveal = reveal;
    }

    /** Remembers elements as they are now. */
    void copy(WorkingDraft draft, List<ElementKey> keys) {
        from = draft.now();
        taken = keys.stream().flatMap(key -> from.get(key).stream()).toList();
    }

    /**
     * Makes what was copied once more.
     *
     * @param near what is chosen, in or beside which it shall stand; null for nothing
     */
    void paste(WorkingDraft draft, ElementKey near) {
        if (taken.isEmpty() || taken.getFirst().key().kind().equals("centre")) {
            return;
        }
        Kind kind = Texts.kind(taken.getFirst().key());
        if (kind.parent() == null) {
            into(draft, null, from, taken);
            return;
        }
        ElementKey parent = near == null
                ? taken.getFirst().parent()
                : draft.now().around(near, kind.parent()).map(PlanElement::key).orElse(null);
        if (parent == null || !draft.now().has(parent)) {
            MessageDialog.openInformation(
                    control.getShell(),
                    Messages.copy_paste,
                    Words.fill(
                            Messages.copy_where,
                            Texts.LABELS.many(kind),
                            Texts.LABELS.one(Schema.kind(kind.parent()))));
            return;
        }
        into(draft, parent, from, taken);
    }

    /** Makes elements once more where they stand: of one, asks for id and name. */
    void duplicate(WorkingDraft draft, List<ElementKey> keys) {
        Elements now = draft.now();
        List<PlanElement> roots =
                keys.stream().flatMap(key -> now.get(key).stream()).toList();
        if (roots.isEmpty() || roots.getFirst().key().kind().equals("centre")) {
            return;
        }
        if (roots.size() > 1) {
            into(draft, roots.getFirst().parent(), now, roots);
            return;
        }
        CopyDialog dialog = new CopyDialog(control.getShell(), roots.getFirst(), now);
        if (dialog.open() == Window.OK) {
            make(draft, now, roots, there -> Copying.as(roots.getFirst(), dialog.id(), dialog.name(), now, there));
        }
    }

    private void into(WorkingDraft draft, ElementKey parent, Elements source, List<PlanElement> roots) {
        make(draft, source, roots, there -> Copying.into(parent, roots, source, there));
    }

    private record Made(Copied copied, Edit edit) {}

    /** @param source where the roots are taken from */
    private void make(
            WorkingDraft draft, Elements source, List<PlanElement> roots, Function<Elements, Copied> copying) {
        WorkingDraft.Standing standing = draft.standing();
        Workroom.get()
                .session()
                .background(
                        control,
                        () -> {
                            Copied copied = copying.apply(standing.now());
                            return new Made(copied, Edit.of(standing, copied.elements(), List.of()));
                        },
                        made -> {
                            String label = roots.size() == 1
                                    ? Words.fill(Messages.step_copy, Texts.of(roots.getFirst()))
                                    : Words.fill(Messages.step_copy_many, roots.size());
                            if (draft.put(label, made.edit())) {
                                reveal.accept(made.copied().roots().getFirst());
                                tell(made.copied(), draft.now(), source);
                            } else {
                                make(draft, source, roots, copying);
                            }
                        });
    }

    /** Says what could not be kept. */
    private void tell(Copied copied, Elements now, Elements source) {
        List<Copied.Lost> lost = copied.lost();
        if (lost.isEmpty()) {
            return;
        }
        String lines = lost.stream()
                .limit(MOST)
                .map(one -> Texts.of(one.element(), now) + " → " + Texts.of(one.to(), source))
                .collect(Collectors.joining("\n"));
        String more = lost.size() > MOST ? "\n" + Words.fill(Messages.more, lost.size() - MOST) : "";
        MessageDialog.openInformation(
                control.getShell(), Messages.copy_paste, Messages.copy_lost + "\n\n" + lines + more);
    }
}
