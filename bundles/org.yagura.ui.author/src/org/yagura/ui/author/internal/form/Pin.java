package org.yagura.ui.author.internal.form;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.yagura.ui.author.internal.Messages;

/**
 * Keeps the form at its element while others are chosen, so that these can be dragged into its fields. Its text says how
 * it stands, since not every theme shows that. UI thread.
 */
final class Pin extends Action {
    private final Runnable turned;

    /** @param turned after it was put on or taken off */
    Pin(Runnable turned) {
        super(Messages.form_pin, IAction.AS_CHECK_BOX);
        this.turned = turned;
        setToolTipText(Messages.form_pin_why);
    }

    @Override
    public void setChecked(boolean on) {
        if (on != isChecked()) {
            super.setChecked(on);
            setText(on ? Messages.form_pinned : Messages.form_pin);
            turned.run();
        }
    }
}
