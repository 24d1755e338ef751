package org.yagura.core.view;

/** The state of a row on the board (after ISA-18.2). */
public enum AlertState {
    /** Active, in its wait window: no ticket yet. */
    WAITING,
    /** Active, nobody has taken note. */
    UNACKNOWLEDGED,
    /** Active, somebody has taken note. */
    ACKNOWLEDGED,
    /** Recovered, nobody has taken note. */
    RETURNED,
    /** Active, explained by another alert. */
    SUPPRESSED,
    /** Recovered and done; stays readable for a while. */
    CLEARED;

    /** Whether the condition is there now. */
    public boolean isActive() {
        return switch (this) {
            case WAITING, UNACKNOWLEDGED, ACKNOWLEDGED, SUPPRESSED -> true;
            case RETURNED, CLEARED -> false;
        };
    }
}
