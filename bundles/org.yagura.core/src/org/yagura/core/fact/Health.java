package org.yagura.core.fact;

/** What a check says of its target. */
public enum Health {
    /** Not checked since the monitor was made. */
    PENDING,
    /** Answers as it should. */
    OK,
    /** Answers, but something agreed is near its end: a slow answer, a certificate that expires soon. */
    WARNING,
    /** Does not answer, or answers wrongly. */
    FAILED,
    /** The check itself could not be made (no permission, name does not resolve, probe failed): says nothing of the target. */
    UNKNOWN;

    /** Whether this is a state to raise an alert for. */
    public boolean isProblem() {
        return this == WARNING || this == FAILED || this == UNKNOWN;
    }
}
