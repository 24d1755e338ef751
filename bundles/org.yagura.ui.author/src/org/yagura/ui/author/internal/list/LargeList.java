package org.yagura.ui.author.internal.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.config.DefaultColumnHeaderLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.selection.event.RowSelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.yagura.ui.Look;
import org.yagura.ui.RowLayerPainter;
import org.yagura.ui.TableStyles;
import org.yagura.ui.TextFit;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/**
 * Rows in columns of which only those in sight cost anything, so that a hundred thousand are shown as fast as twenty; the
 * window system's own table needs seconds for them. Rows are known by an identity, so that what is chosen stays chosen when
 * others are given. UI thread.
 */
public final class LargeList<T> {
    private static final int HOVER_MILLIS = 600;

    private final Function<T, ?> identity;
    // the layers ask for them as soon as they are made
    private List<ListColumn<T>> columns = List.of();
    private List<T> rows = List.of();
    private final Cells cells = new Cells();
    private final DataLayer body = new DataLayer(cells);
    private final DataLayer header = new DataLayer(new Names());
    private final SelectionLayer selection = new SelectionLayer(new ColumnReorderLayer(body), false);
    private final ViewportLayer viewport = new ViewportLayer(selection);
    private final ColumnSort<T> sort;
    private final NatTable table;
    private Function<T, RowMark> marks = _ -> RowMark.NONE;
    private Runnable chosen = () -> {
        // nobody wants to know
    };
    private Runnable sorted = chosen;
    private boolean settling;

    /**
     * @param id of the widget
     * @param identity by what a row is the same when it comes again
     */
    public LargeList(Composite parent, String id, Function<T, ?> identity) {
        this.identity = identity;
        sort = new ColumnSort<>(index -> columns.get(index), () -> sorted.run());
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        ColumnHeaderLayer titles = new ColumnHeaderLayer(header, viewport, selection, false);
        titles.addConfiguration(new DefaultColumnHeaderLayerConfiguration());
        viewport.setRegionName(GridRegion.BODY);
        CompositeLayer grid = new CompositeLayer(1, 2);
        grid.setChildLayer(GridRegion.COLUMN_HEADER, new SortHeaderLayer<>(titles, sort, false), 0, 0);
        grid.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        table = WidgetIds.id(new NatTable(parent, grid, false), id);
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new SingleClickSortConfiguration());
        table.configure();
        // Enter is not one more Down
        table.getUiBindingRegistry().unregisterKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR));
        table.addListener(SWT.MouseDown, this::chooseForMenu);
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !settling) {
                chosen.run();
            }
        });
        ListPainter painter = new ListPainter(new TextFit(table), cells, this::mark);
        selection.setLayerPainter(new RowLayerPainter(painter, selection::isRowPositionSelected));
        new CutTexts(table, painter).setPopupDelay(HOVER_MILLIS);
        Themes.follow(table, look -> look(look, painter));
    }

    private void look(Look look, ListPainter painter) {
        painter.look(look);
        new TableStyles(table, look, painter).configureRegistry(table.getConfigRegistry());
        body.setDefaultRowHeight(look.rowHeight());
        header.setDefaultRowHeight(look.rowHeight());
        Themes.own(table).setBackground(look.ground());
        table.refresh(false);
    }

    /** For its place, its keys, its menu and the focus. */
    public NatTable widget() {
        return table;
    }

    /** Wants to know when somebody chooses others. */
    public void whenChosen(Runnable then) {
        chosen = then;
    }

    /** Wants to know when somebody asks for another order: gives the rows in {@link #order} then. */
    public void whenSorted(Runnable then) {
        sorted = then;
    }

    /** Lets the chosen rows be dragged. */
    public void draggable(DragSourceListener listener, Transfer... types) {
        RowDrag.enable(table, selection, listener, types);
    }

    /** How rows are told from one another; {@link #repaint} when that changes. */
    public void marks(Function<T, RowMark> wanted) {
        marks = wanted;
    }

    /** Other columns from now on, without rows, in no order. */
    public void columns(List<ListColumn<T>> next) {
        quietly(() -> {
            rows = List.of();
            columns = List.copyOf(next);
            sort.forget();
            table.refresh();
            for (int i = 0; i < columns.size(); i++) {
                body.setColumnWidthByPosition(i, columns.get(i).width());
            }
            viewport.setOriginX(0);
            viewport.setOriginY(0);
        });
    }

    /** Puts rows into the order that is asked for; any thread, takes time with the rows. */
    public UnaryOperator<List<T>> order() {
        return sort.order();
    }

    public List<T> rows() {
        return rows;
    }

    /**
     * Shows these rows. What was chosen is chosen when it is among them; nothing in sight moves because of that, and nobody
     * is told.
     *
     * @return whether all that was chosen is still there
     */
    public boolean rows(List<T> next) {
        List<Object> before = identities(chosen());
        quietly(() -> {
            rows = next;
            selection.clear(false);
            table.refresh(false);
            choose(before);
        });
        return chosen().size() == before.size();
    }

    /** Texts or marks may be others. */
    public void repaint() {
        table.redraw();
    }

    private List<Object> identities(Collection<T> some) {
        List<Object> identities = new ArrayList<>(some.size());
        some.forEach(row -> identities.add(identity.apply(row)));
        return identities;
    }

    /** The rows that are chosen, from the top. */
    public List<T> chosen() {
        List<Range> ranges = new ArrayList<>(selection.getSelectedRowPositions());
        ranges.sort(Comparator.comparingInt(range -> range.start));
        List<T> some = new ArrayList<>();
        for (Range range : ranges) {
            for (int i = range.start; i < range.end && i < rows.size(); i++) {
                some.add(rows.get(i));
            }
        }
        return some;
    }

    /**
     * Chooses a row and brings it into sight; nobody is told.
     *
     * @return whether it is there
     */
    public boolean reveal(Object wanted) {
        int[] first = {-1};
        quietly(() -> {
            selection.clear(false);
            first[0] = choose(List.of(wanted));
            if (first[0] >= 0) {
                viewport.moveRowPositionIntoViewport(first[0]);
            }
        });
        return first[0] >= 0;
    }

    /** The first that was chosen; -1 when none is shown. */
    private int choose(Collection<?> identities) {
        if (identities.isEmpty()) {
            return -1;
        }
        Set<Object> wanted = new HashSet<>(identities);
        int first = -1;
        int last = -1;
        int run = -1;
        for (int i = 0; i <= rows.size() && !(wanted.isEmpty() && run < 0); i++) {
            boolean is = i < rows.size() && wanted.remove(identity.apply(rows.get(i)));
            if (is && run < 0) {
                run = i;
                first = first < 0 ? i : first;
            } else if (!is && run >= 0) {
                selection.selectRegion(0, run, selection.getColumnCount(), i - run);
                last = i - 1;
                run = -1;
            }
        }
        if (first >= 0) {
            selection.moveSelectionAnchor(0, first);
            selection.setLastSelectedCell(selection.getColumnCount() - 1, last);
            selection.fireLayerEvent(new RowSelectionEvent(selection, List.of(first), first, false, false));
        }
        return first;
    }

    private void quietly(Runnable change) {
        settling = true;
        try {
            change.run();
        } finally {
            settling = false;
        }
    }

    /** A context menu is about the row that it is opened on, and about all that are chosen if that is one of them. */
    private void chooseForMenu(Event event) {
        T row = event.button == 3 ? at(event.y) : null;
        if (row != null && !chosen().contains(row)) {
            reveal(identity.apply(row));
            chosen.run();
        }
    }

    /** The row at a height within the widget; null for none. */
    public T at(int y) {
        int position = table.getRowPositionByY(y);
        int index = position < 1 ? -1 : table.getRowIndexByPosition(position);
        return index >= 0 && index < rows.size() ? rows.get(index) : null;
    }

    private RowMark mark(int row) {
        return row < rows.size() ? marks.apply(rows.get(row)) : RowMark.NONE;
    }

    private final class Cells implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            if (row < 0 || row >= rows.size() || column >= columns.size()) {
                return "";
            }
            T at = rows.get(row);
            String text =
                    columns.get(column).text().apply(at).lines().findFirst().orElse("");
            return column == 0 ? marks.apply(at).sign() + text : text;
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("these rows are not edited");
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }
    }

    private final class Names implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return column < columns.size() ? columns.get(column).name() : "";
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("columns are not renamed");
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
