package org.yagura.ui.author.internal.change;

import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Finding;
import org.yagura.model.Attributes;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.fix.Fix;
import org.yagura.model.fix.Fixes;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;

/** All that is not right with the draft, what hinders first; each leads to its place. */
public final class ProblemsView extends AuthorView {
    public static final String ID = "org.yagura.ui.author.problems";

    private Table table;
    private Look look;
    private List<Finding> shown = List.of();

    @Override
    protected void createPage(Composite parent) {
        parent.setLayout(new FillLayout());
        table = WidgetIds.id(new Table(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), "problems.list");
        table.setHeaderVisible(true);
        column(Messages.column_problem, 420);
        column(Messages.column_element, 260);
        column(Messages.column_field, 130);
        table.addListener(SWT.DefaultSelection, _ -> go());
        table.addListener(SWT.Selection, _ -> go());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == '1' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
                offer();
            }
        });
        table.addListener(SWT.MenuDetect, event -> {
            event.doit = false;
            offer();
        });
        Themes.follow(table, next -> {
            look = next;
            dress(table, look);
            refresh();
        });
    }

    private void column(String text, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(text);
        column.setWidth(width);
    }

    private void refresh() {
        if (draft() == null || table.isDisposed()) {
            return;
        }
        shown = room().findings().stream()
                .sorted(Comparator.comparing(Finding::weight).thenComparing(Finding::element))
                .toList();
        table.removeAll();
        for (Finding finding : shown) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(0, (finding.isError() ? "✕ " : "▲ ") + Words.of(finding.message()));
            item.setText(1, Texts.of(finding.element(), draft().now()));
            item.setText(
                    2,
                    draft().now()
                            .get(finding.element())
                            .map(element -> field(finding, element))
                            .orElse(""));
            item.setForeground(look.severity(finding.isError() ? Severity.CRITICAL : Severity.MINOR));
        }
    }

    private static String field(Finding finding, org.yagura.core.plan.PlanElement element) {
        var type = ElementForm.decode(element).eClass();
        return Attributes.field(type, finding.feature())
                .map(field -> Texts.LABELS.of(type, field))
                .orElse("");
    }

    private void go() {
        if (table.getSelectionIndex() < 0) {
            return;
        }
        Finding finding = shown.get(table.getSelectionIndex());
        go(finding.element(), finding.feature());
    }

    /** Offers what would cure the chosen problem; what is chosen becomes one step of the draft. */
    private void offer() {
        if (draft() == null || table.getSelectionIndex() < 0) {
            return;
        }
        Finding finding = shown.get(table.getSelectionIndex());
        Elements now = draft().now();
        room().session().background(table, () -> Fixes.of(finding, now), fixes -> {
            Menu menu = new Menu(table);
            for (Fix fix : fixes) {
                MenuItem item = new MenuItem(menu, SWT.PUSH);
                item.setText(Words.of(fix.label()));
                item.addListener(SWT.Selection, _ -> draft().put(Words.of(fix.label()), fix.put()));
            }
            if (fixes.isEmpty()) {
                MenuItem none = new MenuItem(menu, SWT.PUSH);
                none.setText(Messages.fix_none);
                none.setEnabled(false);
            }
            menu.addListener(SWT.Hide, _ -> table.getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
        });
    }

    @Override
    protected void opened() {
        refresh();
    }

    @Override
    public void checked() {
        refresh();
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
