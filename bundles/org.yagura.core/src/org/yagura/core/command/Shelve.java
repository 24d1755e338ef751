package org.yagura.core.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Put the conditions of these alerts aside until a time: they, and whatever the same conditions raise until then, are
 * quiet.
 *
 * @param until UTC; from 1 minute to 30 days from now, anything else is refused
 * @param note why; may be empty
 */
public record Shelve(List<UUID> alerts, Instant until, String by, String note) implements Command {
    public Shelve {
        alerts = List.copyOf(alerts);
    }
}
