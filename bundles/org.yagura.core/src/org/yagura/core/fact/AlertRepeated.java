package org.yagura.core.fact;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/**
 * The same condition was signalled again while its alert is active.
 *
 * @param count signals so far, this one included
 * @param severity the severity now
 * @param seen when this repeat was seen
 */
public record AlertRepeated(UUID alert, int count, Severity severity, Phrase text, boolean reachability, Instant seen)
        implements CorrelationFact {}
