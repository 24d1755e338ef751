package org.yagura.ui.operate.internal;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.data.IColumnAccessor;
import org.eclipse.nebula.widgets.nattable.data.ListDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.config.DefaultColumnHeaderLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.yagura.ui.Look;
import org.yagura.ui.WidgetIds;

/**
 * Rows as a NatTable, which paints only what is visible, so that ten thousand cost what twenty do. The selection is by
 * the rows' identities: it stays with them whatever moves, and always gives their newest versions.
 */
final class RowTable<R> implements ISelectionProvider {
    private static final int ROW_HEIGHT = 26;
    private static final int GROWING_LEAST = 160;

    private final RowKind<R> kind;
    private final List<Column<R>> columns;
    private final List<R> rows = new ArrayList<>();
    private final Map<Serializable, Integer> positions = new HashMap<>();
    private final NatTable table;
    private final DataLayer body;
    private final SelectionLayer selection;
    private final RowSelectionModel<R> selected;
    private final List<ISelectionChangedListener> listeners = new ArrayList<>();
    private Comparator<R> order;
    private boolean settling;
    private Instant now = Instant.now();

    RowTable(Composite parent, RowKind<R> kind, Look look) {
        this.kind = kind;
        this.columns = kind.columns();
        this.order = kind.urgency();
        Rows data = new Rows();
        body = new DataLayer(data);
        body.setDefaultRowHeight(ROW_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            body.setColumnWidthByPosition(i, columns.get(i).width());
        }
        body.setConfigLabelAccumulator(this::label);
        selection = new SelectionLayer(new ColumnReorderLayer(body), false);
        selected = new RowSelectionModel<>(selection, data, kind::id);
        selection.setSelectionModel(selected);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        ViewportLayer viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        String[] titles = columns.stream().map(Column::title).toArray(String[]::new);
        DataLayer headerData = new DataLayer(new DefaultColumnHeaderDataProvider(titles));
        headerData.setDefaultRowHeight(ROW_HEIGHT);
        ColumnHeaderLayer header = new ColumnHeaderLayer(headerData, viewport, selection, false);
        header.addConfiguration(new DefaultColumnHeaderLayerConfiguration());
        CompositeLayer grid = new CompositeLayer(1, 2);
        grid.setChildLayer(GridRegion.COLUMN_HEADER, new SortHeaderLayer<>(header, new Sorting(), false), 0, 0);
        grid.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        table = WidgetIds.id(new NatTable(parent, grid, false), kind.widgetId());
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new RowStyles<>(look, table.getFont(), kind, rows));
        table.addConfiguration(new SingleClickSortConfiguration(new SortableHeaderTextPainter(
                new PaddingDecorator(new TextPainter(), 0, 4, 0, 6), CellEdgeEnum.RIGHT, new SortIconPainter(false))));
        table.configure();
        table.setBackground(look.ground());
        table.addListener(SWT.Resize, _ -> fit());
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !settling) {
                tellSelection();
            }
        });
    }

    /** Makes it the selection of a part, with the part's context menu and the single-letter keys. */
    void attach(IWorkbenchPartSite site) {
        site.setSelectionProvider(this);
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        table.setMenu(menu.createContextMenu(table));
        site.registerContextMenu(site.getId(), menu, this);
        BoardView.Keys.during(site.getService(IContextService.class), table);
    }

    NatTable control() {
        return table;
    }

    int size() {
        return rows.size();
    }

    private void fit() {
        int others = 0;
        for (int i = 0; i < columns.size(); i++) {
            others += i == kind.growing() ? 0 : body.getColumnWidthByPosition(i);
        }
        int room = table.getClientArea().width - others;
        body.setColumnWidthByPosition(kind.growing(), Math.max(GROWING_LEAST, room));
    }

    private void label(LabelStack labels, int column, int row) {
        if (row < rows.size()) {
            labels.addLabel(kind.tone(rows.get(row)).name());
            labels.addLabel(row % 2 == 0 ? RowStyles.EVEN : RowStyles.ODD);
        }
        if (column == 0) {
            labels.addLabelOnTop(RowStyles.SEVERITY);
        }
    }

    /** Shows these rows, in order; the selection stays with those of them that are still there. */
    void show(Collection<R> wanted) {
        Set<Serializable> before = selectedIds();
        rows.clear();
        rows.addAll(wanted);
        arrange(before);
    }

    private void arrange(Set<Serializable> before) {
        now = Instant.now();
        rows.sort(order);
        positions.clear();
        for (int i = 0; i < rows.size(); i++) {
            positions.put(kind.id(rows.get(i)), i);
        }
        settling = true;
        try {
            table.refresh(false);
            select(before, false);
        } finally {
            settling = false;
        }
        if (!before.equals(selectedIds())) {
            tellSelection();
        }
    }

    /** Ages grow. */
    void tick() {
        now = Instant.now();
        table.redraw();
    }

    private Set<Serializable> selectedIds() {
        Set<Serializable> ids = new LinkedHashSet<>();
        selected.getSelectedRowObjects().forEach(row -> ids.add(kind.id(row)));
        return ids;
    }

    private void select(Collection<Serializable> ids, boolean reveal) {
        int[] wanted = ids.stream()
                .map(positions::get)
                .filter(position -> position != null)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        if (wanted.length == 0) {
            if (!selected.isEmpty()) {
                selection.clear(true);
            }
        } else if (!selectedIds().equals(new HashSet<>(ids)) || wanted.length != ids.size()) {
            selection.doCommand(new SelectRowsCommand(selection, 0, wanted, false, false, reveal ? wanted[0] : -1));
        }
    }

    void selectFirst() {
        if (!rows.isEmpty() && selected.isEmpty()) {
            select(List.of(kind.id(rows.getFirst())), true);
        }
    }

    private void tellSelection() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        List.copyOf(listeners).forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(selectedIds().stream()
                .map(positions::get)
                .filter(position -> position != null)
                .map(rows::get)
                .toList());
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    /** Selects those of the elements that are shown; what is not a row of this table is passed over. */
    @Override
    public void setSelection(ISelection wanted) {
        if (wanted instanceof IStructuredSelection structured) {
            Set<Object> elements = new HashSet<>(Arrays.asList(structured.toArray()));
            select(rows.stream().filter(elements::contains).map(kind::id).toList(), true);
        }
    }

    private final class Rows extends ListDataProvider<R> {
        Rows() {
            super(rows, new Accessor());
        }

        @Override
        public int indexOfRowObject(R row) {
            Integer position = positions.get(kind.id(row));
            return position == null ? -1 : position;
        }
    }

    private final class Accessor implements IColumnAccessor<R> {
        @Override
        public Object getDataValue(R row, int column) {
            return columns.get(column).text().apply(row, now);
        }

        @Override
        public void setDataValue(R row, int column, Object value) {
            throw new UnsupportedOperationException("these rows are not edited");
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }
    }

    private final class Sorting implements ISortModel {
        private int column = -1;
        private SortDirectionEnum direction = SortDirectionEnum.NONE;

        @Override
        public List<Integer> getSortedColumnIndexes() {
            return direction == SortDirectionEnum.NONE ? List.of() : List.of(column);
        }

        @Override
        public boolean isColumnIndexSorted(int index) {
            return index == column && direction != SortDirectionEnum.NONE;
        }

        @Override
        public SortDirectionEnum getSortDirection(int index) {
            return index == column ? direction : SortDirectionEnum.NONE;
        }

        @Override
        public int getSortOrder(int index) {
            return isColumnIndexSorted(index) ? 0 : -1;
        }

        // NatTable declares it so
        @SuppressWarnings("rawtypes")
        @Override
        public List<Comparator> getComparatorsForColumnIndex(int index) {
            return List.of(columns.get(index).order());
        }

        @Override
        public Comparator<?> getColumnComparator(int index) {
            return columns.get(index).order();
        }

        @Override
        public void sort(int index, SortDirectionEnum wanted, boolean accumulate) {
            column = index;
            direction = wanted;
            Comparator<R> first = columns.get(index).order();
            order = switch (wanted) {
                case ASC -> first.thenComparing(kind.urgency());
                case DESC -> first.reversed().thenComparing(kind.urgency());
                case NONE -> kind.urgency();
            };
            arrange(selectedIds());
        }

        @Override
        public void clear() {
            sort(Math.max(0, column), SortDirectionEnum.NONE, false);
        }
    }
}
