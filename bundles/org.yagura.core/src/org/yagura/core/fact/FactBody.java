package org.yagura.core.fact;

/**
 * What a fact says. The names of the records are past tense and stand in the journal as they are: renaming one, or
 * changing what a component means, needs a new {@link #schemaVersion()} and a reader for the old form.
 */
public sealed interface FactBody permits PlanFact, Signalled, MonitorFact, CorrelationFact, IncidentFact, OperatorFact {

    /** The version of this body's form, 1 for the first; stored with every fact. */
    default int schemaVersion() {
        return 1;
    }
}
