package org.yagura.core.fact;

import java.util.List;
import java.util.UUID;

/**
 * A person does not want to wait: these alerts shall have a ticket now.
 *
 * @param alerts active alerts that had none
 */
public record OpeningRequested(List<UUID> alerts, String by) implements OperatorFact {
    public OpeningRequested {
        alerts = List.copyOf(alerts);
    }
}
