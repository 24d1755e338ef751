package org.yagura.core.fact;

import java.time.Instant;
import org.yagura.core.phrase.Phrase;

/**
 * A monitor's state moved: to another health, to another attempt, or from soft to hard.
 *
 * @param monitor the monitor's id in the plan
 * @param asset the asset that it watches
 * @param health what the last result said
 * @param attempt how many results in a row said so, counted up to the monitor's attempts; 1 or more
 * @param hard whether the state is confirmed (attempt reached the monitor's attempts, or a recovery)
 * @param confirmed the last confirmed health, which is what people see as "the state"
 * @param since when the confirmed health began (for a problem: the first failed attempt)
 * @param observation what was seen
 */
public record CheckStateChanged(
        String monitor,
        String asset,
        Health health,
        int attempt,
        boolean hard,
        Health confirmed,
        Instant since,
        Phrase observation)
        implements MonitorFact {}
