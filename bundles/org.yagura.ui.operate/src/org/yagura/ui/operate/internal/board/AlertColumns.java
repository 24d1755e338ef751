package org.yagura.ui.operate.internal.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Said;
import org.yagura.ui.operate.internal.table.Column;

/** The board's columns. */
final class AlertColumns {
    private final Supplier<Plan> plan;

    AlertColumns(Supplier<Plan> plan) {
        this.plan = plan;
    }

    List<Column<AlertRow>> all() {
        return List.of(
                timed(
                        "severity",
                        Messages.column_severity,
                        98,
                        AlertRows.bySeverity(),
                        (row, _) -> Words.of(row.severity())),
                timed(
                        "state",
                        Messages.column_state,
                        116,
                        Comparator.comparing(AlertRow::state),
                        (row, _) -> Words.of(row.state())),
                timed(
                        "since",
                        Messages.column_since,
                        76,
                        Comparator.comparing(AlertRow::since),
                        (row, now) -> Words.near(row.since(), now, plan.get().zone())),
                timed(
                        "age",
                        Messages.column_age,
                        48,
                        Comparator.comparing(AlertRow::since).reversed(),
                        (row, now) -> Words.age(row.since(), now)),
                hidden(
                        "changed",
                        Messages.column_changed,
                        88,
                        Comparator.comparing(AlertRow::changed),
                        (row, now) -> Words.near(row.changed(), now, plan.get().zone())),
                timed(
                        "count",
                        Messages.column_count,
                        50,
                        Comparator.comparingInt(AlertRow::count),
                        (row, _) -> "×" + row.count()),
                text("customer", Messages.column_customer, 124, AlertRow::customer),
                text("engagement", Messages.column_engagement, 116, AlertRow::engagement),
                text("host", Messages.column_host, 136, AlertRow::asset),
                text("condition", Messages.column_condition, 124, row -> Said.of(row.condition())),
                text("text", Messages.column_text, 220, row -> Said.of(row.text())),
                text("owner", Messages.column_owner, 76, AlertRow::owner),
                timed(
                        "incident",
                        Messages.column_incident,
                        92,
                        Comparator.comparingLong(AlertRow::incident),
                        (row, _) -> Words.number(row.incident())),
                hidden(
                        "phase",
                        Messages.column_phase,
                        110,
                        Comparator.comparing(AlertColumns::phase),
                        (row, _) -> phase(row)),
                timed(
                        "due",
                        Messages.column_due,
                        120,
                        Comparator.comparing(AlertColumns::due, Comparator.nullsLast(Comparator.naturalOrder())),
                        (row, now) -> due(row, now, plan.get())),
                text("quiet", Messages.column_quiet, 150, row -> Words.of(row.quiet(), plan.get())));
    }

    private static Column<AlertRow> text(String id, String title, int width, Function<AlertRow, String> text) {
        return new Column<>(id, title, width, true, AlertRows.byText(text), (row, _) -> text.apply(row));
    }

    private static Column<AlertRow> timed(
            String id,
            String title,
            int width,
            Comparator<AlertRow> order,
            BiFunction<AlertRow, Instant, String> text) {
        return new Column<>(id, title, width, true, order, text);
    }

    private static Column<AlertRow> hidden(
            String id,
            String title,
            int width,
            Comparator<AlertRow> order,
            BiFunction<AlertRow, Instant, String> text) {
        return new Column<>(id, title, width, false, order, text);
    }

    /** Where the work on it stands, by what is known of its ticket. */
    private static String phase(AlertRow row) {
        if (row.incident() == 0) {
            return "";
        }
        return switch (row.state()) {
            case UNACKNOWLEDGED, WAITING -> Messages.phase_received;
            case ACKNOWLEDGED -> row.owner().isEmpty() ? Messages.phase_confirmed : Messages.phase_working;
            case RETURNED, CLEARED -> Messages.phase_recovered;
            case SUPPRESSED, SHELVED, OUT_OF_SERVICE -> Messages.phase_quiet;
        };
    }

    /** When something happens to it by itself: the end of its wait, of its shelf, of its asset's service; or null. */
    private static Instant due(AlertRow row) {
        boolean over = row.state() == AlertState.CLEARED || row.state() == AlertState.RETURNED;
        return over || row.quiet() == null ? null : row.quiet().until();
    }

    private static String due(AlertRow row, Instant now, Plan plan) {
        Instant due = due(row);
        return due == null ? "" : Words.near(due, now, plan.zone()) + "  (" + Words.age(now, due) + ")";
    }
}
