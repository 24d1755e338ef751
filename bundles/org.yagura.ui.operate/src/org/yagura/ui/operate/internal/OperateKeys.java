package org.yagura.ui.operate.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Turns the single-letter keys on while a list has the focus; letters are letters in a text field. */
public final class OperateKeys {
    /** The context that the single-letter keys belong to. */
    public static final String CONTEXT = "org.yagura.ui.operate.keys";

    private OperateKeys() {}

    public static void during(IContextService contexts, Control control) {
        IContextActivation[] active = new IContextActivation[1];
        control.addListener(SWT.FocusIn, _ -> {
            if (active[0] == null) {
                active[0] = contexts.activateContext(CONTEXT);
            }
        });
        control.addListener(SWT.FocusOut, _ -> release(contexts, active));
        control.addListener(SWT.Dispose, _ -> release(contexts, active));
    }

    private static void release(IContextService contexts, IContextActivation[] active) {
        if (active[0] != null) {
            contexts.deactivateContext(active[0]);
            active[0] = null;
        }
    }
}
