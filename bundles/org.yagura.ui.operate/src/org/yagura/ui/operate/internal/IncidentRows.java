package org.yagura.ui.operate.internal;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Words;

/** The ticket list's columns, and how its rows look and stand. */
final class IncidentRows implements RowKind<IncidentRow> {
    private final List<Column<IncidentRow>> columns;
    private final Column<IncidentRow> title = column(Messages.column_title, 260, row -> Words.of(row.title()));

    IncidentRows(BoardModel model) {
        Comparator<IncidentRow> opened = Comparator.comparing(IncidentRow::opened);
        columns = List.of(
                new Column<>(
                        Messages.column_severity,
                        98,
                        Comparator.comparing(IncidentRow::severity),
                        (row, _) -> Words.of(row.severity())),
                new Column<>(
                        Messages.column_incident,
                        96,
                        Comparator.comparingLong(IncidentRow::number),
                        (row, _) -> Words.number(row.number())),
                new Column<>(
                        Messages.column_state,
                        110,
                        Comparator.comparing(IncidentRow::state),
                        (row, _) -> Words.of(row.state())),
                new Column<>(
                        Messages.column_opened,
                        96,
                        opened,
                        (row, now) -> Words.near(row.opened(), now, model.plan().zone())),
                new Column<>(Messages.column_age, 60, opened.reversed(), (row, now) -> Words.age(row.opened(), now)),
                column(Messages.column_customer, 160, IncidentRow::customer),
                column(Messages.column_engagement, 160, IncidentRow::engagement),
                column(Messages.column_host, 170, IncidentRow::asset),
                title,
                new Column<>(
                        Messages.column_alerts,
                        130,
                        Comparator.comparingInt(IncidentRow::active),
                        (row, _) -> alerts(row)),
                column(Messages.column_owner, 90, IncidentRow::owner));
    }

    private static Column<IncidentRow> column(String title, int width, Function<IncidentRow, String> text) {
        return new Column<>(title, width, Comparator.comparing(text), (row, _) -> text.apply(row));
    }

    private static String alerts(IncidentRow row) {
        String text = row.active() + " / " + (row.alerts() - row.quiet());
        return row.quiet() == 0 ? text : text + " " + Words.fill(Messages.incident_quiet, row.quiet());
    }

    @Override
    public String widgetId() {
        return "incidents.table";
    }

    @Override
    public List<Column<IncidentRow>> columns() {
        return columns;
    }

    @Override
    public int growing() {
        return columns.indexOf(title);
    }

    @Override
    public Serializable id(IncidentRow row) {
        return row.number();
    }

    /** What nobody has taken note of first, then the worst, then the oldest. */
    @Override
    public Comparator<IncidentRow> urgency() {
        return Comparator.comparing(IncidentRow::state)
                .thenComparing(IncidentRow::severity)
                .thenComparing(IncidentRow::number);
    }

    @Override
    public Tone tone(IncidentRow row) {
        return switch (row.state()) {
            case OPEN -> Tone.LOUD;
            case ACKNOWLEDGED, RECOVERED -> Tone.PLAIN;
            case CLOSED -> Tone.SOFT;
        };
    }

    @Override
    public Mark mark(IncidentRow row) {
        boolean over = row.state() == IncidentState.RECOVERED || row.state() == IncidentState.CLOSED;
        return new Mark(row.severity(), row.state() == IncidentState.OPEN, over);
    }
}
