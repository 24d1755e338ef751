package org.yagura.monitor.internal;

import java.time.Instant;
import org.yagura.core.fact.Measurement;

/** Counts one monitor's results of one period. */
final class Tally {
    private int sent;
    private int lost;
    private long sum;
    private long min = -1;
    private long max = -1;

    void add(long latencyMicros) {
        sent++;
        if (latencyMicros < 0) {
            lost++;
            return;
        }
        sum += latencyMicros;
        min = min < 0 ? latencyMicros : Math.min(min, latencyMicros);
        max = Math.max(max, latencyMicros);
    }

    boolean isEmpty() {
        return sent == 0;
    }

    /** The period's measurement; the count begins anew. */
    Measurement take(String monitor, Instant from) {
        int answered = sent - lost;
        Measurement taken = new Measurement(monitor, from, sent, lost, min, answered == 0 ? -1 : sum / answered, max);
        sent = 0;
        lost = 0;
        sum = 0;
        min = -1;
        max = -1;
        return taken;
    }
}
