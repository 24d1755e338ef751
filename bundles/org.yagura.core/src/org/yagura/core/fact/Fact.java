package org.yagura.core.fact;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One thing that happened, as it stands in the journal: never changed, never removed by hand.
 *
 * @param id made by whoever creates the fact (UUIDv7, RFC 9562 §5.7), so that a repeated write is recognised
 * @param cause the id of the fact, or of the operator's command, that led to this one; null for what came from outside
 * @param engagement the engagement (案件) that this belongs to; null for what belongs to the whole centre
 * @param sourceTime when it happened by the clock of whoever saw it first; UTC
 * @param receiptTime when this system took it in or decided it; UTC
 * @param body what happened
 */
public record Fact(UUID id, UUID cause, String engagement, Instant sourceTime, Instant receiptTime, FactBody body) {
    public Fact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sourceTime, "sourceTime");
        Objects.requireNonNull(receiptTime, "receiptTime");
        Objects.requireNonNull(body, "body");
    }
}
