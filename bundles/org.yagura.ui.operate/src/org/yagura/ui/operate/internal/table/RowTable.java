package org.yagura.ui.operate.internal.table;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextService;
import org.yagura.ui.Look;
import org.yagura.ui.Staleness;
import org.yagura.ui.Themes;
import org.yagura.ui.UiThread;
import org.yagura.ui.operate.internal.OperateKeys;
import org.yagura.ui.operate.internal.filter.RowFilter;

/**
 * Rows as a NatTable, which paints only what is visible, so that a hundred thousand cost what twenty do; an
 * {@link Arranger} on a thread of its own decides what stands where. The selection is by the rows' identities: it stays
 * with them whatever moves, and always gives their newest versions. UI thread only.
 */
public final class RowTable<R> implements ISelectionProvider {
    private static final Duration POINTING = Duration.ofMinutes(2);
    private static final int PULSE_MILLIS = 1_000;
    private static final int HOVER_MILLIS = 600;

    private final RowKind<R> kind;
    private final Layers<R> layers;
    private final NatTable table;
    private final RowPainter<R> painter;
    private final Sight<R> sight;
    private final SortOrder<R> sorting;
    private final RowSelection<R> selected;
    private final Display display;
    private final ArrangerJob<R> job;
    private final AtomicReference<Arrangement<R>> latest = new AtomicReference<>();
    private final List<ISelectionChangedListener> listeners = new ArrayList<>();
    private final List<Consumer<Arrangement<R>>> watchers = new ArrayList<>();
    private List<Entry<R>> entries = List.of();
    private Arrangement<R> arrangement =
            new Arrangement<>(List.of(), 0, 0, Arrangement.Waiting.NOTHING, false, false, null);
    private RowFilter<R> filter = RowFilter.all();
    private Grouping<R> grouping;
    private boolean quiet;
    private boolean over = true;
    private boolean held;
    private boolean pointed;
    private Instant lastPointed = Instant.EPOCH;
    private Instant ticked = Instant.now();
    private boolean settling;

    /** @param floodGrouping how a flood is grouped; null for never */
    public RowTable(Composite parent, RowKind<R> kind, Grouping<R> floodGrouping, Look look) {
        this.kind = kind;
        display = parent.getDisplay();
        sorting = new SortOrder<>(kind, this::set);
        Rows data = new Rows();
        painter = new RowPainter<>(parent, kind, () -> entries, look);
        layers = new Layers<>(kind, data, sorting);
        selected = new RowSelection<>(layers.selection(), data, () -> entries);
        table = layers.build(parent, painter, look);
        sight = new Sight<>(table, kind, layers, painter);
        layers.body().setConfigLabelAccumulator((LabelStack labels, int column, int row) -> {
            // rows are painted without labels
        });
        job = new ArrangerJob<>("Yagura: " + kind.widgetId(), new Arranger<>(kind, floodGrouping), this::arranged);
        new CutTexts().setPopupDelay(HOVER_MILLIS);
        listen();
        Themes.follow(table, this::look);
        Staleness.follow(table, this::stale);
        pulse(false);
    }

    private void listen() {
        table.addListener(SWT.Resize, _ -> layers.fit());
        table.addListener(SWT.MouseMove, _ -> point(true));
        table.addListener(SWT.MouseEnter, _ -> point(true));
        table.addListener(SWT.MouseExit, _ -> point(false));
        table.addListener(SWT.Dispose, _ -> job.cancel());
        table.addListener(SWT.MouseDown, this::foldByMouse);
        table.addListener(SWT.MouseDown, this::chooseForMenu);
        table.addListener(SWT.KeyDown, this::foldByKey);
        layers.selection().addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !settling) {
                holdWhenNeeded();
                tellSelection();
            }
        });
        layers.viewport().addLayerListener(_ -> holdWhenNeeded());
    }

    /** Makes it the selection of a part, with the part's context menu and the single-letter keys. */
    public void attach(IWorkbenchPartSite site) {
        site.setSelectionProvider(this);
        MenuManager menu = new MenuManager();
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        table.setMenu(menu.createContextMenu(table));
        site.registerContextMenu(site.getId(), menu, this);
        OperateKeys.during(site.getService(IContextService.class), table);
    }

    public NatTable control() {
        return table;
    }

    public RowKind<R> kind() {
        return kind;
    }

    /** Where the columns stand, for whatever is laid out along them. */
    public Layers<R> layers() {
        return layers;
    }

    /** What the table shows now. */
    public Arrangement<R> arrangement() {
        return arrangement;
    }

    /** Wants to know when another arrangement is on the screen. */
    public void watch(Consumer<Arrangement<R>> watcher) {
        watchers.add(watcher);
    }

    /** These are all rows from now on. */
    public void reset(Collection<R> rows) {
        List<R> all = List.copyOf(rows);
        job.give(arranger -> arranger.reset(all));
    }

    /** Some rows are new or different, some are gone. */
    public void change(Collection<R> changed, Collection<? extends Serializable> gone) {
        List<R> rows = List.copyOf(changed);
        List<? extends Serializable> ids = List.copyOf(gone);
        Instant now = Instant.now();
        job.give(arranger -> arranger.change(rows, ids, now));
    }

    public void filter(RowFilter<R> wanted) {
        filter = wanted;
        set();
    }

    /** @param wanted null for a flat list */
    public void group(Grouping<R> wanted) {
        grouping = wanted;
        boolean flat = wanted == null;
        Setting<R> setting = setting();
        // both at once: between them a flood would be grouped in its own way
        job.give(arranger -> {
            arranger.wantFlat(flat);
            arranger.set(setting);
        });
    }

    /** Null for a flat list. */
    public Grouping<R> grouping() {
        return grouping;
    }

    public void showQuiet(boolean shown) {
        quiet = shown;
        set();
    }

    public boolean isQuietShown() {
        return quiet;
    }

    public void showOver(boolean shown) {
        over = shown;
        set();
    }

    public boolean isOverShown() {
        return over;
    }

    private Setting<R> setting() {
        return new Setting<>(filter, sorting.comparator(), grouping, quiet, over);
    }

    private void set() {
        Setting<R> setting = setting();
        job.give(arranger -> arranger.set(setting));
    }

    /** Brings in what waits, and shows the top. */
    public void bring() {
        job.give(Arranger::bring);
        layers.viewport().setOriginY(0);
    }

    public void foldAll(boolean fold) {
        job.give(arranger -> arranger.foldAll(fold));
    }

    /** What is remembered of it. */
    public TableState state() {
        return new TableState(
                layers.columns(),
                sorting.keys().stream()
                        .map(key -> new TableState.Sorted(key.column(), key.descending()))
                        .toList(),
                grouping == null ? "" : grouping.id(),
                layers.frozen(),
                quiet,
                over);
    }

    /** Shows it as it is remembered. */
    public void state(TableState state) {
        layers.columns(state.columns());
        layers.freeze(state.frozen());
        sorting.keys(state.sort().stream()
                .map(sort -> new SortOrder.Key(sort.id(), sort.descending()))
                .toList());
        quiet = state.quiet();
        over = state.over();
        grouping = kind.groupings().stream()
                .filter(by -> by.id().equals(state.grouping()))
                .findFirst()
                .orElse(null);
        set();
        // a refresh of the columns' structure would put them back into their first order
        table.refresh(false);
    }

    private void look(Look look) {
        painter.look(look);
        layers.look(painter, look);
        table.refresh(false);
    }

    private void stale(boolean is) {
        painter.stale(is);
        table.redraw();
    }

    private void arranged(Arrangement<R> next) {
        if (latest.getAndSet(next) == null) {
            UiThread.later(display, this::take);
        }
    }

    private void take() {
        Arrangement<R> next = latest.getAndSet(null);
        if (next == null || table.isDisposed()) {
            return;
        }
        boolean structure = entries != next.entries();
        arrangement = next;
        painter.now(Instant.now());
        boolean calm = !structure || sight.standsTheSame(entries, next.entries());
        if (structure && !(calm && selected.standsStillIn(next.entries()))) {
            place(next.entries(), calm);
        } else {
            entries = next.entries();
            sight.redrawChanged(entries);
        }
        List.copyOf(watchers).forEach(watcher -> watcher.accept(next));
    }

    /** @param calm whether nothing in sight stands elsewhere by it */
    private void place(List<Entry<R>> next, boolean calm) {
        settling = true;
        RowSelection.Kept<R> kept = selected.keep();
        try {
            entries = next;
            if (calm) {
                sight.redrawChanged(entries);
            } else {
                table.refresh(false);
            }
            selected.restore(kept);
        } finally {
            settling = false;
        }
        if (kept.chosen().size() != selected.size()) {
            tellSelection();
        }
        holdWhenNeeded();
    }

    private void selectPositions(int[] positions, boolean reveal) {
        selected.select(positions);
        if (reveal && positions.length > 0) {
            layers.viewport().moveRowPositionIntoViewport(positions[0]);
        }
    }

    /** Ages grow, marks fade, and a pointer that has long been still points at nothing. */
    public void tick() {
        Instant before = ticked;
        ticked = Instant.now();
        painter.now(ticked);
        holdWhenNeeded();
        sight.redrawAged(entries, before);
        sight.redrawChanged(entries);
        job.give(_ -> {
            // filters that ask for a time look again
        });
    }

    private void point(boolean at) {
        pointed = at;
        lastPointed = Instant.now();
        holdWhenNeeded();
    }

    private void holdWhenNeeded() {
        if (settling) {
            return;
        }
        boolean pointing =
                pointed && Duration.between(lastPointed, Instant.now()).compareTo(POINTING) < 0;
        boolean scrolled = layers.viewport().getOriginRowPosition() > 0;
        boolean needed = pointing || scrolled || !selected.isEmpty();
        if (needed != held) {
            held = needed;
            job.give(arranger -> arranger.hold(needed));
        }
    }

    private void pulse(boolean faint) {
        table.getDisplay().timerExec(PULSE_MILLIS / 2, () -> {
            if (!table.isDisposed()) {
                painter.faint(faint);
                if (table.isVisible()) {
                    sight.redrawPulsing(entries);
                }
                pulse(!faint);
            }
        });
    }

    private void foldByMouse(Event event) {
        int index = indexAt(event.y);
        if (event.button == 1 && event.x < layers.foldWidth() && index >= 0) {
            fold(entries.get(index), null);
        }
    }

    /** A context menu is about the row that it is opened on, and about all that are selected if that is one of them. */
    private void chooseForMenu(Event event) {
        int index = indexAt(event.y);
        if (event.button == 3 && index >= 0 && !selected.has(index)) {
            selectPositions(new int[] {index}, false);
        }
    }

    /** Which entry is there; -1 for none. */
    private int indexAt(int y) {
        int row = table.getRowPositionByY(y);
        int index = row < 1 ? -1 : table.getRowIndexByPosition(row);
        return index < entries.size() ? index : -1;
    }

    private void foldByKey(Event event) {
        List<Entry<R>> chosen = selected.chosen();
        if (chosen.size() != 1 || event.stateMask != 0) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> fold(chosen.getFirst(), true);
            case SWT.ARROW_RIGHT -> fold(chosen.getFirst(), false);
            case SWT.CR, SWT.KEYPAD_CR -> fold(chosen.getFirst(), null);
            default -> {
                // the table's own keys
            }
        }
    }

    private void fold(Entry<R> entry, Boolean wanted) {
        if (entry instanceof GroupLine<R> group) {
            boolean fold = wanted == null ? group.isExpanded() : wanted;
            if (fold == group.isExpanded()) {
                job.give(arranger -> arranger.fold(group.key(), fold));
            }
        }
    }

    public void selectFirst() {
        if (!entries.isEmpty() && selected.isEmpty()) {
            selectPositions(new int[] {0}, true);
        }
    }

    public void selectAll() {
        selected.selectAll();
    }

    public void clearSelection() {
        selected.clear();
    }

    private void tellSelection() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        List.copyOf(listeners).forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    /** The newest versions of the selected rows; of a selected group all its rows. */
    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(selected.rows());
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
            selectPositions(
                    IntStream.range(0, entries.size())
                            .filter(i -> entries.get(i) instanceof Line<R> line && elements.contains(line.row()))
                            .toArray(),
                    true);
        }
    }

    /** The whole text of a cell that shows only its beginning. */
    private final class CutTexts extends NatTableContentTooltip {
        CutTexts() {
            super(table, GridRegion.BODY);
        }

        @Override
        protected String getText(Event event) {
            int column = table.getColumnPositionByX(event.x);
            int row = table.getRowPositionByY(event.y);
            String text = super.getText(event);
            boolean cut = text != null
                    && column >= 0
                    && painter.cuts(
                            table.getColumnIndexByPosition(column), text, table.getColumnWidthByPosition(column));
            return cut && row > 0 ? text : null;
        }
    }

    private final class Rows implements IRowDataProvider<Entry<R>> {
        @Override
        public Entry<R> getRowObject(int index) {
            return index >= 0 && index < entries.size() ? entries.get(index) : null;
        }

        @Override
        public int indexOfRowObject(Entry<R> entry) {
            return selected.position(entry);
        }

        @Override
        public Object getDataValue(int column, int row) {
            if (row < 0 || row >= entries.size()) {
                return "";
            }
            return switch (entries.get(row)) {
                case Line<R> line -> kind.columns().get(column).text().apply(line.row(), painter.now());
                case GroupLine<R> group -> painter.describe(group);
            };
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("these rows are not edited");
        }

        @Override
        public int getColumnCount() {
            return kind.columns().size();
        }

        @Override
        public int getRowCount() {
            return entries.size();
        }
    }
}
