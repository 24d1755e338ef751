package org.yagura.bench.plugin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Customer;
import org.yagura.core.plan.Engagement;
import org.yagura.core.plan.Monitor;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.BoardChange;
import org.yagura.core.view.BoardSnapshot;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;

/**
 * A hundred thousand alerts with 20,000 tickets, and what happens to them. Every alert has a text of its own; names are
 * shared with the plan as the service shares them. For one thread at a time.
 */
final class BusyRows {
    static final int ALERTS = 100_000;
    /** The first in the order of texts, so that whoever sorts by them sees when it is done. */
    static final String FIRST_TEXT = "  0000";

    private static final int ALERTS_A_TICKET = 5;
    private static final String[] PEOPLE = {"", "", "佐藤", "鈴木", "tanaka"};
    private static final String[] TEXTS = {
        "応答時間 {} msがしきい値を超過", "ディスク使用率 {} %(/var)", "プロセス数 {} 件、期待値と不一致", "HTTP {} 内部エラー", "queue length {}"
    };

    private final Plan plan;
    private final List<Monitor> monitors;
    private final SplittableRandom random = new SplittableRandom(3);
    private final List<AlertRow> rows = new ArrayList<>();
    private final Map<Long, IncidentRow> tickets = new LinkedHashMap<>();
    private long sequence;
    private int made;

    BusyRows(Plan plan, Instant now) {
        this.plan = plan;
        this.monitors = List.copyOf(plan.monitors());
        for (int i = 0; i < ALERTS; i++) {
            rows.add(make(now.minusSeconds(random.nextInt(40_000)), i / ALERTS_A_TICKET + 1L));
        }
        for (int i = 0; i < ALERTS; i += ALERTS_A_TICKET) {
            AlertRow row = rows.get(i);
            tickets.put(row.incident(), ticket(row, IncidentState.OPEN, now));
        }
    }

    BoardSnapshot snapshot() {
        return new BoardSnapshot(sequence, plan, rows, List.copyOf(tickets.values()));
    }

    private AlertRow make(Instant since, long ticket) {
        int number = made++;
        // neighbours in the list are alerts of one host, as they would be
        Monitor monitor = monitors.get(number % monitors.size());
        Asset asset = plan.asset(monitor.asset()).orElseThrow();
        Engagement engagement = plan.engagement(asset.engagement()).orElseThrow();
        Customer customer = plan.customer(engagement.customer()).orElseThrow();
        int chance = random.nextInt(100);
        AlertState state = chance < 35
                ? AlertState.UNACKNOWLEDGED
                : chance < 75 ? AlertState.ACKNOWLEDGED : chance < 92 ? AlertState.RETURNED : AlertState.SUPPRESSED;
        String text = number == ALERTS / 2 ? FIRST_TEXT : text(number);
        return new AlertRow(
                new UUID(random.nextLong(), random.nextLong()),
                Severity.values()[Math.min(4, random.nextInt(7))],
                state,
                since,
                since,
                1,
                customer.name(),
                engagement.name(),
                asset.name(),
                asset.id(),
                Phrase.of("condition.icmp"),
                Phrase.verbatim(text),
                PEOPLE[random.nextInt(PEOPLE.length)],
                state == AlertState.ACKNOWLEDGED ? "佐藤" : "",
                ticket,
                state == AlertState.SUPPRESSED
                        ? QuietReason.of(QuietKind.DEPENDENCY, new UUID(number, number), asset.id(), null)
                        : null,
                customer.id(),
                engagement.id(),
                monitor.id(),
                "monitor/" + monitor.id());
    }

    private static String text(int number) {
        return TEXTS[number % TEXTS.length].replace("{}", String.valueOf(number));
    }

    private static IncidentRow ticket(AlertRow of, IncidentState state, Instant now) {
        return new IncidentRow(
                of.incident(),
                state,
                of.severity(),
                of.text(),
                of.customer(),
                of.engagement(),
                of.asset(),
                of.assetId(),
                of.since(),
                now,
                null,
                3,
                ALERTS_A_TICKET,
                1,
                of.owner(),
                state == IncidentState.OPEN ? "" : "佐藤");
    }

    /**
     * So many changes at once: most are repeats with another text, some are taken note of, return or come back, a few
     * leave and as many are new.
     */
    BoardChange change(int count, int fresh, Instant now) {
        Map<UUID, AlertRow> changed = new LinkedHashMap<>();
        Set<UUID> gone = new HashSet<>();
        Map<Long, IncidentRow> incidents = new LinkedHashMap<>();
        for (int i = 0; i < count - 2 * fresh; i++) {
            int at = random.nextInt(rows.size());
            AlertRow row = rows.get(at);
            AlertRow next = random.nextInt(10) < 8 ? repeat(row, now) : turn(row, now);
            rows.set(at, next);
            changed.put(next.alert(), next);
            if (i % 10 == 0 && tickets.containsKey(next.incident())) {
                IncidentState state = next.acknowledgedBy().isEmpty() ? IncidentState.OPEN : IncidentState.ACKNOWLEDGED;
                IncidentRow ticket = ticket(next, state, now);
                tickets.put(ticket.number(), ticket);
                incidents.put(ticket.number(), ticket);
            }
        }
        for (int i = 0; i < fresh; i++) {
            int at = random.nextInt(rows.size());
            AlertRow before = rows.get(at);
            changed.remove(before.alert());
            gone.add(before.alert());
            AlertRow next = make(now, before.incident());
            rows.set(at, next);
            changed.put(next.alert(), next);
        }
        sequence += count;
        return told(changed, gone, incidents);
    }

    /** So many new alerts, nothing else. */
    BoardChange burst(int count, Instant now) {
        Map<UUID, AlertRow> changed = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            AlertRow row = loud(make(now, 0));
            rows.add(row);
            changed.put(row.alert(), row);
        }
        sequence += count;
        return told(changed, Set.of(), Map.of());
    }

    private BoardChange told(Map<UUID, AlertRow> changed, Set<UUID> gone, Map<Long, IncidentRow> incidents) {
        return new BoardChange(
                sequence,
                null,
                List.copyOf(changed.values()),
                gone,
                List.copyOf(incidents.values()),
                Set.of(),
                Set.of(),
                false);
    }

    private AlertRow repeat(AlertRow row, Instant now) {
        boolean planted = row.text().args().contains(FIRST_TEXT);
        Phrase text = planted ? row.text() : Phrase.verbatim(text(ALERTS + random.nextInt(1_000_000)));
        return with(row, row.state(), text, row.count() + 1, row.acknowledgedBy(), row.quiet(), now);
    }

    private static AlertRow loud(AlertRow row) {
        return with(row, AlertState.UNACKNOWLEDGED, row.text(), 1, "", null, row.changed());
    }

    private static AlertRow turn(AlertRow row, Instant now) {
        return switch (row.state()) {
            case UNACKNOWLEDGED -> with(row, AlertState.ACKNOWLEDGED, row.text(), row.count(), "鈴木", null, now);
            case ACKNOWLEDGED ->
                with(row, AlertState.RETURNED, row.text(), row.count(), row.acknowledgedBy(), null, now);
            case RETURNED, SUPPRESSED, WAITING, SHELVED, OUT_OF_SERVICE, CLEARED ->
                with(row, AlertState.UNACKNOWLEDGED, row.text(), row.count(), "", null, now);
        };
    }

    private static AlertRow with(
            AlertRow row, AlertState state, Phrase text, int count, String by, QuietReason quiet, Instant now) {
        return new AlertRow(
                row.alert(),
                row.severity(),
                state,
                row.since(),
                now,
                count,
                row.customer(),
                row.engagement(),
                row.asset(),
                row.assetId(),
                row.condition(),
                text,
                row.owner(),
                by,
                row.incident(),
                quiet,
                row.customerId(),
                row.engagementId(),
                row.monitor(),
                row.reductionKey());
    }
}
