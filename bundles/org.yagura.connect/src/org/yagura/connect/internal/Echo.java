package org.yagura.connect.internal;

import java.net.InetAddress;
import java.util.function.BiConsumer;

/** One echo to be sent, and what became of it. */
final class Echo {
    /** What became of an echo. */
    enum Fate {
        REPLIED,
        TIMED_OUT,
        UNREACHABLE
    }

    final InetAddress target;
    final long timeoutNanos;
    final BiConsumer<Echo, Fate> done;
    /** Microseconds until the reply; -1 without one. */
    long micros = -1;
    /** Why it could not be sent; null when it could. */
    String trouble;

    // the port's own
    byte[] address;
    long sentWallNanos;
    int firstSlot = -1;
    int secondSlot = -1;
    boolean again;
    boolean over;

    Echo(InetAddress target, long timeoutNanos, BiConsumer<Echo, Fate> done) {
        this.target = target;
        this.timeoutNanos = timeoutNanos;
        this.done = done;
    }
}
