package org.yagura.ui.operate.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IColumnAccessor;
import org.eclipse.nebula.widgets.nattable.data.ListDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
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
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.SeverityShapes;
import org.yagura.ui.WidgetIds;

/** The board as a NatTable, which paints only what is visible. Selection is by alert, whatever moves. */
final class BoardTable implements ISelectionProvider {
    private static final int ROW_HEIGHT = 26;
    private static final int SHAPE = 12;
    private static final int TEXT_LEAST = 160;
    private static final String LOUD = "LOUD";
    private static final String PLAIN = "PLAIN";
    private static final String SOFT = "SOFT";
    private static final String SEVERITY = "SEVERITY";
    private static final String EVEN = "EVEN";
    private static final String ODD = "ODD";

    private final BoardModel model;
    private final BoardRows rows;
    private final Look look;
    private final NatTable table;
    private final DataLayer body;
    private final SelectionLayer selection;
    private final RowSelectionModel<AlertRow> selected;
    private final ColumnHeaderLayer header;
    private final List<ISelectionChangedListener> listeners = new ArrayList<>();
    private final Font bold;
    private Instant now = Instant.now();

    BoardTable(Composite parent, BoardModel model, BoardRows rows, Look look) {
        this.model = model;
        this.rows = rows;
        this.look = look;
        ListDataProvider<AlertRow> data = new ListDataProvider<>(rows.rows(), new Accessor());
        body = new DataLayer(data);
        body.setDefaultRowHeight(ROW_HEIGHT);
        for (Columns column : Columns.values()) {
            body.setColumnWidthByPosition(column.ordinal(), column.width());
        }
        body.setConfigLabelAccumulator(this::label);
        selection = new SelectionLayer(new ColumnReorderLayer(body), false);
        selected = new RowSelectionModel<>(selection, data, AlertRow::alert);
        selection.setSelectionModel(selected);
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        ViewportLayer viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        DataLayer headerData = new DataLayer(new DefaultColumnHeaderDataProvider(titles()));
        headerData.setDefaultRowHeight(ROW_HEIGHT);
        header = new ColumnHeaderLayer(headerData, viewport, selection, false);
        header.addConfiguration(
                new org.eclipse.nebula.widgets.nattable.layer.config.DefaultColumnHeaderLayerConfiguration());
        SortHeaderLayer<AlertRow> sort = new SortHeaderLayer<>(header, new Sorting(), false);
        CompositeLayer grid = new CompositeLayer(1, 2);
        grid.setChildLayer(GridRegion.COLUMN_HEADER, sort, 0, 0);
        grid.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        table = WidgetIds.id(new NatTable(parent, grid, false), "board.table");
        bold = org.eclipse.jface.resource.JFaceResources.getFontRegistry()
                .getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT);
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration());
        table.addConfiguration(new Styles());
        table.addConfiguration(new SingleClickSortConfiguration(new SortableHeaderTextPainter(
                new PaddingDecorator(new TextPainter(), 0, 4, 0, 6), CellEdgeEnum.RIGHT, new SortIconPainter(false))));
        table.configure();
        table.setBackground(look.ground());
        table.addListener(org.eclipse.swt.SWT.Resize, _ -> fit());
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                tellSelection();
            }
        });
    }

    private static String[] titles() {
        return java.util.Arrays.stream(Columns.values()).map(Columns::title).toArray(String[]::new);
    }

    NatTable control() {
        return table;
    }

    /** The text column takes the room that is left. */
    private void fit() {
        int others = 0;
        for (Columns column : Columns.values()) {
            others += column == Columns.TEXT ? 0 : body.getColumnWidthByPosition(column.ordinal());
        }
        int room = table.getClientArea().width - others;
        body.setColumnWidthByPosition(Columns.TEXT.ordinal(), Math.max(TEXT_LEAST, room));
    }

    private void label(LabelStack labels, int column, int row) {
        AlertRow alert = row < rows.rows().size() ? rows.rows().get(row) : null;
        if (alert != null) {
            labels.addLabel(loudness(alert.state()));
            labels.addLabel(row % 2 == 0 ? EVEN : ODD);
        }
        if (column == Columns.SEVERITY.ordinal()) {
            labels.addLabelOnTop(SEVERITY);
        }
    }

    private static String loudness(AlertState state) {
        return switch (state) {
            case UNACKNOWLEDGED -> LOUD;
            case ACKNOWLEDGED, RETURNED -> PLAIN;
            case WAITING, SUPPRESSED, CLEARED -> SOFT;
        };
    }

    /** Shows the rows as they are now; the selection stays with its alerts. */
    void refresh() {
        now = Instant.now();
        List<AlertRow> before = selected.getSelectedRowObjects();
        table.refresh(false);
        if (!before.isEmpty()) {
            select(before.stream().map(AlertRow::alert).toList(), false);
        }
    }

    /** Ages grow. */
    void tick() {
        now = Instant.now();
        table.redraw();
    }

    private void select(List<UUID> alerts, boolean reveal) {
        int[] positions = rows.rows().stream()
                .filter(row -> alerts.contains(row.alert()))
                .mapToInt(row -> rows.rows().indexOf(row))
                .toArray();
        if (positions.length == 0) {
            selection.clear(true);
        } else if (!isSelected(positions)) {
            selection.doCommand(
                    new SelectRowsCommand(selection, 0, positions, false, false, reveal ? positions[0] : -1));
        }
    }

    private boolean isSelected(int[] positions) {
        for (int position : positions) {
            if (!selected.isRowPositionSelected(position)) {
                return false;
            }
        }
        return positions.length == selected.getSelectedRowCount();
    }

    void selectFirst() {
        if (!rows.rows().isEmpty() && selected.isEmpty()) {
            select(List.of(rows.rows().getFirst().alert()), true);
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
        return new StructuredSelection(selected.getSelectedRowObjects());
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void setSelection(ISelection wanted) {
        if (wanted instanceof IStructuredSelection structured) {
            List<UUID> alerts = new ArrayList<>();
            for (Object element : structured.toList()) {
                if (element instanceof AlertRow row) {
                    alerts.add(row.alert());
                }
            }
            select(alerts, true);
        }
    }

    private final class Accessor implements IColumnAccessor<AlertRow> {
        @Override
        public Object getDataValue(AlertRow row, int column) {
            return Columns.values()[column].text(row, model.plan(), now);
        }

        @Override
        public void setDataValue(AlertRow row, int column, Object value) {
            throw new UnsupportedOperationException("the board is not edited");
        }

        @Override
        public int getColumnCount() {
            return Columns.values().length;
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
            return index == column && direction != SortDirectionEnum.NONE ? 0 : -1;
        }

        // NatTable declares it so
        @SuppressWarnings("rawtypes")
        @Override
        public List<Comparator> getComparatorsForColumnIndex(int index) {
            return List.of(Columns.values()[index].order());
        }

        @Override
        public Comparator<?> getColumnComparator(int index) {
            return Columns.values()[index].order();
        }

        @Override
        public void sort(int index, SortDirectionEnum wanted, boolean accumulate) {
            column = index;
            direction = wanted;
            Comparator<AlertRow> order = Columns.values()[index].order();
            rows.orderBy(
                    switch (wanted) {
                        case ASC -> order;
                        case DESC -> order.reversed();
                        case NONE -> null;
                    });
            rows.fill(model);
            refresh();
        }

        @Override
        public void clear() {
            sort(Math.max(0, column), SortDirectionEnum.NONE, false);
        }
    }

    /** Severity: the shape in its colour, then the word. */
    private final class SeverityPainter extends TextPainter {
        @Override
        public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
            Rectangle right = new Rectangle(bounds.x + SHAPE + 12, bounds.y, bounds.width - SHAPE - 12, bounds.height);
            super.paintCell(cell, gc, right, registry);
            int row = cell.getRowIndex();
            if (row >= rows.rows().size()) {
                return;
            }
            AlertRow alert = rows.rows().get(row);
            Color background = gc.getBackground();
            gc.setBackground(groundOf(cell));
            gc.fillRectangle(bounds.x, bounds.y, SHAPE + 12, bounds.height);
            int x = bounds.x + 8;
            int y = bounds.y + (bounds.height - SHAPE) / 2;
            if (alert.state().isActive()) {
                boolean soft = loudness(alert.state()).equals(SOFT);
                Color color = soft ? look.quiet() : look.severity(alert.severity());
                SeverityShapes.draw(
                        gc, alert.severity(), alert.state() == AlertState.UNACKNOWLEDGED, color, x, y, SHAPE);
            } else {
                SeverityShapes.drawTick(gc, look.recovered(), x, y, SHAPE);
            }
            gc.setBackground(background);
        }
    }

    private Color groundOf(ILayerCell cell) {
        if (cell.getDisplayMode().equals(DisplayMode.SELECT)) {
            return look.selection();
        }
        return cell.getRowIndex() % 2 == 0 ? look.ground() : look.groundBelow();
    }

    private final class Styles extends AbstractRegistryConfiguration {
        @Override
        public void configureRegistry(IConfigRegistry registry) {
            ground(registry, GridRegion.BODY, look.ground(), look.text(), DisplayMode.NORMAL);
            registry.registerConfigAttribute(
                    CellConfigAttributes.CELL_PAINTER,
                    new PaddingDecorator(new TextPainter(), 0, 4, 0, 6),
                    DisplayMode.NORMAL,
                    GridRegion.BODY);
            registry.registerConfigAttribute(
                    CellConfigAttributes.CELL_PAINTER,
                    new BackgroundPainter(new PaddingDecorator(new TextPainter(false, false), 0, 4, 0, 6, false)),
                    DisplayMode.NORMAL,
                    GridRegion.COLUMN_HEADER);
            ground(registry, EVEN, look.ground(), null, DisplayMode.NORMAL);
            ground(registry, ODD, look.groundBelow(), null, DisplayMode.NORMAL);
            ground(
                    registry,
                    SelectionStyleLabels.SELECTION_ANCHOR_STYLE,
                    look.selection(),
                    look.text(),
                    DisplayMode.SELECT);
            ground(registry, SelectionStyleLabels.SELECTION_ANCHOR_STYLE, null, null, DisplayMode.NORMAL);
            ground(
                    registry,
                    SelectionStyleLabels.COLUMN_FULLY_SELECTED_STYLE,
                    look.groundBelow(),
                    look.quiet(),
                    DisplayMode.SELECT);
            ground(registry, GridRegion.BODY, look.selection(), look.text(), DisplayMode.SELECT);
            ground(registry, GridRegion.COLUMN_HEADER, look.groundBelow(), look.quiet(), DisplayMode.NORMAL);
            ground(registry, GridRegion.COLUMN_HEADER, look.groundBelow(), look.quiet(), DisplayMode.SELECT);
            registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, look.line());
            registry.registerConfigAttribute(
                    CellConfigAttributes.GRID_LINE_COLOR, look.line(), DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
            registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE);
            font(registry, LOUD, bold, look.text());
            font(registry, PLAIN, table.getFont(), look.text());
            font(registry, SOFT, table.getFont(), look.quiet());
            registry.registerConfigAttribute(
                    CellConfigAttributes.CELL_PAINTER, new SeverityPainter(), DisplayMode.NORMAL, SEVERITY);
            registry.registerConfigAttribute(
                    CellConfigAttributes.CELL_PAINTER, new SeverityPainter(), DisplayMode.SELECT, SEVERITY);
        }

        private void ground(IConfigRegistry registry, String label, Color ground, Color text, DisplayMode mode) {
            Style style = new Style();
            if (ground != null) {
                style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, ground);
            }
            if (text != null) {
                style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, text);
            }
            if (label.equals(GridRegion.COLUMN_HEADER)
                    || label.equals(SelectionStyleLabels.COLUMN_FULLY_SELECTED_STYLE)) {
                style.setAttributeValue(CellStyleAttributes.FONT, table.getFont());
            }
            style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
            style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
            style.setAttributeValue(CellStyleAttributes.BORDER_STYLE, (BorderStyle) null);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
        }

        private void font(IConfigRegistry registry, String label, Font font, Color text) {
            Style style = new Style();
            if (font != null) {
                style.setAttributeValue(CellStyleAttributes.FONT, font);
            }
            style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, text);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
            Style chosen = new Style();
            if (font != null) {
                chosen.setAttributeValue(CellStyleAttributes.FONT, font);
            }
            chosen.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, text);
            chosen.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, look.selection());
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, chosen, DisplayMode.SELECT, label);
        }
    }
}
