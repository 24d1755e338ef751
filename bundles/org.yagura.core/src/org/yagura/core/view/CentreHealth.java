package org.yagura.core.view;

import java.time.Instant;
import java.util.List;
import org.yagura.core.phrase.Phrase;

/**
 * How the running centre is.
 *
 * @param state the worst of its parts
 * @param startedAt when it was started
 * @param revision the plan's revision; 0 when there is none
 * @param parts the engines, the journal and the database, each by itself
 * @param counters numbers that only grow, for metrics: name (in Prometheus form, without prefix) and value
 */
public record CentreHealth(State state, Instant startedAt, long revision, List<Part> parts, List<Counter> counters) {
    public CentreHealth {
        parts = List.copyOf(parts);
        counters = List.copyOf(counters);
    }

    /** How a part is. */
    public enum State {
        OK,
        /** Works, but late or with something missing. */
        DEGRADED,
        /** Does not work; what to do stands in the text. */
        FAILED
    }

    /**
     * @param name stable, for example {@code engine.monitor}, {@code journal}, {@code database}
     * @param waiting inputs that wait for it
     * @param lastWorked when it last did something; null when it never did
     */
    public record Part(String name, State state, int waiting, Instant lastWorked, Phrase text) {}

    /** One number for metrics; {@code gauge} when it can also fall. */
    public record Counter(String name, String help, boolean gauge, double value) {}
}
