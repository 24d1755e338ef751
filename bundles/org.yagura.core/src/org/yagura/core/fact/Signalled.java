package org.yagura.core.fact;

import java.time.Instant;
import org.yagura.core.phrase.Phrase;

/**
 * A message or a confirmed check result, understood: what correlation works on, whatever its source.
 *
 * @param reductionKey identity of the condition (after OpenNMS): signals with one key are one alert, and a RECOVERY
 *     clears the PROBLEM with the same key
 * @param kind problem or recovery
 * @param asset the asset concerned, by its id in the plan
 * @param monitor the monitor that saw it; null when it came as a message
 * @param condition what is wrong in general terms ("ICMP", "TCP 443"); names the condition, not the occurrence
 * @param severity how bad; of a recovery, the severity that the problem had
 * @param text what was seen this time
 * @param reachability true when the condition means that the asset cannot be reached, so that what depends on it is
 *     explained by it
 * @param since when the condition began, by the clock of whoever saw it
 */
public record Signalled(
        String reductionKey,
        SignalKind kind,
        String asset,
        String monitor,
        Phrase condition,
        Severity severity,
        Phrase text,
        boolean reachability,
        Instant since)
        implements FactBody {}
