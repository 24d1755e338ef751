package org.yagura.core.engine;

import java.time.Instant;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;

/**
 * What a check saw.
 *
 * @param request the request's id
 * @param monitor the monitor's id
 * @param at when the answer came, or was given up
 * @param health what it says of the target; never PENDING
 * @param latencyMicros time to the answer in microseconds; -1 when there was none
 * @param observation what was seen, for people
 */
public record CheckResult(
        long request, String monitor, Instant at, Health health, long latencyMicros, Phrase observation) {}
