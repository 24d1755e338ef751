package org.yagura.core.fact;

import java.util.UUID;

/** An alert of an open ticket that a person wanted quiet speaks again. */
public record AlertResumed(UUID alert) implements CorrelationFact {}
