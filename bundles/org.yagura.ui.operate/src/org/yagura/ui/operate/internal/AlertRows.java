package org.yagura.ui.operate.internal;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Words;

/** The board's columns, and how its rows look and stand. */
final class AlertRows implements RowKind<AlertRow> {
    private final List<Column<AlertRow>> columns;
    private final Column<AlertRow> text =
            column(Messages.column_text, 220, byText(AlertRow::text), row -> Words.of(row.text()));

    AlertRows(BoardModel model) {
        columns = List.of(
                column(
                        Messages.column_severity,
                        98,
                        Comparator.comparing(AlertRow::severity),
                        row -> Words.of(row.severity())),
                column(Messages.column_state, 126, Comparator.comparing(AlertRow::state), row -> Words.of(row.state())),
                timed(
                        Messages.column_since,
                        84,
                        Comparator.comparing(AlertRow::since),
                        (row, now) -> Words.near(row.since(), now, model.plan().zone())),
                timed(
                        Messages.column_age,
                        50,
                        Comparator.comparing(AlertRow::since).reversed(),
                        (row, now) -> Words.age(row.since(), now)),
                column(Messages.column_count, 54, Comparator.comparingInt(AlertRow::count), row -> "×" + row.count()),
                column(Messages.column_customer, 140, AlertRow::customer),
                column(Messages.column_engagement, 140, AlertRow::engagement),
                column(Messages.column_host, 150, AlertRow::asset),
                column(Messages.column_condition, 110, byText(AlertRow::condition), row -> Words.of(row.condition())),
                text,
                column(Messages.column_owner, 70, AlertRow::owner),
                column(
                        Messages.column_incident,
                        96,
                        Comparator.comparingLong(AlertRow::incident),
                        row -> Words.number(row.incident())),
                column(
                        Messages.column_quiet,
                        220,
                        Comparator.comparing(row ->
                                row.quiet() == null ? "" : row.quiet().kind().name()),
                        row -> Words.of(row.quiet(), model.plan())));
    }

    private static Column<AlertRow> column(String title, int width, Function<AlertRow, String> text) {
        return column(title, width, Comparator.comparing(text), text);
    }

    private static Column<AlertRow> column(
            String title, int width, Comparator<AlertRow> order, Function<AlertRow, String> text) {
        return new Column<>(title, width, order, (row, _) -> text.apply(row));
    }

    private static Column<AlertRow> timed(
            String title, int width, Comparator<AlertRow> order, BiFunction<AlertRow, Instant, String> text) {
        return new Column<>(title, width, order, text);
    }

    private static Comparator<AlertRow> byText(Function<AlertRow, Phrase> part) {
        return Comparator.comparing(row -> Words.of(part.apply(row)));
    }

    @Override
    public String widgetId() {
        return "board.table";
    }

    @Override
    public List<Column<AlertRow>> columns() {
        return columns;
    }

    @Override
    public int growing() {
        return columns.indexOf(text);
    }

    @Override
    public Serializable id(AlertRow row) {
        return row.alert();
    }

    /** Active before over, loud before quiet, worst first, oldest first. */
    @Override
    public Comparator<AlertRow> urgency() {
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

    @Override
    public Tone tone(AlertRow row) {
        return switch (row.state()) {
            case UNACKNOWLEDGED -> Tone.LOUD;
            case ACKNOWLEDGED, RETURNED -> Tone.PLAIN;
            case WAITING, SUPPRESSED, CLEARED -> Tone.SOFT;
        };
    }

    @Override
    public Mark mark(AlertRow row) {
        return new Mark(
                row.severity(),
                row.state() == AlertState.UNACKNOWLEDGED,
                !row.state().isActive());
    }
}
