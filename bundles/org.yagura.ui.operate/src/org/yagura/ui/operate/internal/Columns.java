package org.yagura.ui.operate.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.function.Function;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.Words;

/** The board's columns. */
enum Columns {
    SEVERITY(Messages.column_severity, 98, Comparator.comparing(AlertRow::severity)),
    STATE(Messages.column_state, 126, Comparator.comparing(AlertRow::state)),
    SINCE(Messages.column_since, 84, Comparator.comparing(AlertRow::since)),
    AGE(Messages.column_age, 50, Comparator.comparing(AlertRow::since).reversed()),
    COUNT(Messages.column_count, 54, Comparator.comparingInt(AlertRow::count)),
    CUSTOMER(Messages.column_customer, 140, Comparator.comparing(AlertRow::customer)),
    ENGAGEMENT(Messages.column_engagement, 140, Comparator.comparing(AlertRow::engagement)),
    HOST(Messages.column_host, 150, Comparator.comparing(AlertRow::asset)),
    CONDITION(Messages.column_condition, 110, byText(AlertRow::condition)),
    TEXT(Messages.column_text, 220, byText(AlertRow::text)),
    OWNER(Messages.column_owner, 70, Comparator.comparing(AlertRow::owner)),
    INCIDENT(Messages.column_incident, 96, Comparator.comparingLong(AlertRow::incident)),
    QUIET(
            Messages.column_quiet,
            220,
            Comparator.comparing(
                    row -> row.quiet() == null ? "" : row.quiet().kind().name()));

    private final String title;
    private final int width;
    private final Comparator<AlertRow> order;

    Columns(String title, int width, Comparator<AlertRow> order) {
        this.title = title;
        this.width = width;
        this.order = order;
    }

    private static Comparator<AlertRow> byText(Function<AlertRow, org.yagura.core.phrase.Phrase> part) {
        return Comparator.comparing(row -> Words.of(part.apply(row)));
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    Comparator<AlertRow> order() {
        return order;
    }

    /** What needs somebody first: active before over, loud before quiet, worst first, oldest first. */
    static Comparator<AlertRow> urgency() {
        return Comparator.comparingInt((AlertRow row) -> rank(row.state()))
                .thenComparing(AlertRow::severity)
                .thenComparing(AlertRow::since)
                .thenComparing(AlertRow::alert);
    }

    private static int rank(AlertState state) {
        return switch (state) {
            case UNACKNOWLEDGED -> 0;
            case ACKNOWLEDGED -> 1;
            case RETURNED -> 2;
            case WAITING -> 3;
            case SUPPRESSED -> 4;
            case CLEARED -> 5;
        };
    }

    String text(AlertRow row, Plan plan, Instant now) {
        ZoneId zone = plan.zone();
        return switch (this) {
            case SEVERITY -> word(row.severity());
            case STATE -> Words.of(row.state());
            case SINCE -> Words.near(row.since(), now, zone);
            case AGE -> Words.age(row.since(), now);
            case COUNT -> "×" + row.count();
            case CUSTOMER -> row.customer();
            case ENGAGEMENT -> row.engagement();
            case HOST -> row.asset();
            case CONDITION -> Words.of(row.condition());
            case TEXT -> Words.of(row.text());
            case OWNER -> row.owner();
            case INCIDENT -> Words.number(row.incident());
            case QUIET -> Words.of(row.quiet(), plan);
        };
    }

    private static String word(Severity severity) {
        return Words.of(severity);
    }
}
