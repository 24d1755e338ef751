package org.yagura.ui.author.internal.list;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** By which column a list is sorted; by none it stands as it was given. */
final class ColumnSort<T> implements ISortModel {
    private final IntFunction<ListColumn<T>> columns;
    private final Runnable changed;
    private SortDirectionEnum direction = SortDirectionEnum.NONE;
    private int column = -1;

    ColumnSort(IntFunction<ListColumn<T>> columns, Runnable changed) {
        this.columns = columns;
        this.changed = changed;
    }

    /** Puts rows into the order that is asked for; any thread, takes time with the rows. */
    UnaryOperator<List<T>> order() {
        ListColumn<T> by = column < 0 ? null : columns.apply(column);
        boolean descending = direction == SortDirectionEnum.DESC;
        return rows -> by == null ? rows : by.sorted(rows, descending);
    }

    /** By none; nobody is told. */
    void forget() {
        direction = SortDirectionEnum.NONE;
        column = -1;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return column < 0 ? List.of() : List.of(column);
    }

    @Override
    public boolean isColumnIndexSorted(int index) {
        return index == column;
    }

    @Override
    public SortDirectionEnum getSortDirection(int index) {
        return index == column ? direction : SortDirectionEnum.NONE;
    }

    @Override
    public int getSortOrder(int index) {
        return index == column ? 0 : -1;
    }

    // NatTable declares it so
    @SuppressWarnings("rawtypes")
    @Override
    public List<Comparator> getComparatorsForColumnIndex(int index) {
        return List.of(columns.apply(index).order());
    }

    @Override
    public Comparator<?> getColumnComparator(int index) {
        return columns.apply(index).order();
    }

    @Override
    public void sort(int index, SortDirectionEnum wanted, boolean accumulate) {
        direction = wanted;
        column = wanted == SortDirectionEnum.NONE ? -1 : index;
        changed.run();
    }

    @Override
    public void clear() {
        forget();
        changed.run();
    }
}
