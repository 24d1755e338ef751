package org.yagura.ui;

import java.util.function.Consumer;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

/** Which look the console has now, and how a widget keeps up with it. UI thread. */
public final class Themes {
    private static final String OWN_COLOURS = "org.eclipse.e4.ui.css.disabled";
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private Themes() {}

    public static Look look(IServiceLocator site) {
        return looks(site).current();
    }

    /** Gives a control the look now, and again whenever it changes, while the control lives. */
    public static void follow(Control control, Consumer<Look> then) {
        Looks looks = looks(PlatformUI.getWorkbench());
        Consumer<Look> careful = look -> {
            if (!control.isDisposed()) {
                then.accept(look);
            }
        };
        looks.addListener(careful);
        control.addListener(SWT.Dispose, _ -> looks.removeListener(careful));
        then.accept(looks.current());
    }

    /** The theme's style sheet leaves the control alone, so that the colours it was given by code stay. */
    public static <C extends Control> C own(C control) {
        control.setData(OWN_COLOURS, Boolean.TRUE);
        return control;
    }

    /** Gives a control a class that the themes' style sheets know, such as {@code yagura-below}. */
    public static <C extends Control> C styled(C control, String cssClass) {
        control.setData(CSS_CLASS, cssClass);
        return control;
    }

    /** Lets a push button be pressed or not, and shows it in every theme. */
    public static void enable(Button button, boolean can) {
        if (button.getEnabled() != can) {
            button.setEnabled(can);
        }
        Look look = looks(PlatformUI.getWorkbench()).current();
        letters(button, can ? look.text() : look.stale());
    }

    /** Gives a control's text another colour; the window system styles a widget anew even for the same one. */
    public static void letters(Control control, Color wanted) {
        if (!wanted.equals(control.getForeground())) {
            control.setForeground(wanted);
        }
    }

    private static Looks looks(IServiceLocator site) {
        return site.getService(IEclipseContext.class).get(Looks.class);
    }
}
