package org.yagura.core.fact;

/** Facts that the incident engine writes. */
public sealed interface IncidentFact extends FactBody
        permits IncidentOpened,
                AlertAttached,
                AlertResolved,
                AlertReopened,
                AlertAcknowledged,
                IncidentAcknowledged,
                IncidentAssigned,
                IncidentNoted,
                IncidentSeverityChanged,
                IncidentRecovered,
                IncidentRelapsed,
                IncidentClosed {

    /** The ticket number that the fact belongs to. */
    long number();
}
