package org.yagura.ui.author.internal.change;

import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;

/** Changes, one a line, with what became of each value below it; of very many the first. Lines are made when they are seen. */
public final class ChangesTree {
    private static final int MOST = 2_000;

    private static final int LEAST = 110;
    private static final int CHANGES = 3;

    private final Tree tree;
    private List<ElementChange> changes = List.of();
    private Elements elements = Elements.NONE;
    private Function<ElementKey, String> notes = _ -> "";
    private boolean noted;
    private boolean plain;
    private Look look;

    /** @param id of the widget */
    public ChangesTree(Composite parent, String id, int style) {
        tree = WidgetIds.id(
                new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | style), id);
        tree.setHeaderVisible(true);
        column(Messages.column_element);
        column(Messages.column_before);
        column(Messages.column_after);
        tree.addListener(SWT.Resize, _ -> share());
        tree.addListener(SWT.SetData, this::fill);
        Themes.follow(tree, this::look);
    }

    private void column(String text) {
        new TreeColumn(tree, SWT.LEFT).setText(text);
    }

    /** Gives the columns the width that there is, the first the most, and that for notes none while there are none. */
    private void share() {
        int columns = noted ? tree.getColumnCount() : CHANGES;
        int part = Math.max(LEAST, tree.getClientArea().width / (columns + 1));
        for (int i = 1; i < tree.getColumnCount(); i++) {
            tree.getColumn(i).setWidth(i < columns ? part : 0);
        }
        int rest = tree.getClientArea().width - part * (columns - 1);
        tree.getColumn(0).setWidth(Math.max(part + part / 2, rest));
    }

    private void look(Look next) {
        look = next;
        Themes.own(tree).setBackground(look.ground());
        tree.setForeground(look.text());
        tree.setHeaderBackground(look.groundBelow());
        tree.setHeaderForeground(look.quiet());
        tree.clearAll(true);
    }

    public Tree widget() {
        return tree;
    }

    /** Adds a column for what else is known of each change. */
    ChangesTree withNotes(String title) {
        column(title);
        return this;
    }

    /** @param now names what changes refer to */
    public void show(List<ElementChange> next, Elements now) {
        noted = false;
        plain = false;
        fill(next, now, _ -> "");
    }

    /** @param about what stands in the column for notes */
    void show(List<ElementChange> next, Elements now, Function<ElementKey, String> about) {
        noted = true;
        plain = false;
        fill(next, now, about);
    }

    /** Shows elements as they are, each with all that it says. */
    void showWhole(List<PlanElement> all, Elements now) {
        noted = false;
        plain = true;
        fill(
                all.stream()
                        .map(element -> new ElementChange(element.key(), null, element))
                        .toList(),
                now,
                _ -> "");
    }

    private void fill(List<ElementChange> next, Elements now, Function<ElementKey, String> about) {
        changes = next;
        notes = about;
        share();
        elements = now;
        // the window system takes seconds to make room for very many lines
        tree.setItemCount(Math.min(next.size(), MOST + 1));
        tree.clearAll(true);
        if (next.size() == 1 && tree.getItem(0).getItemCount() > 0) {
            tree.getItem(0).setExpanded(true);
        }
    }

    /** The changes that are chosen. */
    List<ElementChange> chosen() {
        return java.util.Arrays.stream(tree.getSelection())
                .map(item -> item.getParentItem() == null ? item : item.getParentItem())
                .filter(item -> !isRest(tree.indexOf(item)))
                .map(item -> changes.get(tree.indexOf(item)))
                .distinct()
                .toList();
    }

    /** The line that says how many more there are. */
    private boolean isRest(int index) {
        return index == MOST && changes.size() > MOST;
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem above = item.getParentItem();
        if (above == null && isRest(event.index)) {
            item.setText(0, Words.fill(Messages.more, Texts.count(changes.size() - MOST)));
            item.setForeground(look.quiet());
        } else if (above == null) {
            ElementChange change = changes.get(event.index);
            PlanElement any = change.after() == null ? change.before() : change.after();
            String mark = plain ? "" : change.before() == null ? "+ " : change.after() == null ? "− " : "● ";
            item.setText(0, mark + Texts.of(any));
            item.setText(1, change.before() == null && !plain ? Messages.change_new : "");
            item.setText(2, change.after() == null ? Messages.change_removed : "");
            item.setText(3, notes.apply(change.key()));
            item.setFont(look.bold());
            item.setForeground(change.after() == null ? look.severity(Severity.MAJOR) : look.text());
            item.setItemCount(Difference.of(change, elements).size());
        } else {
            Difference.Line line =
                    Difference.of(changes.get(tree.indexOf(above)), elements).get(event.index);
            item.setText(0, line.field());
            item.setText(1, line.before().replace('\n', ' '));
            item.setText(2, line.after().replace('\n', ' '));
            item.setForeground(look.text());
        }
    }
}
