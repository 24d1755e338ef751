package org.yagura.ui.author.internal.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewPart;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.port.Drafts.Draft;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.DraftKeeper;
import org.yagura.ui.author.internal.register.RegistersView;

/** What the draft changes, with what was and what will be; from here it is published or given up. */
public final class ChangesView extends AuthorView {
    public static final String ID = "org.yagura.ui.author.changes";
    private static final int REFRESH_MILLIS = 150;
    private static final int DRAFT_WIDTH = 112;

    private final Runnable refresh = this::refresh;
    private Label about;
    private Combo which;
    private List<Draft> listed = List.of();
    private Strip conflicts;
    private Strip notice;
    private Button publish;
    private Button revert;
    private ChangesTree tree;

    @Override
    protected void createPage(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        Composite bar = bar(page, 4);
        which = WidgetIds.id(new Combo(bar, SWT.READ_ONLY), "changes.draft");
        GridDataFactory.fillDefaults().hint(DRAFT_WIDTH, SWT.DEFAULT).applyTo(which);
        which.addListener(SWT.Selection, _ -> choose());
        about = WidgetIds.id(new Label(bar, SWT.NONE), "changes.about");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(about);
        revert = WidgetIds.id(new Button(bar, SWT.PUSH), "changes.revert");
        revert.setText(Messages.action_revert);
        revert.addListener(SWT.Selection, _ -> revert());
        publish = WidgetIds.id(new Button(bar, SWT.PUSH), "changes.publish");
        publish.setText(Messages.action_publish);
        publish.addListener(SWT.Selection, _ -> PublishDialog.ask(getSite().getShell(), room(), draft()));
        conflicts = new Strip(page, "changes.conflicts", Messages.action_choose, this::settle);
        notice = new Strip(
                page,
                "changes.notice",
                Messages.notice_read,
                () -> room().drafts().noticed());
        tree = new ChangesTree(page, "changes.tree", SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.widget());
        tree.widget().addListener(SWT.Selection, _ -> reveal());
        Themes.follow(page, _ -> refresh());
    }

    private void settle() {
        ConflictsDialog.ask(getSite().getShell(), room(), draft());
    }

    private void choose() {
        int at = which.getSelectionIndex();
        if (at >= listed.size()) {
            which.select(listed.indexOf(current()));
            DraftsDialog.ask(getSite().getShell(), room());
        } else if (!room().drafts().isCurrent(listed.get(at))) {
            room().drafts().open(listed.get(at));
        }
    }

    private Draft current() {
        return listed.stream().filter(room().drafts()::isCurrent).findFirst().orElse(null);
    }

    /** One that was never stored stands in the list, too, since it is the one that is worked on. */
    private void list() {
        List<Draft> mine = new ArrayList<>(room().drafts().mine());
        if (mine.stream().noneMatch(room().drafts()::isCurrent)) {
            mine.add(room().drafts().current());
        }
        listed = mine;
        List<String> items =
                new ArrayList<>(mine.stream().map(DraftKeeper::title).toList());
        items.add(Messages.action_drafts);
        if (!items.equals(List.of(which.getItems()))) {
            which.setItems(items.toArray(String[]::new));
        }
        which.select(listed.indexOf(current()));
        which.setToolTipText(DraftKeeper.title(room().drafts().current()));
    }

    private void reveal() {
        List<ElementChange> chosen = tree.chosen();
        IViewPart registers = getSite().getPage().findView(RegistersView.ID);
        if (chosen.size() == 1 && chosen.getFirst().after() != null && registers instanceof RegistersView view) {
            view.setSelection(new StructuredSelection(chosen.getFirst().key()));
        }
    }

    private void revert() {
        List<ElementChange> chosen = tree.chosen();
        if (chosen.isEmpty()) {
            room().discard();
        } else {
            draft().revert(
                            Messages.step_revert,
                            chosen.stream().map(ElementChange::key).toList());
        }
    }

    private void refresh() {
        if (about.isDisposed()) {
            return;
        }
        boolean any = draft() != null && !draft().isEmpty();
        long errors = room().findings().stream().filter(Finding::isError).count();
        int disputed = room().conflicts().size();
        conflicts.say(disputed == 0 ? "" : Words.fill(Messages.conflicts_strip, disputed));
        Themes.enable(publish, any);
        Themes.enable(revert, any);
        if (draft() == null) {
            about.setText(Messages.changes_opening);
            return;
        }
        tree.show(draft().changes(), draft().now());
        String last = draft().undoLabel();
        about.setToolTipText(last.isEmpty() ? null : Words.fill(Messages.changes_undo, last));
        int count = draft().changes().size();
        about.setText(
                !any
                        ? Words.fill(Messages.changes_none, draft().base().revision())
                        : errors == 0
                                ? Words.fill(Messages.changes_some, Texts.count(count))
                                : Words.fill(Messages.changes_wrong, Texts.count(count), Texts.count(errors)));
    }

    @Override
    protected void opened() {
        refresh();
        kept();
    }

    @Override
    public void kept() {
        if (draft() != null && !which.isDisposed()) {
            list();
            notice.say(room().drafts().notice());
        }
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        tree.widget().getDisplay().timerExec(REFRESH_MILLIS, refresh);
    }

    @Override
    public void checked() {
        refresh();
    }

    @Override
    public void setFocus() {
        tree.widget().setFocus();
    }
}
