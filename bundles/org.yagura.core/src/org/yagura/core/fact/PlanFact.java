package org.yagura.core.fact;

/** Facts about the authored plan. */
public sealed interface PlanFact extends FactBody permits PlanPublished {}
