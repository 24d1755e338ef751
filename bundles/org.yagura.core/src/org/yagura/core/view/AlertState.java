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
    /** Active, put aside by a person until a time. */
    SHELVED,
    /** Active, on an asset that a person has taken out of service. */
    OUT_OF_SERVICE,
    /** Recovered and done; stays readable for a while. */
    CLEARED;

    /** Whether the condition is there now. */
    public boolean isActive() {
        return switch (this) {
            case WAITING, UNACKNOWLEDGED, ACKNOWLEDGED, SUPPRESSED, SHELVED, OUT_OF_SERVICE -> true;
            case RETURNED, CLEARED -> false;
        };
    }

    /** Whether something explains it, or a person wants it quiet, so that it asks nobody for anything. */
    public boolean isQuiet() {
        return switch (this) {
            case SUPPRESSED, SHELVED, OUT_OF_SERVICE -> true;
            case WAITING, UNACKNOWLEDGED, ACKNOWLEDGED, RETURNED, CLEARED -> false;
        };
    }
}
