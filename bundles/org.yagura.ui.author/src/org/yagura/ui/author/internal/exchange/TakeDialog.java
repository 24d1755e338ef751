package org.yagura.ui.author.internal.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.copy.Copied;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.change.ChangesTree;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;

/**
 * Shows what elements of a file would add, change and remove; OK puts that into the draft as one step. What is one customer
 * alone can come under another id and name: with an id that is free it is made new, with all that is in it.
 */
final class TakeDialog extends TitleAreaDialog {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 360;
    private static final int MOST_NAMED = 5;

    private final WorkingDraft draft;
    private final String file;
    private final Taking taking;
    private final PlanElement customer;
    private Text id;
    private Text name;
    private Button removes;
    private ChangesTree tree;
    private Taking.Made made;
    private int asked;

    TakeDialog(Shell shell, WorkingDraft draft, String file, List<PlanElement> wanted) {
        super(shell);
        this.draft = draft;
        this.file = file;
        this.taking = new Taking(wanted);
        this.customer = taking.customer();
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.file_take);
    }

    @Override
    protected Control createDialogArea(Composite area) {
        Composite page = new Composite((Composite) super.createDialogArea(area), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 8).spacing(4, 6).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        setTitle(Messages.file_take);
        if (customer != null) {
            createNaming(page);
        }
        removes = WidgetIds.id(new Button(page, SWT.CHECK), "take.removes");
        removes.setText(Messages.file_removes);
        removes.addListener(SWT.Selection, _ -> compare());
        tree = new ChangesTree(page, "take.tree", SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tree.widget());
        compare();
        return page;
    }

    private void createNaming(Composite page) {
        Composite naming = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(10, 0).applyTo(naming);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(naming);
        id = text(naming, "id", customer.key().id());
        name = text(naming, "name", Texts.name(customer));
        id.addModifyListener(_ -> compare());
        name.addModifyListener(_ -> compare());
    }

    private Text text(Composite naming, String feature, String value) {
        Kind kind = Texts.kind(customer.key());
        new Label(naming, SWT.NONE).setText(Texts.LABELS.of(kind.type(), Schema.field(kind.type(), feature)));
        Text text = WidgetIds.id(new Text(naming, SWT.BORDER), "take." + feature);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private void compare() {
        int mine = ++asked;
        made = null;
        WorkingDraft.Standing standing = draft.standing();
        String as = customer == null ? "" : id.getText().strip();
        String called = customer == null ? "" : name.getText().strip();
        String problem = customer == null ? null : taking.problem(as, called, standing.now());
        boolean update = customer == null || problem == null && !taking.isNew(as, standing.now());
        // nothing can be missing from what is made new
        Themes.enable(removes, update);
        enable();
        setErrorMessage(problem);
        if (problem != null) {
            tree.show(List.of(), draft.now());
            return;
        }
        boolean without = update && removes.getSelection();
        Workroom.get().session().background(tree.widget(), () -> taking.into(standing, without, as, called), next -> {
            if (mine == asked) {
                show(next);
            }
        });
    }

    private void show(Taking.Made next) {
        made = next;
        tree.show(next.changes(), draft.now());
        long changed = next.changes().size() - next.added() - next.removed();
        String counts = Words.fill(Messages.sheet_counts, new Object[] {
            Texts.count(next.added()),
            Texts.count(changed),
            Texts.count(next.removed()),
            Texts.count(taking.size() - next.added() - changed)
        });
        String also = also(next);
        setMessage(
                file + ": " + counts + (also.isEmpty() ? "" : "\n" + also),
                next.lost().isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
        enable();
    }

    /** What else is to be known: what is lost, what stays as it is here, or whether a customer is made new. */
    private String also(Taking.Made next) {
        if (!next.lost().isEmpty()) {
            return Words.fill(Messages.file_lost, Texts.count(next.lost().size())) + " "
                    + some(next.lost().stream().map(Copied.Lost::to));
        }
        if (customer == null) {
            return "";
        }
        String as = id.getText().strip();
        String what = Words.fill(taking.isNew(as, draft.now()) ? Messages.file_as : Messages.file_update, as);
        return next.kept().isEmpty()
                ? what
                : what + " " + Messages.file_kept + " "
                        + some(next.kept().stream().map(PlanElement::key));
    }

    private static String some(Stream<ElementKey> keys) {
        return keys.map(key -> Texts.LABELS.one(Texts.kind(key)) + " " + key.localId())
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
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
