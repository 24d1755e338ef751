package org.yagura.ui.operate.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.UnFreezeGridCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.config.DefaultColumnHeaderLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.yagura.ui.Look;
import org.yagura.ui.RowLayerPainter;
import org.yagura.ui.TableStyles;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/** What a {@link RowTable} is built of, and its columns: their order, widths, which are shown and which stay. */
public final class Layers<R> {
    private static final int GROWING_LEAST = 120;
    private static final int GROWING_READABLE = 220;
    private static final int GROWING_ENOUGH = 240;
    private static final double STRETCHED_MOST = 0.7;
    private static final int FOLD_WIDTH = 22;

    private final RowKind<R> kind;
    private final SortOrder<R> sorting;
    private final DataLayer body;
    private final ColumnReorderLayer order;
    private final ColumnHideShowLayer hiding;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final FreezeLayer freeze;
    private final CompositeFreezeLayer frozenBody;
    private Runnable moved = () -> {
        // nobody is laid out along the columns
    };
    /** Hidden by choice; what gives way to others is not among them. */
    private final Set<Integer> hidden = new HashSet<>();
    /** By how much columns are wider than they were made, since there is room. */
    private final Map<Integer, Integer> stretched = new HashMap<>();

    private DataLayer headerData;
    private NatTable table;

    Layers(RowKind<R> kind, IRowDataProvider<Entry<R>> data, SortOrder<R> sorting) {
        this.kind = kind;
        this.sorting = sorting;
        body = new DataLayer(data);
        order = new ColumnReorderLayer(body);
        hiding = new ColumnHideShowLayer(order);
        selection = new SelectionLayer(hiding, false);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        viewport = new ViewportLayer(selection);
        freeze = new FreezeLayer(selection);
        frozenBody = new CompositeFreezeLayer(freeze, viewport, selection);
        frozenBody.setRegionName(GridRegion.BODY);
    }

    NatTable build(Composite parent, RowPainter<R> painter, Look look) {
        String[] titles = kind.columns().stream().map(Column::title).toArray(String[]::new);
        headerData = new DataLayer(new DefaultColumnHeaderDataProvider(titles));
        selection.setLayerPainter(new RowLayerPainter(painter, selection::isRowPositionSelected));
        ColumnHeaderLayer header = new ColumnHeaderLayer(headerData, frozenBody, selection, false);
        header.addConfiguration(new DefaultColumnHeaderLayerConfiguration());
        CompositeLayer grid = new CompositeLayer(1, 2);
        grid.setChildLayer(GridRegion.COLUMN_HEADER, new SortHeaderLayer<>(header, sorting, false), 0, 0);
        grid.setChildLayer(GridRegion.BODY, frozenBody, 0, 1);
        table = WidgetIds.id(new NatTable(parent, grid, false), kind.widgetId());
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new SingleClickSortConfiguration());
        table.addConfiguration(new TableStyles(table, look, painter));
        table.configure();
        selection.registerCommandHandler(new RowSteps(selection));
        // Enter opens and closes a group; it is not one more Down
        table.getUiBindingRegistry().unregisterKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR));
        columns(List.of());
        frozenBody.addLayerListener(_ -> moved.run());
        return table;
    }

    void look(RowPainter<R> painter, Look look) {
        new TableStyles(table, look, painter).configureRegistry(table.getConfigRegistry());
        body.setDefaultRowHeight(look.rowHeight());
        headerData.setDefaultRowHeight(look.rowHeight());
        Themes.own(table).setBackground(look.ground());
    }

    /** Wants to know when columns may stand elsewhere. */
    public void whenMoved(Runnable then) {
        moved = then;
    }

    DataLayer body() {
        return body;
    }

    SelectionLayer selection() {
        return selection;
    }

    ViewportLayer viewport() {
        return viewport;
    }

    /** How far from the left a click folds a group. */
    int foldWidth() {
        return FOLD_WIDTH;
    }

    /** How wide the part with the severity's mark is; it stands first unless somebody moved it. */
    int markWidth() {
        int position = table.getColumnCount() == 0 ? -1 : selection.getColumnPositionByIndex(0);
        return position == 0 ? FOLD_WIDTH + 8 : table.getClientArea().width;
    }

    /** One column as it stands now: its id, its left edge in the table and its width. */
    public record Place(String id, int x, int width) {}

    /** The columns that can be seen, from left to right. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < table.getColumnCount(); i++) {
            int index = table.getColumnIndexByPosition(i);
            if (index >= 0) {
                places.add(new Place(
                        kind.columns().get(index).id(),
                        table.getStartXOfColumnPosition(i),
                        table.getColumnWidthByPosition(i)));
            }
        }
        return places;
    }

    /** The growing column takes the room that the others leave; some of them give way to it, or share in it. */
    void fit() {
        int growing = index(kind.growing());
        Set<Integer> away = new HashSet<>(hidden);
        int room = table.getClientArea().width;
        for (int i = 0; i < kind.columns().size(); i++) {
            room -= i == growing || away.contains(i) ? 0 : ownWidth(i);
        }
        for (String id : isArranged() ? List.<String>of() : kind.yielding()) {
            int index = index(id);
            if (room < GROWING_READABLE && away.add(index)) {
                room += ownWidth(index);
            }
        }
        hide(away);
        room -= stretch(away, room - GROWING_ENOUGH);
        body.setColumnWidthByPosition(growing, Math.max(GROWING_LEAST, room));
    }

    private int ownWidth(int index) {
        return body.getColumnWidthByPosition(index) - stretched.getOrDefault(index, 0);
    }

    /**
     * Gives the columns that would like to be wider their shares of what is to spare.
     *
     * @return how much they took
     */
    private int stretch(Set<Integer> away, int spare) {
        List<Integer> some = kind.stretching().stream()
                .map(this::index)
                .filter(index -> !away.contains(index))
                .toList();
        int sum = some.stream().mapToInt(this::ownWidth).sum();
        int taken = 0;
        for (int index : some) {
            int own = ownWidth(index);
            double share = Math.max(0, spare) / (double) Math.max(1, sum);
            int more = (int) (own * Math.min(STRETCHED_MOST, share));
            if (more != stretched.getOrDefault(index, 0)) {
                stretched.put(index, more);
                body.setColumnWidthByPosition(index, own + more);
            }
            taken += more;
        }
        return taken;
    }

    private void hide(Set<Integer> away) {
        Set<Integer> before = new HashSet<>(hiding.getHiddenColumnIndexes());
        if (!before.equals(away)) {
            hiding.showColumnIndexes(
                    before.stream().filter(index -> !away.contains(index)).toList());
            hiding.hideColumnIndexes(
                    away.stream().filter(index -> !before.contains(index)).toList());
        }
    }

    /** Whether somebody has chosen, ordered or frozen columns. */
    private boolean isArranged() {
        boolean moved = false;
        boolean chosen = false;
        for (int i = 0; i < kind.columns().size(); i++) {
            moved |= order.getColumnIndexByPosition(i) != i;
            chosen |= kind.columns().get(i).shown() == hidden.contains(i);
        }
        return moved || chosen || frozenBody.isFrozen();
    }

    private int index(String id) {
        for (int i = 0; i < kind.columns().size(); i++) {
            if (kind.columns().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    List<TableState.Shown> columns() {
        List<TableState.Shown> columns = new ArrayList<>();
        for (int index : order.getColumnIndexOrderArray()) {
            Column<R> column = kind.columns().get(index);
            int width = column.id().equals(kind.growing()) ? 0 : ownWidth(index);
            columns.add(new TableState.Shown(column.id(), width, hidden.contains(index)));
        }
        return columns;
    }

    /** Columns not named keep their default; names that do not exist any more are passed over. */
    public void columns(List<TableState.Shown> wanted) {
        freeze(0);
        hiding.showAllColumns();
        order.resetReorder();
        Set<Integer> named = new HashSet<>();
        hidden.clear();
        stretched.clear();
        for (TableState.Shown shown : wanted) {
            int index = index(shown.id());
            if (index >= 0 && named.add(index)) {
                order.reorderColumnPosition(order.getColumnPositionByIndex(index), named.size() - 1);
                int width = shown.width() > 0
                        ? shown.width()
                        : kind.columns().get(index).width();
                body.setColumnWidthByPosition(index, width);
                if (shown.hidden()) {
                    hidden.add(index);
                }
            }
        }
        for (int i = 0; i < kind.columns().size(); i++) {
            if (!named.contains(i)) {
                body.setColumnWidthByPosition(i, kind.columns().get(i).width());
                if (!kind.columns().get(i).shown()) {
                    hidden.add(i);
                }
            }
        }
        fit();
    }

    int frozen() {
        return frozenBody.isFrozen() ? freeze.getColumnCount() : 0;
    }

    /** The first columns stay when the rest is scrolled; 0 for none. */
    public void freeze(int columns) {
        if (frozenBody.isFrozen()) {
            table.doCommand(new UnFreezeGridCommand());
        }
        if (columns > 0 && columns < selection.getColumnCount()) {
            table.doCommand(new FreezeColumnCommand(frozenBody, columns - 1));
        }
    }
}
