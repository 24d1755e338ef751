package org.yagura.ui.author.internal.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.core.port.PlanShelf.Step;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.register.RegistersView;

/** Who published what and why: of the element that is chosen, or of the whole centre when that, or none, is. */
public final class HistoryView extends AuthorView {
    public static final String ID = "org.yagura.ui.author.history";
    private static final int MOST = 200;

    private final ISelectionListener selectionListener = this::selected;
    private Label about;
    private Button restore;
    private Table table;
    private ChangesTree tree;
    private ElementKey of;
    private List<Entry> entries = List.of();
    private int asked;

    /** @param change of the element that is chosen; null for all that the revision changed */
    private record Entry(Revision revision, ElementChange change) {}

    @Override
    protected void createPage(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        Composite bar = bar(page, 2);
        about = WidgetIds.id(new Label(bar, SWT.NONE), "history.about");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(about);
        restore = WidgetIds.id(new Button(bar, SWT.PUSH), "history.restore");
        restore.setText(Messages.action_restore);
        restore.addListener(SWT.Selection, _ -> restore());
        SashForm sash = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = WidgetIds.id(new Table(sash, SWT.FULL_SELECTION | SWT.V_SCROLL), "history.list");
        table.setHeaderVisible(true);
        column(Messages.column_revision, 60);
        column(Messages.column_at, 150);
        column(Messages.column_by, 90);
        column(Messages.column_comment, 240);
        table.addListener(SWT.Selection, _ -> show());
        tree = new ChangesTree(sash, "history.tree", SWT.SINGLE);
        sash.setWeights(50, 50);
        Themes.follow(table, this::look);
        getSite().getPage().addSelectionListener(RegistersView.ID, selectionListener);
    }

    private void column(String text, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(text);
        column.setWidth(width);
    }

    private void look(Look look) {
        dress(table, look);
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection keys) {
            boolean whole = keys.getFirstElement() instanceof ElementKey key
                    && key.kind().equals("centre");
            ElementKey next = !whole && keys.getFirstElement() instanceof ElementKey key ? key : null;
            if ((whole || next != null) && !Objects.equals(next, of)) {
                of = next;
                load();
            }
        }
    }

    private void load() {
        if (draft() == null || table.isDisposed()) {
            return;
        }
        int mine = ++asked;
        ElementKey wanted = of;
        room().session().background(table, () -> read(wanted), found -> {
            if (mine == asked) {
                entries = found;
                fill();
            }
        });
    }

    private List<Entry> read(ElementKey wanted) {
        if (wanted == null) {
            return room().session().revisions().revisions(Long.MAX_VALUE, MOST).stream()
                    .map(revision -> new Entry(revision, null))
                    .toList();
        }
        return room().session().revisions().history(wanted, MOST).stream()
                .map((Step step) -> new Entry(step.revision(), step.change()))
                .toList();
    }

    private void fill() {
        table.removeAll();
        about.setText(of == null ? Messages.history_centre : Texts.of(of, draft().now()));
        Themes.enable(restore, !entries.isEmpty());
        for (Entry entry : entries) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(0, String.valueOf(entry.revision().number()));
            item.setText(
                    1,
                    Words.dayTime(
                            entry.revision().at(),
                            room().session().model().plan().zone()));
            item.setText(2, entry.revision().by());
            item.setText(3, entry.revision().comment().replace('\n', ' '));
        }
        if (entries.isEmpty()) {
            tree.show(List.of(), draft().now());
        } else {
            table.setSelection(0);
            show();
        }
    }

    /** Puts what the elements were in that revision into the draft: one step. */
    private void restore() {
        Entry entry = entries.get(table.getSelectionIndex());
        String label = Words.fill(Messages.step_restore, entry.revision().number());
        if (entry.change() != null) {
            restore(label, List.of(entry.change()));
        } else {
            long number = entry.revision().number();
            room().session()
                    .background(
                            table,
                            () -> whole(number),
                            wanted -> restore(label, draft().base().difference(wanted)));
        }
    }

    private List<PlanElement> whole(long revision) {
        List<PlanElement> elements = new ArrayList<>();
        room().session().revisions().read(revision, elements::add);
        return elements;
    }

    private void restore(String label, List<ElementChange> changes) {
        draft().edit(
                        label,
                        changes.stream()
                                .map(ElementChange::after)
                                .filter(Objects::nonNull)
                                .toList(),
                        changes.stream()
                                .filter(change -> change.after() == null)
                                .map(ElementChange::key)
                                .toList());
    }

    private void show() {
        Entry entry = entries.get(table.getSelectionIndex());
        if (entry.change() != null) {
            tree.show(List.of(entry.change()), draft().now());
            return;
        }
        room().session()
                .background(
                        table,
                        () -> room().session()
                                .revisions()
                                .changes(entry.revision().number()),
                        changes -> tree.show(changes, draft().now()));
    }

    @Override
    protected void opened() {
        selected(null, getSite().getPage().getSelection(RegistersView.ID));
        load();
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        if (keys.isEmpty()) {
            load();
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(RegistersView.ID, selectionListener);
        super.dispose();
    }
}
