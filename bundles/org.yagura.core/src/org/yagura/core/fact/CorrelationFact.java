package org.yagura.core.fact;

/** Facts that the correlation engine writes. */
public sealed interface CorrelationFact extends FactBody
        permits AlertRaised,
                AlertRepeated,
                AlertRecurred,
                AlertSuppressed,
                AlertHeld,
                AlertResumed,
                AlertsReleased,
                AlertJoined,
                AlertCleared,
                GroupEnded {}
