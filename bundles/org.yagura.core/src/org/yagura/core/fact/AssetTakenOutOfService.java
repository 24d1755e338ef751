package org.yagura.core.fact;

import java.time.Instant;

/**
 * A person took an asset out of service: whatever it raises itself is quiet until the time is over. A later one for the
 * same asset takes the place of the earlier.
 *
 * @param asset its id in the plan
 * @param until when it ends by itself; UTC
 * @param note why; may be empty
 */
public record AssetTakenOutOfService(String asset, Instant until, String by, String note) implements OperatorFact {}
