package org.yagura.core.view;

import java.time.Instant;
import java.util.List;
import org.yagura.core.phrase.Phrase;

/**
 * How the running centre is.
 *
 * <p>A part's name says what it feeds, so that whoever shows that can mark it while the part is stale:
 *
 * <ul>
 *   <li>{@code feed}, {@code journal}, {@code engine.correlation}: every row of the board;
 *   <li>{@code engine.incident}: tickets, owners, acknowledgements;
 *   <li>{@code engine.monitor}: every alert of a monitor, and the monitors' states;
 *   <li>{@code probe.KIND}: the same of monitors whose check is of this kind; one part for each kind in the plan;
 *   <li>{@code database}: what is read from the past (closed tickets, occurrences, measurements), never the board.
 * </ul>
 *
 * @param state the worst of its parts
 * @param startedAt when it was started
 * @param revision the plan's revision; 0 when there is none
 * @param boardSequence the last fact that is folded into the board
 * @param parts the feed, the engines, the probes, the journal and the database, each by itself
 * @param counters numbers that only grow, for metrics: name (in Prometheus form, without prefix) and value
 */
public record CentreHealth(
        State state, Instant startedAt, long revision, long boardSequence, List<Part> parts, List<Counter> counters) {
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
     * @param text how it is and, when it is not well, what to do
     * @param staleSince since when what it feeds is not current; null while it is. Set within 10 seconds of the part's
     *     stopping, whatever its state
     */
    public record Part(String name, State state, int waiting, Instant lastWorked, Phrase text, Instant staleSince) {
        /** A part whose output is current. */
        public Part(String name, State state, int waiting, Instant lastWorked, Phrase text) {
            this(name, state, waiting, lastWorked, text, null);
        }
    }

    /** One number for metrics; {@code gauge} when it can also fall. */
    public record Counter(String name, String help, boolean gauge, double value) {}
}
