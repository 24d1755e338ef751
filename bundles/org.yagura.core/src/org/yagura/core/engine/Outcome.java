package org.yagura.core.engine;

import java.time.Instant;
import java.util.List;
import org.yagura.core.fact.Fact;

/**
 * What a step says.
 *
 * @param facts to be made durable, then published, in this order
 * @param checks to be started after the facts are durable
 * @param replies to be given after the facts are durable
 * @param wake when the engine wants its next step even if nothing comes in; null for not before an input
 */
public record Outcome(List<Fact> facts, List<CheckRequest> checks, List<Reply> replies, Instant wake) {
    public Outcome {
        facts = List.copyOf(facts);
        checks = List.copyOf(checks);
        replies = List.copyOf(replies);
    }
}
