package org.yagura.ui.author.internal.form;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.yagura.ui.author.internal.Messages;

/** Keeps the form at its element while others are chosen, so that these can be dragged into its fields. UI thread. */
final class Pin extends Action {
    private final Runnable released;

    /** @param released after it was taken off by a person */
    Pin(Runnable released) {
        super(Messages.form_pin, IAction.AS_CHECK_BOX);
        this.released = released;
        setToolTipText(Messages.form_pin_why);
    }

    @Override
    public void run() {
        if (!isChecked()) {
            released.run();
        }
    }
}
