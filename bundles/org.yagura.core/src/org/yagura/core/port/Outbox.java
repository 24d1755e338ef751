package org.yagura.core.port;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What has to leave: put in after its fact is durable, taken out when its outcome is a fact. */
public interface Outbox {
    /** Puts entries in; one whose id is already known changes nothing. Durable when this returns. */
    void put(List<Entry> entries);

    /** Entries that are not settled and due at {@code now}, oldest first. */
    List<Entry> due(Instant now, int limit);

    /** Tried without success: due again at {@code next}. */
    void postpone(UUID id, Instant next);

    /** Done, or given up: it is not due again. */
    void settle(UUID id);

    /**
     * @param id the idempotency key
     * @param channel who sends it, for example {@code mail}
     * @param payload what to send, in the channel's own form
     * @param attempts how often it was tried
     */
    record Entry(UUID id, UUID fact, String channel, String payload, Instant due, int attempts) {}
}
