package org.yagura.ui.operate.internal;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.yagura.core.fact.Severity;

/** What a {@link RowTable} must know of the rows that it shows. */
interface RowKind<R> {
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

    /** The index of the column that takes the room that is left. */
    int growing();

    /** The same for every version of a row. */
    Serializable id(R row);

    /** What needs somebody first; the order when no other is wanted. */
    Comparator<R> urgency();

    Tone tone(R row);

    Mark mark(R row);
}
