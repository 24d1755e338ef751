package org.yagura.ui.author.internal.change;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.part.ViewPart;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.model.ElementForm;
import org.yagura.model.Schema;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorKeys;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.Workroom;
import org.yagura.ui.author.internal.form.ElementView;
import org.yagura.ui.author.internal.register.RegistersView;

/** All that is not right with the draft, what hinders first; each leads to its place. */
public final class ProblemsView extends ViewPart {
    public static final String ID = "org.yagura.ui.author.problems";

    private final Workroom.Listener listener = new Workroom.Listener() {
        @Override
        public void changed(Set<ElementKey> keys) {
            // comes with what was found
        }

        @Override
        public void checked() {
            refresh();
        }
    };
    private Workroom room;
    private Table table;
    private Look look;
    private List<Finding> shown = List.of();

    @Override
    public void createPartControl(Composite parent) {
        room = Workroom.get();
        AuthorKeys.during(getSite());
        parent.setLayout(new FillLayout());
        table = WidgetIds.id(new Table(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), "problems.list");
        table.setHeaderVisible(true);
        column(Messages.column_problem, 420);
        column(Messages.column_element, 260);
        column(Messages.column_field, 130);
        table.addListener(SWT.DefaultSelection, _ -> go());
        table.addListener(SWT.Selection, _ -> go());
        Themes.follow(table, next -> {
            look = next;
            Themes.own(table).setBackground(look.ground());
            table.setForeground(look.text());
            table.setHeaderBackground(look.groundBelow());
            table.setHeaderForeground(look.quiet());
            refresh();
        });
        room.addListener(listener);
        room.whenReady(_ -> refresh());
    }

    private void column(String text, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(text);
        column.setWidth(width);
    }

    private void refresh() {
        if (table.isDisposed()) {
            return;
        }
        shown = room.findings().stream()
                .sorted(Comparator.comparing(Finding::weight).thenComparing(Finding::element))
                .toList();
        table.removeAll();
        room.whenReady(draft -> {
            for (Finding finding : shown) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(0, (finding.isError() ? "✕ " : "▲ ") + Words.of(finding.message()));
                item.setText(1, Texts.of(finding.element(), draft.now()));
                item.setText(
                        2,
                        draft.now()
                                .get(finding.element())
                                .map(e -> field(finding, e))
                                .orElse(""));
                item.setForeground(look.severity(finding.isError() ? Severity.CRITICAL : Severity.MINOR));
            }
        });
    }

    private static String field(Finding finding, org.yagura.core.plan.PlanElement element) {
        var type = ElementForm.decode(element).eClass();
        return finding.feature().isEmpty() ? "" : Texts.LABELS.of(type, Schema.field(type, finding.feature()));
    }

    private void go() {
        if (table.getSelectionIndex() < 0) {
            return;
        }
        Finding finding = shown.get(table.getSelectionIndex());
        IViewPart registers = getSite().getPage().findView(RegistersView.ID);
        IViewPart form = getSite().getPage().findView(ElementView.ID);
        if (registers instanceof RegistersView view) {
            view.setSelection(new StructuredSelection(finding.element()));
        }
        if (form instanceof ElementView view) {
            view.reveal(finding.element(), finding.feature());
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }

    @Override
    public void dispose() {
        room.removeListener(listener);
        super.dispose();
    }
}
