package org.yagura.ui.operate.internal.board;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.yagura.core.phrase.Letters;
import org.yagura.core.port.SavedViews.SavedView;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.RowFilters;
import org.yagura.ui.Session;
import org.yagura.ui.operate.internal.board.BoardTab.Content;
import org.yagura.ui.operate.internal.filter.FilterText;
import org.yagura.ui.operate.internal.filter.RowFilter;

/** The board's filters for whoever shows alerts elsewhere, the wall board for one. */
final class BoardFilters implements RowFilters {
    private final Session session;
    private final AlertRows kind;

    BoardFilters(Session session) {
        this.session = session;
        this.kind = new AlertRows(session.model()::plan);
    }

    private record Row(AlertRow row, AlertRows kind) implements RowFilter.Searchable<AlertRow> {
        @Override
        public String letters() {
            return Letters.plain(kind.words(row));
        }
    }

    @Override
    public Predicate<AlertRow> of(String filter) {
        FilterText<AlertRow> reader =
                new FilterText<>(kind.fields(), session.model().plan().zone(), kind.timeField());
        RowFilter<AlertRow> rows = reader.read(filter).filter();
        return row -> rows.test(new Row(row, kind), Instant.now());
    }

    @Override
    public List<SavedFilter> saved(String person) {
        return session.savedViews().of(person).stream()
                .filter(view -> !view.name().startsWith(TabShelf.BUILT_IN))
                .map(this::filter)
                .filter(filter -> filter != null)
                .toList();
    }

    private SavedFilter filter(SavedView view) {
        Content content = TabShelf.read(view);
        return content == null ? null : new SavedFilter(view.name(), content.asText());
    }
}
