package org.yagura.core.view;

import java.time.Instant;
import java.util.List;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;

/**
 * How a monitor stands.
 *
 * @param health the confirmed state
 * @param since when it began; null while PENDING
 * @param attempt attempts of an unconfirmed change; 0 when the state is confirmed
 * @param observation the last thing that was written about it; null while PENDING
 * @param spans its confirmed states of the last 24 hours, oldest first, the last one still going on
 */
public record MonitorView(
        String monitor, Health health, Instant since, int attempt, Phrase observation, List<Span> spans) {
    public MonitorView {
        spans = List.copyOf(spans);
    }

    /** From {@code from} on the monitor was {@code health}, until the next span begins. */
    public record Span(Instant from, Health health) {}
}
