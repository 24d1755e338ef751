package org.yagura.ui.picture;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;

/**
 * One of several in a view's tool bar, told by its word; a sign before it says which is chosen, since the window
 * system's own frame around it can hardly be seen on a dark ground.
 */
public final class Choice extends Action {
    private static final String CHOSEN = "● ";
    private static final String OTHER = "○ ";

    private final String word;
    private final Runnable chosen;

    /** @param chosen runs when a person has chosen it */
    public Choice(String id, String word, boolean checked, Runnable chosen) {
        super(word, IAction.AS_RADIO_BUTTON);
        this.word = word;
        this.chosen = chosen;
        setId(id);
        setChecked(checked);
    }

    @Override
    public void setChecked(boolean checked) {
        super.setChecked(checked);
        setText((checked ? CHOSEN : OTHER) + word);
    }

    @Override
    public void run() {
        if (isChecked()) {
            chosen.run();
        }
    }
}
