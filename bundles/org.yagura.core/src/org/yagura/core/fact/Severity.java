package org.yagura.core.fact;

/** How bad an alert or incident is, worst first: the order of the constants is the order on every board. */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR,
    WARNING,
    INFO;

    /** The worse of the two. */
    public Severity worse(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
