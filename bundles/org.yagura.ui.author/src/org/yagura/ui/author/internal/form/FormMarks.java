package org.yagura.ui.author.internal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.yagura.core.plan.Finding;
import org.yagura.ui.TextFit;
import org.yagura.ui.Words;

/**
 * Says at each field of a form what is wrong with what was typed, or with what stands in the draft, and in its head the
 * first of it. UI thread.
 */
final class FormMarks {
    /** What the title, the message and what stands beside them have around them. */
    private static final int SIGNS_WIDTH = 80;

    private static final int LEAST_WIDTH = 130;

    private final ScrolledForm form;
    private final TextFit texts;
    private final Supplier<String> beside;
    private final Map<FieldControl, ControlDecoration> marks = new LinkedHashMap<>();

    /** @param beside what else may stand over the form's head, beside title and message */
    FormMarks(ScrolledForm form, Supplier<String> beside) {
        this.form = form;
        this.texts = new TextFit(form);
        this.beside = beside;
    }

    void add(FieldControl control) {
        ControlDecoration mark = new ControlDecoration(control.control(), SWT.TOP | SWT.LEFT);
        mark.hide();
        marks.put(control, mark);
    }

    void clear() {
        marks.clear();
    }

    /** The fields, in their order. */
    List<FieldControl> controls() {
        return List.copyOf(marks.keySet());
    }

    void show(List<Finding> findings) {
        marks.forEach((control, mark) -> {
            if (!control.control().isDisposed()) {
                show(control, mark, findings);
            }
        });
        if (findings.isEmpty()) {
            say(null, IMessageProvider.NONE);
        } else {
            Finding first = findings.getFirst();
            say(
                    fitting(Words.of(first.message())),
                    first.isError() ? IMessageProvider.ERROR : IMessageProvider.WARNING);
        }
    }

    /** A head that says the same as before is not laid out again. */
    private void say(String message, int weight) {
        if (!Objects.equals(message, form.getMessage()) || weight != form.getMessageType()) {
            form.setMessage(message, weight);
        }
    }

    private static void show(FieldControl control, ControlDecoration mark, List<Finding> findings) {
        String typed = control.isTouched() ? control.problem() : null;
        Finding found = findings.stream()
                .filter(finding -> finding.feature().equals(control.field().name()))
                .findFirst()
                .orElse(null);
        if (typed == null && found == null) {
            mark.hide();
            return;
        }
        boolean error = typed != null || found.isError();
        mark.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(error ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING)
                .getImage());
        mark.setDescriptionText(typed != null ? typed : Words.of(found.message()));
        mark.show();
    }

    /** As much of a message as there is room for beside the title: a longer one would widen the form beyond its view. */
    private String fitting(String message) {
        int taken = texts.width(form.getFont(), form.getText()) + texts.width(form.getFont(), beside.get());
        int room = form.getClientArea().width - taken - SIGNS_WIDTH;
        GC gc = new GC(form);
        gc.setFont(form.getBody().getFont());
        String fitted = texts.fit(gc, message, Math.max(LEAST_WIDTH, room));
        gc.dispose();
        return fitted;
    }
}
