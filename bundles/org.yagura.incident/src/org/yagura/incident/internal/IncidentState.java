package org.yagura.incident.internal;

import java.util.List;
import java.util.UUID;
import org.yagura.core.fact.Severity;

/** The incident engine's state for a snapshot: the open tickets, in the order opened. */
public record IncidentState(long nextNumber, List<Entry> tickets) {
    public IncidentState {
        tickets = List.copyOf(tickets);
    }

    /** One open ticket. */
    public record Entry(
            long number,
            UUID group,
            String engagement,
            Severity severity,
            boolean acknowledged,
            String owner,
            boolean recovered,
            List<MemberEntry> members) {
        public Entry {
            members = List.copyOf(members);
        }
    }

    /** One alert of a ticket. */
    public record MemberEntry(UUID alert, boolean quiet, boolean active, boolean acknowledged) {}
}
