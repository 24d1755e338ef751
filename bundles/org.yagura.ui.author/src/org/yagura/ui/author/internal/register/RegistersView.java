package org.yagura.ui.author.internal.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;

/**
 * All registers: the kinds at the left, the elements of one at the right, searched while somebody types. What the draft
 * changes is marked. Its selection is a list of {@link ElementKey}s.
 */
public final class RegistersView extends AuthorView implements ISelectionProvider {
    public static final String ID = "org.yagura.ui.author.registers";
    private static final int KINDS_WIDTH = 18;
    private static final int LIST_WIDTH = 82;
    private static final int REFRESH_MILLIS = 150;

    private final List<Kind> kinds = Schema.kinds();
    private final List<ISelectionChangedListener> listeners = new ArrayList<>();
    private final Runnable refresh = this::refresh;
    private Table kindTable;
    private Table table;
    private MadeRows rows;
    private Text search;
    private Label count;
    private Label about;
    private Button create;
    private Look look;
    private Kind kind = Schema.kind("customer");
    private List<RegisterColumn> columns = List.of();
    private Register register;
    private List<PlanElement> shown = List.of();
    private List<ElementKey> selected = List.of();
    private int sortColumn = -1;
    private int wanted;

    @Override
    protected void createPage(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        createKinds(sash);
        createList(sash);
        sash.setWeights(KINDS_WIDTH, LIST_WIDTH);
        getSite().setSelectionProvider(this);
        Themes.follow(sash, this::look);
        showColumns();
    }

    private void createKinds(Composite parent) {
        kindTable = WidgetIds.id(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "registers.kinds");
        new TableColumn(kindTable, SWT.LEFT).setWidth(120);
        new TableColumn(kindTable, SWT.RIGHT).setWidth(60);
        for (Kind one : kinds) {
            new TableItem(kindTable, SWT.NONE).setText(0, Texts.LABELS.many(one));
        }
        kindTable.setSelection(kinds.indexOf(kind));
        kindTable.addListener(SWT.Selection, _ -> show(kinds.get(kindTable.getSelectionIndex())));
        kindTable.addListener(SWT.Resize, _ -> fitCounts());
    }

    private void createList(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        Composite bar = bar(page, 3);
        search = WidgetIds.id(new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "registers.search");
        search.setMessage(Messages.search_message);
        search.addModifyListener(_ -> find());
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.setFocus();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        count = WidgetIds.id(new Label(bar, SWT.RIGHT), "registers.count");
        count.setText(Words.fill(Messages.register_count, 0, 0));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(110, SWT.DEFAULT)
                .applyTo(count);
        create = WidgetIds.id(new Button(bar, SWT.PUSH), "registers.new");
        create.setText(Messages.action_new);
        create.addListener(SWT.Selection, _ -> create());
        about = WidgetIds.id(new Label(page, SWT.NONE), "registers.about");
        GridDataFactory.fillDefaults().indent(8, 6).exclude(true).applyTo(about);
        table = WidgetIds.id(
                new Table(page, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL),
                "registers.list");
        rows = new MadeRows(table);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, _ -> select());
        table.addListener(SWT.KeyDown, this::key);
    }

    private void look(Look next) {
        look = next;
        for (Table one : new Table[] {kindTable, table}) {
            dress(one, look);
        }
        table.clearAll();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.DEL) {
            Removal.ask(getSite().getShell(), draft(), selected);
        } else if (event.character == '/') {
            search.setFocus();
            search.selectAll();
            event.doit = false;
        }
    }

    private void create() {
        if (draft() != null) {
            ElementKey near = selected.isEmpty() ? null : selected.getFirst();
            NewElement.ask(getSite().getShell(), draft(), kind, near).ifPresent(this::reveal);
        }
    }

    /** The register that is shown. */
    public Kind kind() {
        return kind;
    }

    /** The elements that are listed, in their order. */
    public List<PlanElement> listed() {
        return shown;
    }

    /** Shows an element in its register and chooses it. */
    public void reveal(ElementKey key) {
        selected = List.of(key);
        search.setText("");
        show(Texts.kind(key));
    }

    private void show(Kind next) {
        if (next != kind) {
            kind = next;
            sortColumn = -1;
            register = null;
            wanted++;
            shown = List.of();
            kindTable.setSelection(kinds.indexOf(kind));
            rows.empty();
            showColumns();
        }
        refresh();
    }

    private void showColumns() {
        table.setRedraw(false);
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        columns = RegisterColumn.of(kind, () -> draft().now());
        for (int i = 0; i < columns.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(columns.get(i).name());
            column.setWidth(columns.get(i).width());
            column.setMoveable(true);
            int at = i;
            column.addListener(SWT.Selection, _ -> sort(at));
        }
        table.setRedraw(true);
        Themes.enable(create, !kind.name().equals("centre"));
    }

    private void sort(int column) {
        boolean again = sortColumn == column && table.getSortDirection() == SWT.UP;
        sortColumn = column;
        table.setSortColumn(table.getColumn(column));
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        find();
    }

    private void refresh() {
        if (draft() == null || table.isDisposed()) {
            return;
        }
        Elements now = draft().now();
        Kind of = kind;
        room().session().background(table, () -> Register.of(of, now), made -> {
            if (of == kind) {
                register = made;
                find();
            }
        });
        int[] counts = new int[kinds.size()];
        room().session()
                .background(
                        kindTable,
                        () -> {
                            now.all().forEach(element -> counts[kinds.indexOf(Texts.kind(element.key()))]++);
                            return counts;
                        },
                        this::showCounts);
    }

    private void showCounts(int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            kindTable.getItem(i).setText(1, String.format(Locale.ROOT, "%,d", counts[i]));
        }
        fitCounts();
    }

    /** The counts are never cut; the names have the rest. */
    private void fitCounts() {
        int wide = kindTable.getClientArea().width;
        kindTable.getColumn(1).pack();
        kindTable
                .getColumn(0)
                .setWidth(Math.max(60, wide - kindTable.getColumn(1).getWidth()));
    }

    private void find() {
        if (register == null) {
            return;
        }
        int asked = ++wanted;
        Register in = register;
        String typed = search.getText();
        Comparator<PlanElement> order = order();
        room().session()
                .background(
                        table,
                        () -> {
                            List<PlanElement> found = in.search(typed, () -> asked != wanted);
                            return order == null ? found : Register.sorted(found, order);
                        },
                        found -> {
                            if (asked == wanted) {
                                show(found);
                            }
                        });
    }

    private Comparator<PlanElement> order() {
        if (sortColumn < 0) {
            return null;
        }
        Comparator<PlanElement> up =
                Comparator.comparing(columns.get(sortColumn).text(), String.CASE_INSENSITIVE_ORDER);
        return table.getSortDirection() == SWT.DOWN ? up.reversed() : up;
    }

    private void show(List<PlanElement> found) {
        int top = table.getTopIndex();
        shown = found;
        rows.count(found.size());
        count.setText(Words.fill(Messages.register_count, found.size(), register.size()));
        about.setText(
                !found.isEmpty() ? "" : register.size() == 0 ? Messages.register_empty : Messages.register_none_match);
        ((GridData) about.getLayoutData()).exclude = !found.isEmpty();
        about.setVisible(found.isEmpty());
        about.getParent().layout();
        List<Integer> chosen = new ArrayList<>();
        Set<ElementKey> wantedKeys = Set.copyOf(selected);
        for (int i = 0; i < found.size() && !wantedKeys.isEmpty(); i++) {
            if (wantedKeys.contains(found.get(i).key())) {
                chosen.add(i);
            }
        }
        table.setSelection(chosen.stream().mapToInt(Integer::intValue).toArray());
        if (chosen.isEmpty()) {
            table.setTopIndex(top);
        } else {
            table.showSelection();
        }
        tell();
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        if (event.index >= shown.size()) {
            // the list became shorter meanwhile
            return;
        }
        PlanElement element = shown.get(event.index);
        for (int i = 0; i < columns.size(); i++) {
            item.setText(
                    i, columns.get(i).text().apply(element).lines().findFirst().orElse(""));
        }
        ElementChange change = draft().change(element.key());
        boolean wrong = room().findings(element.key()).stream().anyMatch(finding -> finding.isError());
        String mark = wrong ? "✕ " : change == null ? "" : change.before() == null ? "+ " : "● ";
        item.setText(0, mark + item.getText(0));
        item.setFont(change == null ? look.body() : look.bold());
        item.setForeground(wrong ? look.severity(org.yagura.core.fact.Severity.CRITICAL) : look.text());
    }

    private void select() {
        List<ElementKey> keys = new ArrayList<>();
        for (int row : table.getSelectionIndices()) {
            keys.add(shown.get(row).key());
        }
        selected = keys;
        tell();
    }

    private void tell() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(one -> one.selectionChanged(event));
    }

    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(selected);
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection keys && keys.getFirstElement() instanceof ElementKey key) {
            reveal(key);
        }
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener one) {
        listeners.add(one);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener one) {
        listeners.remove(one);
    }

    @Override
    protected void opened() {
        refresh();
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        table.getDisplay().timerExec(REFRESH_MILLIS, refresh);
    }

    @Override
    public void checked() {
        table.clearAll();
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
