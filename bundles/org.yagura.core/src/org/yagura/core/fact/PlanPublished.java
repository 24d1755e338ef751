package org.yagura.core.fact;

/**
 * A revision of the plan became the one that engines run.
 *
 * @param revision 1 for the first, ascending
 * @param by who published it
 * @param comment why; may be empty
 */
public record PlanPublished(long revision, String by, String comment) implements PlanFact {}
