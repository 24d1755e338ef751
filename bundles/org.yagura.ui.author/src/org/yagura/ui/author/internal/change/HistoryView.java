package org.yagura.ui.author.internal.change;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
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
import org.yagura.core.port.PlanShelf.Step;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.change.Comparison.Entry;
import org.yagura.ui.author.internal.change.Comparison.With;
import org.yagura.ui.author.internal.draft.Restoring;
import org.yagura.ui.author.internal.register.RegistersView;

/**
 * Who published what and why: of the element that is chosen, or of the whole centre when that, or none, is. A revision is
 * shown as what it changed, against what runs or the draft, or as all that was there; two that are chosen, against each
 * other.
 */
public final class HistoryView extends AuthorView {
    public static final String ID = "org.yagura.ui.author.history";
    private static final int MOST = 200;

    private static final int REFRESH_MILLIS = 150;

    private final Runnable refresh = this::refresh;
    private final ISelectionListener selectionListener = this::selected;
    private Label about;
    private Button restore;
    private Combo against;
    private Table table;
    private ChangesTree tree;
    private ElementKey of;
    private List<Entry> entries = List.of();
    private int asked;
    private int shown;

    @Override
    protected void createPage(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        Composite bar = bar(page, 3);
        about = WidgetIds.id(new Label(bar, SWT.NONE), "history.about");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(about);
        against = WidgetIds.id(new Combo(bar, SWT.READ_ONLY), "history.against");
        against.setItems(
                Messages.history_changed, Messages.history_now, Messages.history_draft, Messages.history_whole);
        against.select(0);
        against.addListener(SWT.Selection, _ -> show());
        restore = WidgetIds.id(new Button(bar, SWT.PUSH), "history.restore");
        restore.setText(Messages.action_restore);
        restore.addListener(SWT.Selection, _ -> restore());
        SashForm sash = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = WidgetIds.id(new Table(sash, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL), "history.list");
        table.setHeaderVisible(true);
        column(Messages.column_revision, 60);
        column(Messages.column_at, 150);
        column(Messages.column_by, 90);
        column(Messages.column_comment, 240);
        table.addListener(SWT.Selection, _ -> show());
        tree = new ChangesTree(sash, "history.tree", SWT.SINGLE).withNotes(Messages.history_by);
        sash.setWeights(40, 60);
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

    /** What was chosen stays so, when it is still there. */
    private void fill() {
        Set<Long> chosen = Arrays.stream(table.getSelection())
                .map(item -> Long.valueOf(item.getText(0)))
                .collect(Collectors.toSet());
        table.removeAll();
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
        table.setSelection(IntStream.range(0, entries.size())
                .filter(row -> chosen.contains(entries.get(row).revision().number()))
                .toArray());
        if (table.getSelectionCount() == 0 && !entries.isEmpty()) {
            table.setSelection(0);
        }
        show();
    }

    /**
     * Puts what the element, or all elements, were in that revision into the draft: one step. What is gone comes back with
     * what it stood in and what stood in it.
     */
    private void restore() {
        Entry entry = entries.get(table.getSelectionIndex());
        long number = entry.revision().number();
        String label = Words.fill(Messages.step_restore, number);
        ElementKey element = of;
        long base = draft().base().revision();
        room().session().background(table, () -> steps(base, number), steps -> restore(label, element, entry, steps));
    }

    private List<Step> steps(long from, long to) {
        return room().session().revisions().between(from, to);
    }

    private void restore(String label, ElementKey element, Entry entry, List<Step> steps) {
        List<ElementChange> changes = steps.stream().map(Step::change).toList();
        List<PlanElement> then = changes.stream()
                .map(ElementChange::after)
                .filter(Objects::nonNull)
                .toList();
        if (element == null) {
            draft().edit(
                            label,
                            then,
                            changes.stream()
                                    .filter(change -> change.after() == null)
                                    .map(ElementChange::key)
                                    .toList());
        } else if (entry.change().after() == null) {
            draft().remove(label, List.of(element));
        } else if (draft().now().has(element)) {
            draft().put(label, List.of(entry.change().after()));
        } else {
            draft().put(label, Restoring.whole(entry.change().after(), draft().now(), then));
        }
    }

    private void show() {
        int[] rows = table.getSelectionIndices();
        Themes.enable(restore, rows.length == 1);
        against.setEnabled(rows.length == 1);
        int mine = ++shown;
        if (rows.length == 0) {
            say("");
            tree.show(List.of(), draft().now());
            return;
        }
        Entry newest = entries.get(rows[0]);
        Entry oldest = entries.get(rows[rows.length - 1]);
        if (rows.length > 1) {
            say(Words.fill(
                    Messages.history_two,
                    oldest.revision().number(),
                    newest.revision().number()));
        } else {
            say(Words.fill(Messages.history_one, newest.revision().number(), against.getText()));
        }
        Comparison comparison = new Comparison(
                room().session().revisions(),
                of,
                draft().base().revision(),
                draft().base().authored(),
                draft().changes());
        With with = with();
        room().session()
                .background(
                        table,
                        () -> rows.length > 1 ? comparison.between(oldest, newest) : comparison.read(newest, with),
                        read -> {
                            if (mine == shown) {
                                read.show(tree, draft().now(), revision -> Revisions.said(revision, room()));
                            }
                        });
    }

    private With with() {
        return With.values()[against.getSelectionIndex()];
    }

    private void refresh() {
        if (!table.isDisposed()) {
            show();
        }
    }

    private void say(String what) {
        String name = of == null ? Messages.history_centre : Texts.of(of, draft().now());
        about.setText(what.isEmpty() ? name : name + "  —  " + what);
        about.setToolTipText(about.getText());
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
        } else if (with() == With.DRAFT) {
            table.getDisplay().timerExec(REFRESH_MILLIS, refresh);
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
