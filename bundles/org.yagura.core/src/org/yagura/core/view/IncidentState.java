package org.yagura.core.view;

/** Where a ticket stands. */
public enum IncidentState {
    /** Open, nobody has taken note. */
    OPEN,
    /** Open, somebody has taken note. */
    ACKNOWLEDGED,
    /** Every alert has cleared; waits for a person to close it. */
    RECOVERED,
    CLOSED
}
