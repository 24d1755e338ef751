package org.yagura.ui.operate.internal.board;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.Messages;
import org.yagura.ui.operate.internal.board.BoardTab.Content;
import org.yagura.ui.operate.internal.filter.FilterProblem;
import org.yagura.ui.operate.internal.filter.FilterText;
import org.yagura.ui.operate.internal.table.Arrangement;
import org.yagura.ui.operate.internal.table.EmptyNote;
import org.yagura.ui.operate.internal.table.Grouping;
import org.yagura.ui.operate.internal.table.RowTable;

/** The board itself: tabs, bar, info line, filter row, rows. */
final class BoardPage {
    private final Session session;
    private final Composite page;
    private final BoardTabs tabs;
    private final BoardBar bar;
    private final InfoLine info;
    private final FilterRow<AlertRow> filterRow;
    private final EmptyNote empty;
    private final RowTable<AlertRow> table;
    private final TabShelf shelf;
    private final List<BoardTab> all = new ArrayList<>();
    private BoardTab current;
    private Grouping<AlertRow> lastGrouping;
    private List<FilterProblem> problems = List.of();
    /** The times that a filter asks for are of this zone. */
    private ZoneId filteredIn;

    private boolean switching;

    BoardPage(Composite parent, IWorkbenchPartSite site, Session session, Look look) {
        this.session = session;
        AlertRows kind = new AlertRows(session.model()::plan);
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        shelf = new TabShelf(session, page);
        tabs = new BoardTabs(page, this::choose, this::close);
        bar = new BoardBar(page, kind.groupings(), this::filter);
        info = new InfoLine(page, this::bring);
        table = new RowTable<>(page, kind, kind.flood(), look);
        filterRow = new FilterRow<>(page, table, this::filter, this::toggleFilterRow);
        filterRow.control().moveAbove(table.control());
        empty = new EmptyNote(page, table, "board.empty");
        fill(tabs.control()).heightHint = 0;
        fill(bar.control());
        fill(info.control());
        fill(filterRow.control()).heightHint = filterRow.height();
        shown(filterRow.control(), false);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        bar.steer(table);
        table.attach(site);
        table.watch(this::arranged);
        lastGrouping = kind.groupings().getFirst();
        all.addAll(builtIn());
        current = all.getFirst();
        tabs.show(all, current);
        Themes.follow(page, next -> Dress.all(page, next));
    }

    private static GridData fill(Control control) {
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        control.setLayoutData(data);
        return data;
    }

    private List<BoardTab> builtIn() {
        return List.of(
                BoardTab.builtIn("all", Messages.tab_all, ""),
                BoardTab.builtIn("unacknowledged", Messages.tab_unacknowledged, "state:unacknowledged"),
                BoardTab.builtIn("worst", Messages.tab_worst, "severity:critical,major -state:cleared"),
                BoardTab.builtIn("mine", Messages.tab_mine, FilterText.ask("owner", session.operator())));
    }

    Control control() {
        return page;
    }

    RowTable<AlertRow> table() {
        return table;
    }

    /** Reads what was saved; once, when the centre is open. */
    void load() {
        List<BoardTab> fixed = List.copyOf(all);
        shelf.load(fixed, saved -> {
            all.addAll(fixed.size(), saved);
            tabs.show(all, current);
            show(current);
        });
    }

    void reset() {
        bar.sample(session.model().plan().isSample());
        table.reset(session.model().alerts());
        if (!session.model().plan().zone().equals(filteredIn)) {
            filter();
        }
    }

    void changed(BoardModel.Changed what) {
        List<AlertRow> rows = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (UUID id : what.alerts()) {
            AlertRow row = session.model().alert(id);
            if (row == null) {
                gone.add(id);
            } else {
                rows.add(row);
            }
        }
        table.change(rows, gone);
    }

    private void filter() {
        if (switching) {
            return;
        }
        filteredIn = session.model().plan().zone();
        FilterText<AlertRow> reader =
                new FilterText<>(table.kind().fields(), filteredIn, table.kind().timeField());
        String text = bar.filter() + " " + FilterRow.asText(filterRow.texts());
        FilterText.Read<AlertRow> read = reader.read(text);
        problems = read.problems();
        table.filter(read.filter());
    }

    private void arranged(Arrangement<AlertRow> arrangement) {
        info.show(arrangement, problems);
        bar.hidden(arrangement.hiddenQuiet());
        empty.show(arrangement.entries().isEmpty() ? whyEmpty(arrangement) : null);
        remember();
    }

    private String whyEmpty(Arrangement<AlertRow> arrangement) {
        boolean asked = !bar.filter().isBlank() || !filterRow.texts().isEmpty();
        String hidden = arrangement.hiddenQuiet() > 0
                ? " " + Words.fill(Messages.board_hidden_quiet, arrangement.hiddenQuiet())
                : "";
        String well =
                session.model().plan().monitors().isEmpty() ? Messages.board_nothing_watched : Messages.board_empty;
        return (asked ? Messages.board_none_match : well) + hidden;
    }

    private void shown(Control control, boolean wanted) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude == wanted) {
            data.exclude = !wanted;
            control.setVisible(wanted);
            page.layout();
        }
    }

    private void remember() {
        if (!switching) {
            current.content(new Content(bar.filter(), filterRow.texts(), table.state()));
            tabs.relabel();
        }
    }

    private void choose(BoardTab tab) {
        if (tab != current) {
            leave();
            current = tab;
            show(tab);
        }
    }

    /** Keeps how the person has arranged the tab that is left. */
    void leave() {
        remember();
        if (current.kind() == BoardTab.Kind.BUILT_IN && current.isChanged() && session.isOpen()) {
            shelf.keep(current);
        }
    }

    private void show(BoardTab tab) {
        switching = true;
        Content content = tab.content();
        bar.filter(content.filter());
        filterRow.texts(content.columnFilters());
        if (!content.columnFilters().isEmpty()) {
            shown(filterRow.control(), true);
        }
        table.state(content.table());
        bar.sync();
        switching = false;
        filter();
    }

    private void close(BoardTab tab) {
        switch (tab.kind()) {
            case BUILT_IN -> {
                // always there
            }
            case PASSING -> remove(tab);
            case SAVED -> {
                String question = tab.isShared() ? Messages.tab_delete_shared : Messages.tab_delete;
                if (org.eclipse.jface.dialogs.MessageDialog.openQuestion(
                        page.getShell(), Messages.tab_delete_title, Words.fill(question, tab.name()))) {
                    shelf.delete(tab, () -> remove(tab));
                }
            }
        }
    }

    private void remove(BoardTab tab) {
        all.remove(tab);
        if (tab == current) {
            current = all.getFirst();
            show(current);
        }
        tabs.show(all, current);
    }

    /** Opens a passing tab with a filter; the one that asks the same is taken again. */
    void showAlerts(String filter) {
        leave();
        BoardTab tab = all.stream()
                .filter(t -> t.kind() == BoardTab.Kind.PASSING && t.name().equals(filter))
                .findFirst()
                .orElseGet(() -> BoardTab.passing(filter));
        all.removeIf(t -> t.kind() == BoardTab.Kind.PASSING);
        all.add(tab);
        current = tab;
        tabs.show(all, tab);
        show(tab);
    }

    void step(int by) {
        tabs.step(by);
    }

    /** Stores the tab: a saved one as it stands, any other under a name. */
    void save(boolean as) {
        if (current.kind() == BoardTab.Kind.SAVED && !as) {
            BoardTab tab = current;
            Content content = tab.content();
            shelf.save(
                    tab,
                    (outcome, failure) -> ViewSaving.tell(page.getShell(), outcome, failure, view -> {
                        tab.stored(view, content);
                        tabs.relabel();
                        tell(Words.fill(Messages.tab_saved, view.name()), false);
                    }));
            return;
        }
        ViewSaving.ask(page.getShell(), current.name()).ifPresent(wanted -> {
            Content content = current.content();
            shelf.saveAs(
                    current,
                    wanted.name(),
                    wanted.shared(),
                    all.size(),
                    (outcome, failure) -> ViewSaving.tell(page.getShell(), outcome, failure, view -> {
                        BoardTab tab = BoardTab.saved(view, content);
                        all.removeIf(t -> t.kind() == BoardTab.Kind.PASSING);
                        all.add(tab);
                        current = tab;
                        tabs.show(all, tab);
                        tell(Words.fill(Messages.tab_saved, view.name()), false);
                    }));
        });
    }

    void bring() {
        table.bring();
        table.control().setFocus();
    }

    void focusFilter() {
        bar.focusFilter();
    }

    void toggleFilterRow() {
        boolean wanted = !filterRow.control().getVisible();
        shown(filterRow.control(), wanted);
        if (wanted) {
            filterRow.focus();
        } else {
            filterRow.clear();
            table.control().setFocus();
        }
    }

    void toggleQuiet() {
        table.showQuiet(!table.isQuietShown());
        bar.sync();
    }

    /** Flat when it is grouped, by a person's wish or because of a flood; grouped as last time when it is flat. */
    void toggleGroups() {
        Arrangement<AlertRow> now = table.arrangement();
        if (table.grouping() != null) {
            lastGrouping = table.grouping();
        }
        table.group(now.grouping() == null ? lastGrouping : null);
        bar.sync();
    }

    void group(String id) {
        table.group(table.kind().groupings().stream()
                .filter(by -> by.id().equals(id))
                .findFirst()
                .orElse(null));
        bar.sync();
    }

    /** Says what was just done, or why not. */
    void tell(String text, boolean loud) {
        info.tell(text, loud);
    }
}
