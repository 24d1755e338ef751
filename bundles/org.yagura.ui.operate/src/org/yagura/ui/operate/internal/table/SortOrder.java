package org.yagura.ui.operate.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** By which columns a table is sorted; the urgency decides between equals, and alone when no column is chosen. */
final class SortOrder<R> implements ISortModel {
    private final RowKind<R> kind;
    private final Runnable changed;
    private final List<Key> keys = new ArrayList<>();

    /** @param column the id of a column */
    record Key(String column, boolean descending) {}

    SortOrder(RowKind<R> kind, Runnable changed) {
        this.kind = kind;
        this.changed = changed;
    }

    List<Key> keys() {
        return List.copyOf(keys);
    }

    /** Columns that do not exist any more are passed over; nobody is told. */
    void keys(List<Key> wanted) {
        keys.clear();
        wanted.stream().filter(key -> column(key.column()) != null).forEach(keys::add);
    }

    private Column<R> column(String id) {
        return kind.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    Comparator<R> comparator() {
        return new RowOrder<>(
                keys.stream()
                        .map(key -> new RowOrder.Key<>(column(key.column()).order(), key.descending()))
                        .toList(),
                kind.urgency());
    }

    private int place(int index) {
        String id = kind.columns().get(index).id();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).column().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return keys.stream()
                .map(key -> kind.columns().indexOf(column(key.column())))
                .toList();
    }

    @Override
    public boolean isColumnIndexSorted(int index) {
        return place(index) >= 0;
    }

    @Override
    public SortDirectionEnum getSortDirection(int index) {
        int place = place(index);
        if (place < 0) {
            return SortDirectionEnum.NONE;
        }
        return keys.get(place).descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int index) {
        return place(index);
    }

    // NatTable declares it so
    @SuppressWarnings("rawtypes")
    @Override
    public List<Comparator> getComparatorsForColumnIndex(int index) {
        return List.of(kind.columns().get(index).order());
    }

    @Override
    public Comparator<?> getColumnComparator(int index) {
        return kind.columns().get(index).order();
    }

    @Override
    public void sort(int index, SortDirectionEnum wanted, boolean accumulate) {
        Key key = new Key(kind.columns().get(index).id(), wanted == SortDirectionEnum.DESC);
        int place = place(index);
        if (!accumulate) {
            keys.clear();
            place = -1;
        } else if (place >= 0) {
            keys.remove(place);
        }
        if (wanted != SortDirectionEnum.NONE) {
            keys.add(place < 0 ? keys.size() : place, key);
        }
        changed.run();
    }

    @Override
    public void clear() {
        keys.clear();
        changed.run();
    }
}
