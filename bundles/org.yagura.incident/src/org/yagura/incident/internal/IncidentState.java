package org.yagura.incident.internal;

import java.util.List;
import java.util.UUID;
import org.yagura.core.fact.AlertShelved;
import org.yagura.core.fact.AlertSummary;
import org.yagura.core.fact.AssetTakenOutOfService;
import org.yagura.core.fact.Severity;

/**
 * The incident engine's state for a snapshot.
 *
 * @param tickets the open ones, in the order opened
 * @param alerts those that a command can mean
 * @param shelved conditions that are shelved now, each by the fact that says so
 * @param outOfService assets that are out of service now, each by the fact that says so
 */
public record IncidentState(
        long nextNumber,
        List<Entry> tickets,
        List<AlertEntry> alerts,
        List<AlertShelved> shelved,
        List<AssetTakenOutOfService> outOfService) {
    public IncidentState {
        tickets = List.copyOf(tickets);
        alerts = List.copyOf(alerts);
        shelved = List.copyOf(shelved);
        outOfService = List.copyOf(outOfService);
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

    /** @param group the open group that it is a member of; null for none */
    public record AlertEntry(String key, AlertSummary summary, boolean active, UUID group) {}

    /** One alert of a ticket. */
    public record MemberEntry(UUID alert, boolean quiet, boolean active, boolean acknowledged) {}
}
