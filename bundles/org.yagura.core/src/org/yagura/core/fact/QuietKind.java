package org.yagura.core.fact;

/** Why an alert makes no ticket of its own at the moment. */
public enum QuietKind {
    /** Its wait window is still open. */
    WAITING,
    /** Something that it depends on is down and explains it. */
    DEPENDENCY,
    /** It recovered inside its wait window. */
    RECOVERED_IN_WAIT,
    /** A person has put its condition aside until a time. */
    SHELVED,
    /** A person has taken its asset out of service until a time. */
    OUT_OF_SERVICE
}
