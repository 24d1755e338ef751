package org.yagura.model.calendar;

import java.time.Instant;

/**
 * A time in which it is open.
 *
 * @param from the first moment of it
 * @param until the first moment after it; later than {@code from}
 */
public record Opening(Instant from, Instant until) {
    /** Whether a moment lies within. */
    public boolean has(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
