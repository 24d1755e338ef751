package org.yagura.ui.operate.internal.table;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.yagura.core.fact.Severity;
import org.yagura.ui.operate.internal.filter.Field;

/** What a {@link RowTable} must know of the rows that it shows. Everything but the widget's id: any thread. */
public interface RowKind<R> {
    /** How loudly a row speaks. */
    enum Tone {
        LOUD,
        PLAIN,
        SOFT
    }

    /**
     * The mark before the severity's word.
     *
     * @param filled whether nobody has taken note yet
     * @param over a tick instead of the severity's shape
     */
    record Mark(Severity severity, boolean filled, boolean over) {}

    /** The stable id of the table's widget. */
    String widgetId();

    /** The first one is the severity. */
    List<Column<R>> columns();

    /** The id of the column that takes the room that is left. */
    String growing();

    /**
     * The ids of the columns that give way, the first of them first, where the table is too narrow for all: as long as
     * nobody has chosen, ordered or frozen columns.
     */
    default List<String> yielding() {
        return List.of();
    }

    /** The ids of the columns that become wider where there is more room than the growing one needs. */
    default List<String> stretching() {
        return List.of();
    }

    /** The ids of the columns whose texts tell a row in a few words. */
    List<String> headline();

    /** What a filter can ask for by name. */
    List<Field<R>> fields();

    /** The field that "last 30m" asks. */
    String timeField();

    /** By what rows can be grouped. */
    List<Grouping<R>> groupings();

    /** The same for every version of a row. */
    Serializable id(R row);

    /** What needs somebody first; the order when no other is wanted. Never 0 for two rows. */
    Comparator<R> urgency();

    Tone tone(R row);

    Mark mark(R row);

    /** Explained, shelved or out of service: shown on demand. */
    boolean isQuiet(R row);

    /** Whether it is over and only stays readable for a while. */
    boolean isOver(R row);

    /** Since when, for a group's oldest row. */
    Instant since(R row);

    /** Everything of it that a person can read, in one text. */
    String words(R row);

    /** The ids of the columns that change with every repeat: they are not marked while one follows the other. */
    default List<String> ticking() {
        return List.of();
    }

    /** Whether two versions of a row read differently in a column, for a brief mark. */
    default boolean differs(Column<R> column, R before, R after) {
        return !column.text().apply(before, Instant.EPOCH).equals(column.text().apply(after, Instant.EPOCH));
    }
}
