package org.yagura.ui.author.internal.exchange;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.change.ChangesTree;
import org.yagura.ui.author.internal.draft.Edit;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;

/** Shows what elements of a document would add, change and remove; OK puts that into the draft as one step. */
final class TakeDialog extends TitleAreaDialog {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 360;

    private final WorkingDraft draft;
    private final String file;
    private final List<PlanElement> wanted;
    private Button removes;
    private ChangesTree tree;
    private Made made;
    private int asked;

    private record Made(List<ElementChange> changes, Edit edit) {}

    TakeDialog(Shell shell, WorkingDraft draft, String file, List<PlanElement> wanted) {
        super(shell);
        this.draft = draft;
        this.file = file;
        this.wanted = wanted;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.xmi_take);
    }

    @Override
    protected Control createDialogArea(Composite area) {
        Composite page = new Composite((Composite) super.createDialogArea(area), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 8).spacing(4, 6).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        setTitle(Messages.xmi_take);
        removes = WidgetIds.id(new Button(page, SWT.CHECK), "take.removes");
        removes.setText(Messages.xmi_removes);
        removes.addListener(SWT.Selection, _ -> compare());
        tree = new ChangesTree(page, "take.tree", SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tree.widget());
        compare();
        return page;
    }

    private void compare() {
        int mine = ++asked;
        made = null;
        enable();
        WorkingDraft.Standing standing = draft.standing();
        boolean without = removes.getSelection();
        Workroom.get()
                .session()
                .background(
                        tree.widget(),
                        () -> {
                            List<ElementChange> changes = difference(standing.now(), without);
                            return new Made(changes, Edit.of(standing, changes));
                        },
                        compared -> {
                            if (mine == asked) {
                                show(compared);
                            }
                        });
    }

    private List<ElementChange> difference(Elements now, boolean without) {
        return now.difference(wanted).stream()
                .filter(change -> change.after() != null
                        || without && !change.key().kind().equals("centre"))
                .toList();
    }

    private void show(Made compared) {
        made = compared;
        tree.show(compared.changes(), draft.now());
        long added = compared.changes().stream()
                .filter(change -> change.before() == null)
                .count();
        long removed = compared.changes().stream()
                .filter(change -> change.after() == null)
                .count();
        long changed = compared.changes().size() - added - removed;
        setMessage(file + ": "
                + Words.fill(Messages.sheet_counts, new Object[] {
                    Texts.count(added),
                    Texts.count(changed),
                    Texts.count(removed),
                    Texts.count(wanted.size() - added - changed)
                }));
        enable();
    }

    private void enable() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            Themes.enable(
                    getButton(IDialogConstants.OK_ID),
                    made != null && !made.changes().isEmpty());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        createButton(bar, IDialogConstants.OK_ID, Messages.sheet_take, true);
        createButton(bar, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
    }

    @Override
    protected void okPressed() {
        if (draft.put(Words.fill(Messages.step_import, file), made.edit())) {
            super.okPressed();
        } else {
            // the draft went on upon another revision meanwhile
            compare();
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
