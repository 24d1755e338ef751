package org.yagura.core.command;

import java.util.List;
import java.util.UUID;

/** Open tickets for alerts that wait or are quiet, without waiting any longer. */
public record OpenIncident(List<UUID> alerts, String by) implements Command {
    public OpenIncident {
        alerts = List.copyOf(alerts);
    }
}
