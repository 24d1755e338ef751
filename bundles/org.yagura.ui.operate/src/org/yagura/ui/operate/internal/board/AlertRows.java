package org.yagura.ui.operate.internal.board;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yagura.core.fact.QuietReason;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Asset;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.core.view.Urgency;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.Said;
import org.yagura.ui.operate.internal.filter.Field;
import org.yagura.ui.operate.internal.table.Column;
import org.yagura.ui.operate.internal.table.Grouping;
import org.yagura.ui.operate.internal.table.RowKind;
import org.yagura.ui.operate.internal.table.TextOrder;

/** The board's columns, fields and groups, and how its rows look and stand. */
public final class AlertRows implements RowKind<AlertRow> {
    private final Supplier<Plan> plan;
    private final List<Column<AlertRow>> columns;
    private final List<Field<AlertRow>> fields = AlertFields.all();
    private final List<Grouping<AlertRow>> groupings;

    /** @param plan the plan that the rows' names come from; asked on any thread */
    public AlertRows(Supplier<Plan> plan) {
        this.plan = plan;
        this.columns = new AlertColumns(plan).all();
        this.groupings = List.of(
                new Grouping<>("customer", Messages.group_customer, AlertRow::customerId, AlertRow::customer),
                new Grouping<>(
                        "engagement",
                        Messages.group_engagement,
                        AlertRow::engagementId,
                        row -> row.customer() + "  ›  " + row.engagement()),
                new Grouping<>(
                        "host", Messages.group_host, AlertRow::assetId, row -> row.customer() + "  ›  " + row.asset()),
                new Grouping<>("root", Messages.group_root, this::root, this::rootLabel),
                new Grouping<>(
                        "owner",
                        Messages.group_owner,
                        AlertRow::owner,
                        row -> row.owner().isEmpty() ? Messages.group_nobody : row.owner()));
    }

    /** How a flood is grouped: what has one root stands together. */
    public Grouping<AlertRow> flood() {
        return groupings.stream()
                .filter(by -> by.id().equals("root"))
                .findFirst()
                .orElseThrow();
    }

    /** What one failure is: the asset that explains the row; without one the row's own customer and asset. */
    private String root(AlertRow row) {
        QuietReason quiet = row.quiet();
        String asset = quiet != null && quiet.rootAsset() != null ? quiet.rootAsset() : row.assetId();
        return row.customerId() + " " + asset;
    }

    private String rootLabel(AlertRow row) {
        QuietReason quiet = row.quiet();
        String name = quiet != null && quiet.rootAsset() != null
                ? plan.get().asset(quiet.rootAsset()).map(Asset::name).orElse(quiet.rootAsset())
                : row.asset();
        return row.customer() + "  ›  " + name;
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
    public String growing() {
        return "text";
    }

    @Override
    public List<String> yielding() {
        return List.of("due", "quiet", "engagement", "since", "count");
    }

    @Override
    public List<String> stretching() {
        return List.of("customer", "engagement", "host", "condition", "quiet");
    }

    @Override
    public List<String> headline() {
        return List.of("condition", "text");
    }

    @Override
    public List<String> ticking() {
        return List.of("count", "changed");
    }

    @Override
    public List<Field<AlertRow>> fields() {
        return fields;
    }

    @Override
    public String timeField() {
        return "since";
    }

    @Override
    public List<Grouping<AlertRow>> groupings() {
        return groupings;
    }

    @Override
    public Serializable id(AlertRow row) {
        return row.alert();
    }

    @Override
    public Comparator<AlertRow> urgency() {
        return Urgency.OF_ROWS;
    }

    @Override
    public Tone tone(AlertRow row) {
        return switch (row.state()) {
            case UNACKNOWLEDGED -> Tone.LOUD;
            case ACKNOWLEDGED, RETURNED -> Tone.PLAIN;
            case WAITING, SUPPRESSED, SHELVED, OUT_OF_SERVICE, CLEARED -> Tone.SOFT;
        };
    }

    @Override
    public Mark mark(AlertRow row) {
        return new Mark(
                row.severity(),
                row.state() == AlertState.UNACKNOWLEDGED,
                !row.state().isActive());
    }

    @Override
    public boolean isQuiet(AlertRow row) {
        return row.state().isQuiet();
    }

    @Override
    public boolean isOver(AlertRow row) {
        return row.state() == AlertState.CLEARED;
    }

    @Override
    public Instant since(AlertRow row) {
        return row.since();
    }

    @Override
    public String words(AlertRow row) {
        return String.join(
                "\n",
                row.customer(),
                row.engagement(),
                row.asset(),
                row.assetId(),
                Said.of(row.condition()),
                Said.of(row.text()),
                row.owner(),
                Words.number(row.incident()),
                Words.of(row.severity()),
                Words.of(row.state()));
    }

    static Comparator<AlertRow> byText(Function<AlertRow, String> text) {
        return new TextOrder<>(text);
    }

    static Comparator<AlertRow> bySeverity() {
        return Comparator.comparing(AlertRow::severity, Comparator.comparingInt(Severity::ordinal));
    }
}
