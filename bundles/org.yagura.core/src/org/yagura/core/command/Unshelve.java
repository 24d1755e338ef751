package org.yagura.core.command;

import java.util.List;
import java.util.UUID;

/**
 * Take shelved conditions back before their time is over.
 *
 * @param alerts alerts of the conditions: those that were shelved, or those that are on the board now
 */
public record Unshelve(List<UUID> alerts, String by) implements Command {
    public Unshelve {
        alerts = List.copyOf(alerts);
    }
}
