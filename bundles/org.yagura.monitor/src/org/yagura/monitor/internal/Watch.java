package org.yagura.monitor.internal;

import java.time.Instant;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Monitor;

/** One monitor as the engine knows it. The upper half is a fold of facts; the lower half lasts as long as the process. */
final class Watch {
    final String id;
    String asset;
    String engagement;
    /** What the last result said. */
    Health health = Health.PENDING;
    /** Results in a row that said so; 0 while the state is confirmed. */
    int attempt;

    Health confirmed = Health.PENDING;
    Instant since;
    /** When the first of the attempts in a row was seen; null while the state is confirmed. */
    Instant firstSeen;

    Phrase observation;

    /** Null while the monitor is not in the plan. */
    Monitor monitor;
    /** The regular checks' place within the interval, 0 to 1. */
    double slot;
    /** The request that an answer is awaited for; 0 for none. */
    long outstanding;
    /** When the next check, or giving up on the outstanding one, is due. */
    Instant due;

    final Tally tally = new Tally();

    Watch(String id) {
        this.id = id;
    }

    boolean isHardProblem() {
        return confirmed.isProblem();
    }
}
