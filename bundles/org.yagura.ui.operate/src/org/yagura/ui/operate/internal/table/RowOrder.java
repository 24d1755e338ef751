package org.yagura.ui.operate.internal.table;

import java.util.Comparator;
import java.util.List;

/**
 * By some columns, then by urgency. Lines keep the text of the first column, so that sorting a hundred thousand does not
 * make each text seventeen times.
 *
 * @param urgency total: never 0 for two rows
 */
record RowOrder<R>(List<Key<R>> keys, Comparator<R> urgency) implements Comparator<R> {
    record Key<R>(Comparator<R> order, boolean descending) {
        int directed(int comparison) {
            return descending ? -comparison : comparison;
        }
    }

    /** An order of rows as one of lines; the arranger's thread only. */
    static <R> Comparator<Line<R>> ofLines(Comparator<R> order) {
        return order instanceof RowOrder<R> known ? known::compareLines : (a, b) -> order.compare(a.row(), b.row());
    }

    @Override
    public int compare(R a, R b) {
        return compareFrom(0, a, b);
    }

    private int compareFrom(int first, R a, R b) {
        for (int i = first; i < keys.size(); i++) {
            int comparison = keys.get(i).order().compare(a, b);
            if (comparison != 0) {
                return keys.get(i).directed(comparison);
            }
        }
        return urgency.compare(a, b);
    }

    /** Makes what comparing needs of a line. */
    void prepare(Line<R> line) {
        if (!keys.isEmpty() && keys.getFirst().order() instanceof TextOrder<R> texts) {
            line.text(texts);
        }
    }

    private int compareLines(Line<R> a, Line<R> b) {
        if (!keys.isEmpty() && keys.getFirst().order() instanceof TextOrder<R> texts) {
            int comparison = a.text(texts).compareTo(b.text(texts));
            return comparison == 0
                    ? compareFrom(1, a.row(), b.row())
                    : keys.getFirst().directed(comparison);
        }
        return compareFrom(0, a.row(), b.row());
    }
}
