package org.yagura.ui.operate.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;

/**
 * Gives the plain widgets of a view the look's colours. A widget says once what it is; tables, charts and fields are
 * left to those who know them.
 */
public final class Dress {
    private static final int BETWEEN = 6;
    private static final String TONE = "org.yagura.ui.operate.tone";

    /** What a widget says of itself. */
    private enum Tone {
        QUIET,
        BELOW
    }

    private Dress() {}

    /** Its text is beside the point. */
    public static <C extends Control> C quiet(C control) {
        control.setData(TONE, Tone.QUIET);
        return control;
    }

    /** It and what is in it stand on the second ground. */
    public static <C extends Control> C below(C control) {
        control.setData(TONE, Tone.BELOW);
        return control;
    }

    /** Buttons beside one another, in several lines where one is not wide enough. */
    public static RowLayout buttons() {
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = layout.marginRight = layout.marginTop = layout.marginBottom = 0;
        layout.spacing = BETWEEN;
        layout.wrap = true;
        return layout;
    }

    /** Gives a widget and everything in it the look's colours. */
    public static void all(Control root, Look look) {
        dress(root, look, look.ground());
    }

    private static void letters(Button button, Look look) {
        Themes.letters(button, button.getEnabled() ? look.text() : look.stale());
    }

    private static void dress(Control control, Look look, Color ground) {
        if (control instanceof NatTable || control instanceof Combo) {
            return;
        }
        Object tone = control.getData(TONE);
        Color own = tone == Tone.BELOW ? look.groundBelow() : ground;
        boolean plain = control instanceof Label
                || control instanceof Canvas
                || control.getClass() == Composite.class
                || control instanceof Button button && (button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0;
        if (plain || control instanceof org.eclipse.swt.custom.ScrolledComposite) {
            Themes.own(control).setBackground(own);
            control.setForeground(tone == Tone.QUIET ? look.quiet() : look.text());
        }
        if (control instanceof Button button && (button.getStyle() & SWT.PUSH) != 0) {
            Themes.own(button).setBackground(look.groundBelow());
            letters(button, look);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                dress(child, look, own);
            }
        }
    }
}
