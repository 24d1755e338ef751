package org.yagura.core.fact;

/**
 * What people decided about alerts and assets themselves, with or without a ticket. The incident engine writes it; the
 * correlation engine keeps it and acts upon it.
 */
public sealed interface OperatorFact extends FactBody
        permits AlertShelved, AlertUnshelved, AssetTakenOutOfService, AssetReturnedToService, OpeningRequested {}
