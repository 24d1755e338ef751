package org.yagura.ui.operate.internal.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.Severity;
import org.yagura.core.phrase.Letters;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Said;
import org.yagura.ui.operate.internal.filter.Field;

/** What the board's filter can ask for by name, in English and in Japanese whatever the console's language is. */
final class AlertFields {
    private AlertFields() {}

    static List<Field<AlertRow>> all() {
        return List.of(
                new Field<>(
                        "severity",
                        List.of("sev", "重要度"),
                        new Field.Kind.Choice<>(
                                values(Severity.values(), Words::of),
                                row -> row.severity().ordinal())),
                new Field<>(
                        "state",
                        List.of("status", "状態"),
                        new Field.Kind.Choice<>(states(), row -> row.state().ordinal())),
                words("customer", AlertRow::customer, "顧客"),
                words("engagement", AlertRow::engagement, "案件"),
                words("host", row -> row.asset() + "\n" + row.assetId(), "asset", "ホスト"),
                words("condition", row -> Said.of(row.condition()), "監視項目"),
                words("text", row -> Said.of(row.text()), "内容"),
                words("owner", AlertRow::owner, "担当"),
                new Field<>("incident", List.of("inc", "インシデント"), new Field.Kind.Number<>(AlertRow::incident)),
                new Field<>("count", List.of("回数"), new Field.Kind.Number<>(AlertRow::count)),
                new Field<>("since", List.of("age", "発生", "経過"), new Field.Kind.Moment<>(AlertRow::since)),
                new Field<>("changed", List.of("更新"), new Field.Kind.Moment<>(AlertRow::changed)),
                new Field<>(
                        "quiet",
                        List.of("抑止"),
                        new Field.Kind.Choice<>(
                                values(QuietKind.values(), kind -> kind.name().toLowerCase(Locale.ROOT)),
                                row -> row.quiet() == null
                                        ? Integer.MAX_VALUE
                                        : row.quiet().kind().ordinal())),
                words("id", row -> row.alert().toString()));
    }

    private static Field<AlertRow> words(String name, Function<AlertRow, String> value, String... others) {
        return new Field<>(name, List.of(others), new Field.Kind.Words<>(value));
    }

    private static <E extends Enum<E>> List<List<String>> values(E[] all, Function<E, String> said) {
        List<List<String>> values = new ArrayList<>();
        for (E value : all) {
            values.add(List.of(
                    Letters.plain(value.name()).replace('_', '-'),
                    Letters.plain(value.name()),
                    Letters.plain(said.apply(value)).replace(' ', '-'),
                    Letters.plain(said.apply(value))));
        }
        return values;
    }

    /** What has cleared is called recovered in both languages, beside its own name. */
    private static List<List<String>> states() {
        List<List<String>> values = new ArrayList<>(values(AlertState.values(), Words::of));
        List<String> cleared = new ArrayList<>(values.get(AlertState.CLEARED.ordinal()));
        cleared.add("recovered");
        values.set(AlertState.CLEARED.ordinal(), cleared);
        return values;
    }
}
