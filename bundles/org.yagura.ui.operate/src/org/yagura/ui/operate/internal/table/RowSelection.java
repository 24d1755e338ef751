package org.yagura.ui.operate.internal.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.RowSelectionEvent;

/**
 * What is selected in a table: by the rows' identities, so that it stays with them wherever they stand. UI thread only.
 */
final class RowSelection<R> {
    /** Up to so many entries are looked for one by one. */
    private static final int FEW = 16;

    private final SelectionLayer layer;
    private final RowSelectionModel<Entry<R>> model;
    private final Supplier<List<Entry<R>>> entries;

    /** @param entries what the table shows now */
    RowSelection(SelectionLayer layer, IRowDataProvider<Entry<R>> data, Supplier<List<Entry<R>>> entries) {
        this.layer = layer;
        this.entries = entries;
        model = new RowSelectionModel<>(layer, data, Entry::id);
        layer.setSelectionModel(model);
    }

    /** What was selected, where the selection began and where it was extended last; null for nowhere. */
    record Kept<R>(List<Entry<R>> chosen, Entry<R> anchor, Entry<R> last) {}

    boolean isEmpty() {
        return model.isEmpty();
    }

    int size() {
        return model.getSelectedRowCount();
    }

    boolean has(int index) {
        return model.isRowPositionSelected(index);
    }

    List<Entry<R>> chosen() {
        return List.copyOf(model.getSelectedRowObjects());
    }

    /** The newest versions of the selected rows, from the top; of a selected group all its rows. */
    List<R> rows() {
        List<Entry<R>> all = entries.get();
        Map<Serializable, R> rows = new LinkedHashMap<>();
        List<Range> ranges = new ArrayList<>(model.getSelectedRowPositions());
        ranges.sort(Comparator.comparingInt(range -> range.start));
        for (Range range : ranges) {
            for (int i = range.start; i < range.end && i < all.size(); i++) {
                switch (all.get(i)) {
                    case Line<R> line -> rows.put(line.id(), line.row());
                    case GroupLine<R> group -> group.lines().forEach(line -> rows.put(line.id(), line.row()));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    /** Whether what is selected stands in other entries where it stands now. */
    boolean standsStillIn(List<Entry<R>> next) {
        if (model.isEmpty()) {
            return true;
        }
        return size() <= FEW
                && model.getSelectedRowObjects().stream().allMatch(entry -> {
                    int place = entry.position();
                    return place >= 0
                            && place < next.size()
                            && next.get(place).isSame(entry)
                            && model.isRowPositionSelected(place);
                });
    }

    /** Before other entries are shown. */
    Kept<R> keep() {
        Kept<R> kept = new Kept<>(chosen(), at(layer.getSelectionAnchor()), at(layer.getLastSelectedCellPosition()));
        if (!kept.chosen().isEmpty()) {
            layer.clear(false);
        }
        return kept;
    }

    private Entry<R> at(PositionCoordinate place) {
        List<Entry<R>> all = entries.get();
        boolean there = place != null && place.rowPosition >= 0 && place.rowPosition < all.size();
        return there ? all.get(place.rowPosition) : null;
    }

    /** The selection and its ends follow the rows to where they stand now. Costs nothing for rows not selected. */
    void restore(Kept<R> kept) {
        select(kept.chosen().size() > FEW ? placesOfMany(kept.chosen()) : places(kept.chosen()), kept);
    }

    private int[] places(List<Entry<R>> chosen) {
        return chosen.stream()
                .mapToInt(this::position)
                .filter(position -> position >= 0)
                .sorted()
                .toArray();
    }

    private int[] placesOfMany(List<Entry<R>> chosen) {
        Set<Serializable> wanted = new HashSet<>();
        chosen.forEach(entry -> wanted.add(entry.id()));
        place();
        return entries.get().stream()
                .filter(entry -> wanted.contains(entry.id()))
                .mapToInt(Entry::position)
                .toArray();
    }

    private void place() {
        List<Entry<R>> all = entries.get();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).position(i);
        }
    }

    /** Where an entry stands, -1 for nowhere: where it was found last, or looked for. */
    int position(Entry<R> entry) {
        List<Entry<R>> all = entries.get();
        int last = entry.position();
        if (last >= 0 && last < all.size() && all.get(last).isSame(entry)) {
            all.get(last).position(last);
            return last;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSame(entry)) {
                all.get(i).position(i);
                entry.position(i);
                return i;
            }
        }
        return -1;
    }

    void selectAll() {
        place();
        select(IntStream.range(0, entries.get().size()).toArray());
    }

    void clear() {
        layer.clear(true);
    }

    /** Selects rows, sorted from the top, and nothing else. */
    void select(int... positions) {
        select(positions, new Kept<>(List.of(), null, null));
    }

    /** Each run of them at once. */
    private void select(int[] positions, Kept<R> ends) {
        layer.clear(positions.length == 0);
        if (positions.length == 0) {
            return;
        }
        int run = 0;
        for (int i = 1; i <= positions.length; i++) {
            if (i == positions.length || positions[i] != positions[i - 1] + 1) {
                layer.selectRegion(0, positions[run], Integer.MAX_VALUE, i - run);
                run = i;
            }
        }
        layer.moveSelectionAnchor(0, end(ends.anchor(), positions[0]));
        layer.setLastSelectedCell(layer.getColumnCount() - 1, end(ends.last(), positions[positions.length - 1]));
        layer.fireLayerEvent(new RowSelectionEvent(layer, positions, -1, false, false));
    }

    private int end(Entry<R> entry, int otherwise) {
        int position = entry == null ? -1 : position(entry);
        return position < 0 ? otherwise : position;
    }
}
