package org.yagura.ui.operate.internal.incident;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Letters;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.IncidentRow;
import org.yagura.core.view.IncidentState;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Said;
import org.yagura.ui.operate.internal.filter.Field;
import org.yagura.ui.operate.internal.table.Column;
import org.yagura.ui.operate.internal.table.Grouping;
import org.yagura.ui.operate.internal.table.RowKind;

/** The ticket list's columns, fields and groups, and how its rows look and stand. */
final class IncidentRows implements RowKind<IncidentRow> {
    private final List<Column<IncidentRow>> columns;

    /** @param plan the plan that gives the zone; asked on any thread */
    IncidentRows(Supplier<Plan> plan) {
        Comparator<IncidentRow> opened = Comparator.comparing(IncidentRow::opened);
        columns = List.of(
                column(
                        "severity",
                        Messages.column_severity,
                        98,
                        Comparator.comparing(IncidentRow::severity),
                        (row, _) -> Words.of(row.severity())),
                column(
                        "incident",
                        Messages.column_incident,
                        98,
                        Comparator.comparingLong(IncidentRow::number),
                        (row, _) -> Words.number(row.number())),
                column(
                        "state",
                        Messages.column_state,
                        104,
                        Comparator.comparing(IncidentRow::state),
                        (row, _) -> Words.of(row.state())),
                column(
                        "opened",
                        Messages.column_opened,
                        76,
                        opened,
                        (row, now) -> Words.near(row.opened(), now, plan.get().zone())),
                column("age", Messages.column_age, 48, opened.reversed(), (row, now) -> Words.age(row.opened(), now)),
                text("customer", Messages.column_customer, 124, IncidentRow::customer),
                text("engagement", Messages.column_engagement, 116, IncidentRow::engagement),
                text("host", Messages.column_host, 136, IncidentRow::asset),
                text("title", Messages.column_title, 260, row -> Said.of(row.title())),
                column(
                        "alerts",
                        Messages.column_alerts,
                        130,
                        Comparator.comparingInt(IncidentRow::active),
                        (row, _) -> alerts(row)),
                text("owner", Messages.column_owner, 90, IncidentRow::owner));
    }

    private static Column<IncidentRow> text(String id, String title, int width, Function<IncidentRow, String> text) {
        return column(id, title, width, Comparator.comparing(text), (row, _) -> text.apply(row));
    }

    private static Column<IncidentRow> column(
            String id,
            String title,
            int width,
            Comparator<IncidentRow> order,
            BiFunction<IncidentRow, Instant, String> text) {
        return new Column<>(id, title, width, true, order, text);
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
    public String growing() {
        return "title";
    }

    @Override
    public List<String> yielding() {
        return List.of("engagement", "opened");
    }

    @Override
    public List<String> stretching() {
        return List.of("customer", "engagement", "host");
    }

    @Override
    public List<String> headline() {
        return List.of("incident", "title");
    }

    @Override
    public List<Field<IncidentRow>> fields() {
        return List.of(
                new Field<>(
                        "severity",
                        List.of("重要度"),
                        new Field.Kind.Choice<>(
                                values(Severity.values(), Words::of),
                                row -> row.severity().ordinal())),
                new Field<>(
                        "state",
                        List.of("状態"),
                        new Field.Kind.Choice<>(
                                values(IncidentState.values(), Words::of),
                                row -> row.state().ordinal())),
                words("customer", IncidentRow::customer, "顧客"),
                words("engagement", IncidentRow::engagement, "案件"),
                words("host", row -> row.asset() + "\n" + row.assetId(), "ホスト"),
                words("title", row -> Said.of(row.title()), "件名"),
                words("owner", IncidentRow::owner, "担当"),
                new Field<>("incident", List.of("インシデント"), new Field.Kind.Number<>(IncidentRow::number)),
                new Field<>("opened", List.of("起票", "since"), new Field.Kind.Moment<>(IncidentRow::opened)));
    }

    private static Field<IncidentRow> words(String name, Function<IncidentRow, String> value, String... others) {
        return new Field<>(name, List.of(others), new Field.Kind.Words<>(value));
    }

    private static <E extends Enum<E>> List<List<String>> values(E[] all, Function<E, String> said) {
        List<List<String>> values = new ArrayList<>();
        for (E value : all) {
            values.add(List.of(Letters.plain(value.name()), Letters.plain(said.apply(value))));
        }
        return values;
    }

    @Override
    public String timeField() {
        return "opened";
    }

    @Override
    public List<Grouping<IncidentRow>> groupings() {
        return List.of(
                new Grouping<>("customer", Messages.group_customer, IncidentRow::customer, IncidentRow::customer),
                new Grouping<>(
                        "owner",
                        Messages.group_owner,
                        IncidentRow::owner,
                        row -> row.owner().isEmpty() ? Messages.group_nobody : row.owner()));
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
        return new Mark(row.severity(), row.state() == IncidentState.OPEN, isRecovered(row));
    }

    private static boolean isRecovered(IncidentRow row) {
        return row.state() == IncidentState.RECOVERED || row.state() == IncidentState.CLOSED;
    }

    @Override
    public boolean isQuiet(IncidentRow row) {
        return false;
    }

    @Override
    public boolean isOver(IncidentRow row) {
        return row.state() == IncidentState.CLOSED;
    }

    @Override
    public Instant since(IncidentRow row) {
        return row.opened();
    }

    @Override
    public String words(IncidentRow row) {
        return String.join(
                "\n",
                Words.number(row.number()),
                row.customer(),
                row.engagement(),
                row.asset(),
                Said.of(row.title()),
                row.owner(),
                Words.of(row.severity()),
                Words.of(row.state()));
    }
}
