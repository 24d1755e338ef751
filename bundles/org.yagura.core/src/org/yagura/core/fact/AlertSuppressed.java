package org.yagura.core.fact;

import java.util.UUID;

/** An alert is explained by another one and stays quiet for as long as that one lasts. */
public record AlertSuppressed(UUID alert, QuietReason reason) implements CorrelationFact {}
