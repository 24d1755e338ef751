package org.yagura.ui.author.internal.overview;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.phrase.Letters;
import org.yagura.ui.Session;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.list.LargeList;
import org.yagura.ui.author.internal.list.ListColumn;

/** Lines of an overview, searched while somebody types; each leads to its place when it is chosen. UI thread. */
final class FoundList {
    private final Session session;
    private final Text search;
    private final Label count;
    private final Label about;
    private final LargeList<Found> list;
    private List<Found> all = List.of();
    private String none = "";
    private int asked;

    /** A column as it stands in the header. */
    record Column(String name, int width) {}

    /**
     * @param bar gets the search and the count
     * @param page gets the list
     * @param id begins the ids of its widgets
     */
    FoundList(Composite bar, Composite page, String id, List<Column> columns, Session session, Consumer<Found> go) {
        this.session = session;
        search = WidgetIds.id(new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), id + ".search");
        search.setMessage(Messages.search_message);
        search.addModifyListener(_ -> find());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        count = WidgetIds.id(new Label(bar, SWT.RIGHT), id + ".count");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(120, SWT.DEFAULT)
                .applyTo(count);
        about = WidgetIds.id(new Label(page, SWT.WRAP), id + ".about");
        GridDataFactory.fillDefaults().indent(8, 6).exclude(true).applyTo(about);
        list = new LargeList<>(page, id + ".list", Found::identity);
        list.columns(IntStream.range(0, columns.size())
                .mapToObj(i -> new ListColumn<Found>(
                        columns.get(i).name(),
                        columns.get(i).width(),
                        found -> found.cells().get(i)))
                .toList());
        list.marks(Found::mark);
        list.whenSorted(this::find);
        list.whenChosen(() -> list.chosen().stream().limit(1).forEach(go));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list.widget());
    }

    /** @param nothing what is said when there is none */
    void show(List<Found> found, String nothing) {
        all = found;
        none = nothing;
        find();
    }

    private void find() {
        int mine = ++asked;
        List<Found> in = all;
        String[] words = Letters.plain(search.getText()).strip().split("\\s+");
        var order = list.order();
        session.background(
                list.widget(),
                () -> order.apply(in.stream().filter(found -> found.has(words)).toList()),
                found -> {
                    if (mine == asked) {
                        list(found);
                    }
                });
    }

    private void list(List<Found> found) {
        list.rows(found);
        count.setText(Words.fill(Messages.register_count, Texts.count(found.size()), Texts.count(all.size())));
        about.setText(!found.isEmpty() ? "" : all.isEmpty() ? none : Messages.register_none_match);
        ((GridData) about.getLayoutData()).exclude = !found.isEmpty();
        about.setVisible(found.isEmpty());
        about.getParent().layout();
    }

    void setFocus() {
        list.widget().setFocus();
    }
}
