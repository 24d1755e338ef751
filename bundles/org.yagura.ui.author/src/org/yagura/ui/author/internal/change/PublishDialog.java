package org.yagura.ui.author.internal.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.ProgressIndicator;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.port.Centre.Publication;
import org.yagura.core.port.PlanHead.Outcome;
import org.yagura.model.Elements;
import org.yagura.model.ElementsHead;
import org.yagura.model.Rebasing;
import org.yagura.ui.Dialogs;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.Publishing;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;

/**
 * Shows what would be published, merged with what others published meanwhile, and asks why. When somebody publishes while it
 * is open it shows that, and where both changed the same it leads to choosing. A publication can be stopped until it is
 * given to the store.
 */
public final class PublishDialog extends TitleAreaDialog implements Workroom.Listener {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 320;
    private static final int CHOOSE_ID = IDialogConstants.CLIENT_ID + 1;

    private final Workroom room;
    private final WorkingDraft draft;
    private ChangesTree tree;
    private Text comment;
    private ProgressIndicator progress;
    private Publishing publishing;
    private boolean fits;
    private boolean conflicting;
    private int asked;

    private PublishDialog(Shell shell, Workroom room, WorkingDraft draft) {
        super(shell);
        this.room = room;
        this.draft = draft;
        setHelpAvailable(false);
    }

    /** Opens the dialog. */
    public static void ask(Shell shell, Workroom room, WorkingDraft draft) {
        new PublishDialog(shell, room, draft).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.publish_title);
    }

    @Override
    protected Control createDialogArea(Composite area) {
        Composite page = new Composite((Composite) super.createDialogArea(area), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 8).spacing(4, 6).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        setTitle(Messages.publish_title);
        setMessage(Messages.publish_checking);
        tree = new ChangesTree(page, "publish.tree", SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tree.widget());
        Label why = new Label(page, SWT.NONE);
        why.setText(Messages.publish_why);
        comment = WidgetIds.id(new Text(page, SWT.MULTI | SWT.BORDER | SWT.WRAP), "publish.comment");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 48).applyTo(comment);
        Dialogs.leaveByKeys(comment, this::okPressed);
        comment.addModifyListener(_ -> enable());
        comment.setFocus();
        progress = WidgetIds.id(new ProgressIndicator(page), "publish.progress");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        progress.setVisible(false);
        room.addListener(this);
        page.addListener(SWT.Dispose, _ -> room.removeListener(this));
        check();
        return page;
    }

    private void check() {
        int mine = ++asked;
        ElementsHead base = draft.base();
        List<ElementChange> changes = draft.changes();
        Elements now = draft.now();
        fits = false;
        enable();
        room.session().background(tree.widget(), () -> Checked.of(base, changes, now), checked -> {
            if (mine == asked && publishing == null) {
                show(checked);
            }
        });
    }

    private record Checked(Outcome outcome, boolean conflicting) {
        static Checked of(ElementsHead base, List<ElementChange> changes, Elements now) {
            boolean conflicts = !Rebasing.conflicts(base.authored(), changes).isEmpty();
            return new Checked(base.change(changes, now), conflicts);
        }
    }

    private void show(Checked checked) {
        conflicting = checked.conflicting();
        show(checked.outcome());
    }

    private void show(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                tree.show(accepted.changes(), draft.now());
                fits = !accepted.changes().isEmpty();
                List<Finding> warnings = accepted.warnings();
                setMessage(
                        warnings.isEmpty()
                                ? Words.fill(
                                        Messages.publish_ready,
                                        Texts.count(accepted.changes().size()))
                                : said(warnings),
                        warnings.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
            }
            case Outcome.Refused refused -> {
                tree.show(draft.changes(), draft.now());
                setMessage(said(refused.findings()), IMessageProvider.ERROR);
            }
        }
        enable();
    }

    private String said(List<Finding> findings) {
        return findings.stream()
                .limit(2)
                .map(finding -> said(finding.element(), finding))
                .collect(Collectors.joining("\n"));
    }

    private String said(ElementKey key, Finding finding) {
        return Texts.of(key, draft.now()) + ": " + Words.of(finding.message());
    }

    private void enable() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            Themes.enable(
                    getButton(IDialogConstants.OK_ID),
                    fits && publishing == null && !comment.getText().isBlank());
            getButton(CHOOSE_ID).setVisible(conflicting);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        WidgetIds.id(createButton(bar, CHOOSE_ID, Messages.action_choose, false), "publish.choose");
        createButton(bar, IDialogConstants.OK_ID, Messages.action_publish_now, true);
        createButton(bar, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
    }

    @Override
    protected void okPressed() {
        if (!getButton(IDialogConstants.OK_ID).isEnabled()) {
            return;
        }
        setMessage(Messages.publish_merging);
        progress.setVisible(true);
        progress.beginAnimatedTask();
        publishing = room.publish(comment.getText().strip(), this::storing, this::published);
        enable();
    }

    private void storing() {
        if (isOpen()) {
            setMessage(Messages.publish_storing);
        }
    }

    private boolean isOpen() {
        return getShell() != null && !getShell().isDisposed();
    }

    /** Also what Esc and the window's cross do. */
    @Override
    protected void cancelPressed() {
        if (publishing == null || publishing.withdraw()) {
            super.cancelPressed();
        } else {
            setMessage(Messages.publish_too_late, IMessageProvider.WARNING);
        }
    }

    @Override
    protected void handleShellCloseEvent() {
        cancelPressed();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == CHOOSE_ID) {
            ConflictsDialog.ask(getShell(), room, draft);
        } else {
            super.buttonPressed(id);
        }
    }

    private void published(Publication publication, Throwable failure) {
        publishing = null;
        if (!isOpen()) {
            return;
        }
        progress.done();
        progress.setVisible(false);
        switch (publication) {
            case null -> setMessage(Words.fill(Messages.publish_failed, failure.getMessage()), IMessageProvider.ERROR);
            case Publication.Published _, Publication.Unchanged _ -> {
                super.okPressed();
                return;
            }
            case Publication.Refused refused -> {
                setMessage(said(refused.findings()), IMessageProvider.ERROR);
                fits = false;
            }
            case Publication.Rejected rejected ->
                setMessage(rejected.problems().getFirst().in(java.util.Locale.getDefault()), IMessageProvider.ERROR);
        }
        enable();
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        if (publishing == null) {
            check();
        }
    }

    @Override
    public void checked() {
        // the dialog checks what would be published itself
    }

    @Override
    public void kept() {
        // where drafts are kept is nothing to this dialog
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
