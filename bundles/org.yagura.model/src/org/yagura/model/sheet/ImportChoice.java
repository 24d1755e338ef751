package org.yagura.model.sheet;

import org.yagura.core.plan.ElementKey;

/**
 * What a list is to do.
 *
 * @param parent what all of its elements stand in, or what that one stands in; null when columns or the elements as they
 *     are say so
 * @param removeOthers whether what is not in the list is removed: everything of the kind in {@code parent}, without one in
 *     every parent that the list names, of what stands in the centre itself everything of the kind
 * @param blankClears whether a blank cell makes a value the default; otherwise it leaves the value as it is
 */
public record ImportChoice(ElementKey parent, boolean removeOthers, boolean blankClears) {
    /** Adds and changes, and leaves alone what the list does not say. */
    public static final ImportChoice CAREFUL = new ImportChoice(null, false, false);
}
