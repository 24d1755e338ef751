package org.yagura.ui.operate.internal;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;

/** Alerts for tests: one that is changed bit by bit. */
public final class Alerts {
    public static final Instant NOON = Instant.parse("2026-11-25T03:00:00Z");

    private Alerts() {}

    /** An unacknowledged alert of {@code host} of the customer Bank, critical, raised at noon in Tokyo. */
    public static AlertRow alert(int number, String host) {
        return new AlertRow(
                new UUID(7, number),
                Severity.CRITICAL,
                AlertState.UNACKNOWLEDGED,
                NOON,
                NOON,
                1,
                "Bank",
                "Core",
                host,
                host,
                Phrase.verbatim("ping"),
                Phrase.verbatim("no answer"),
                "",
                "",
                1000 + number,
                null,
                "bank",
                "core",
                null,
                host + "/ping");
    }

    public static AlertRow severity(AlertRow row, Severity severity) {
        return copy(row, severity, row.state(), row.since(), row.count(), row.customer(), row.owner(), row.quiet());
    }

    public static AlertRow state(AlertRow row, AlertState state) {
        return copy(row, row.severity(), state, row.since(), row.count(), row.customer(), row.owner(), row.quiet());
    }

    public static AlertRow since(AlertRow row, Instant since) {
        return copy(row, row.severity(), row.state(), since, row.count(), row.customer(), row.owner(), row.quiet());
    }

    public static AlertRow count(AlertRow row, int count) {
        return copy(row, row.severity(), row.state(), row.since(), count, row.customer(), row.owner(), row.quiet());
    }

    public static AlertRow customer(AlertRow row, String customer) {
        return copy(row, row.severity(), row.state(), row.since(), row.count(), customer, row.owner(), row.quiet());
    }

    public static AlertRow owner(AlertRow row, String owner) {
        return copy(row, row.severity(), row.state(), row.since(), row.count(), row.customer(), owner, row.quiet());
    }

    public static AlertRow quiet(AlertRow row, AlertState state, QuietReason quiet) {
        return copy(row, row.severity(), state, row.since(), row.count(), row.customer(), row.owner(), quiet);
    }

    private static AlertRow copy(
            AlertRow row,
            Severity severity,
            AlertState state,
            Instant since,
            int count,
            String customer,
            String owner,
            QuietReason quiet) {
        return new AlertRow(
                row.alert(),
                severity,
                state,
                since,
                row.changed(),
                count,
                customer,
                row.engagement(),
                row.asset(),
                row.assetId(),
                row.condition(),
                row.text(),
                owner,
                state == AlertState.ACKNOWLEDGED ? "sato" : row.acknowledgedBy(),
                row.incident(),
                quiet,
                customer.toLowerCase(java.util.Locale.ROOT),
                row.engagementId(),
                row.monitor(),
                row.reductionKey());
    }
}
