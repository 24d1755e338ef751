package org.yagura.ui.attention.internal;

import org.yagura.core.view.AlertState;

/** How an alert stands towards the person who watches. */
enum Standing {
    /** Active, and nobody has taken note. */
    UNACKNOWLEDGED,
    /** Active, and somebody has taken note. */
    ACKNOWLEDGED,
    /** Active, and put aside by a person for a while, by itself or with all of its asset. */
    SHELVED,
    /** Active, and kept quiet by a rule. */
    QUIET,
    /** Recovered. */
    OVER;

    static Standing of(AlertState state) {
        return switch (state) {
            case UNACKNOWLEDGED -> UNACKNOWLEDGED;
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case SHELVED, OUT_OF_SERVICE -> SHELVED;
            case WAITING, SUPPRESSED -> QUIET;
            case RETURNED, CLEARED -> OVER;
        };
    }
}
