package org.yagura.ui.picture;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;

/** One of several in a view's tool bar, told by its word. */
public final class Choice extends Action {
    private final Runnable chosen;

    /** @param chosen runs when a person has chosen it */
    public Choice(String id, String word, boolean checked, Runnable chosen) {
        super(word, IAction.AS_RADIO_BUTTON);
        this.chosen = chosen;
        setId(id);
        setChecked(checked);
    }

    @Override
    public void run() {
        if (isChecked()) {
            chosen.run();
        }
    }
}
