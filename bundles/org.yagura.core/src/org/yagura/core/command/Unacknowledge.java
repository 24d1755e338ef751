package org.yagura.core.command;

import java.util.List;
import java.util.UUID;

/** Take an acknowledgement back: nobody has taken note of these alerts any more. */
public record Unacknowledge(List<UUID> alerts, String by) implements Command {
    public Unacknowledge {
        alerts = List.copyOf(alerts);
    }
}
