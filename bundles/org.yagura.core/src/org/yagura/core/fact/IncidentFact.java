package org.yagura.core.fact;

/** Facts that the incident engine writes about tickets. */
public sealed interface IncidentFact extends FactBody
        permits IncidentOpened,
                AlertAttached,
                AlertResolved,
                AlertReopened,
                AlertAcknowledged,
                AlertsUnacknowledged,
                IncidentAcknowledged,
                IncidentUnacknowledged,
                IncidentAssigned,
                IncidentNoted,
                IncidentSeverityChanged,
                IncidentRecovered,
                IncidentRelapsed,
                IncidentClosed {

    /** The ticket number that the fact belongs to. */
    long number();
}
