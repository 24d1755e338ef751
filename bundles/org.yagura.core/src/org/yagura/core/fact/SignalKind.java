package org.yagura.core.fact;

/** Whether a signal says that something is wrong or that it is well again. */
public enum SignalKind {
    PROBLEM,
    RECOVERY
}
