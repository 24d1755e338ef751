package org.yagura.ui.author.internal.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/**
 * Lets the mouse's wheel move the form whatever is under the pointer. Else it would stop at every text of several lines, and
 * choose another word where it passes over a list of words.
 */
final class FormWheel {
    private static final int STEP = 16;

    private FormWheel() {}

    /** Also over what is in the control. UI thread. */
    static void pass(Control control, ScrolledForm form) {
        if (control instanceof Composite many && !(control instanceof Combo)) {
            for (Control child : many.getChildren()) {
                pass(child, form);
            }
        }
        control.addListener(SWT.MouseVerticalWheel, event -> {
            if (!scrollsItself(control)) {
                event.doit = false;
                Point at = form.getOrigin();
                form.setOrigin(at.x, Math.max(0, at.y - event.count * STEP));
            }
        });
    }

    /** What has more lines than are seen is moved itself. */
    private static boolean scrollsItself(Control control) {
        ScrollBar bar = control instanceof Scrollable lines ? lines.getVerticalBar() : null;
        return bar != null && bar.getThumb() < bar.getMaximum();
    }
}
