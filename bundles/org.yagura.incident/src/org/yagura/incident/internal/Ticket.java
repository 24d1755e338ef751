package org.yagura.incident.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.yagura.core.fact.Severity;

/** An open ticket. Changed only by the fold. */
final class Ticket {
    final long number;
    final UUID group;
    final String engagement;
    Severity severity;
    boolean acknowledged;
    String owner = "";
    boolean recovered;
    final Map<UUID, Member> members = new LinkedHashMap<>(2);

    Ticket(long number, UUID group, String engagement, Severity severity) {
        this.number = number;
        this.group = group;
        this.engagement = engagement;
        this.severity = severity;
    }

    /** An alert of the ticket; {@code quiet} when the ticket only explains it. */
    record Member(UUID alert, boolean quiet, boolean active, boolean acknowledged) {
        Member active(boolean now) {
            return new Member(alert, quiet, now, acknowledged);
        }

        Member acknowledged(boolean now) {
            return new Member(alert, quiet, active, now);
        }
    }

    /** Full members that are active now. */
    long active() {
        return members.values().stream().filter(m -> !m.quiet && m.active).count();
    }
}
