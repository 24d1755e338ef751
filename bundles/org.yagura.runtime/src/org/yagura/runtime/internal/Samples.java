package org.yagura.runtime.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yagura.core.engine.CheckResult;
import org.yagura.core.fact.Health;
import org.yagura.core.view.Sample;

/** The last results of one monitor, in arrays so that ten thousand monitors cost little. */
final class Samples {
    private static final int KEPT = 90;
    private static final Health[] HEALTHS = Health.values();

    private final long[] micros = new long[KEPT];
    private final int[] latencies = new int[KEPT];
    private final byte[] healths = new byte[KEPT];
    private int size;
    private int next;

    synchronized void add(CheckResult result) {
        micros[next] = result.at().getEpochSecond() * 1_000_000 + result.at().getNano() / 1_000;
        latencies[next] = (int) Math.min(Integer.MAX_VALUE, result.latencyMicros());
        healths[next] = (byte) result.health().ordinal();
        next = (next + 1) % KEPT;
        size = Math.min(KEPT, size + 1);
    }

    synchronized List<Sample> oldestFirst() {
        List<Sample> samples = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int at = Math.floorMod(next - size + i, KEPT);
            Instant time = Instant.ofEpochSecond(
                    Math.floorDiv(micros[at], 1_000_000L), Math.floorMod(micros[at], 1_000_000L) * 1_000);
            samples.add(new Sample(time, HEALTHS[healths[at]], latencies[at]));
        }
        return samples;
    }
}
