package org.yagura.core.plan;

import java.time.Duration;
import org.yagura.core.fact.Severity;

/**
 * One check of one asset.
 *
 * @param id unique in the centre
 * @param target the address that is checked (IP address or host name); of an HTTP monitor the URL's host
 * @param interval time between checks while the state is confirmed
 * @param retryInterval time between checks while it is not
 * @param attempts results in a row that confirm a problem; 1 or more
 * @param timeout how long an answer may take
 * @param severity of the alert when the target fails
 * @param slowerThan an answer slower than this is a warning; null for never
 * @param reachability whether failure of this check means that the asset cannot be reached at all, so that it explains
 *     what fails behind the asset
 */
public record Monitor(
        String id,
        String asset,
        String target,
        CheckSpec spec,
        Duration interval,
        Duration retryInterval,
        int attempts,
        Duration timeout,
        Severity severity,
        Duration slowerThan,
        boolean reachability) {}
