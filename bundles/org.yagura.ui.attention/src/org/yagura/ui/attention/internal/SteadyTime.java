package org.yagura.ui.attention.internal;

import java.time.Instant;

/** The time since the console started, as instants that never jump. Safe for many threads. */
final class SteadyTime {
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();

    Instant now() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
