package org.yagura.core.fact;

/** Facts that the correlation engine writes. */
public sealed interface CorrelationFact extends FactBody
        permits AlertRaised,
                AlertRepeated,
                AlertRecurred,
                AlertSuppressed,
                AlertHeld,
                AlertsReleased,
                AlertJoined,
                AlertCleared,
                GroupEnded {}
