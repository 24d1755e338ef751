package org.yagura.core.fact;

import java.time.Instant;

/**
 * What one monitor measured over one period.
 *
 * @param monitor the monitor's id in the plan
 * @param from the beginning of the period; UTC, a whole multiple of the period
 * @param sent checks made
 * @param lost checks without an answer; 0 to {@code sent}
 * @param minMicros fastest answer in microseconds; -1 when nothing answered
 * @param meanMicros mean of the answers in microseconds; -1 when nothing answered
 * @param maxMicros slowest answer in microseconds; -1 when nothing answered
 */
public record Measurement(
        String monitor, Instant from, int sent, int lost, long minMicros, long meanMicros, long maxMicros) {}
