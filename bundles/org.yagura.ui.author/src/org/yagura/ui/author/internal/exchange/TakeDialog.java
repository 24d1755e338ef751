package org.yagura.ui.author.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.FieldText;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;
import org.yagura.model.copy.Copied;
import org.yagura.model.copy.Copying;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.change.ChangesTree;
import org.yagura.ui.author.internal.draft.Edit;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;

/**
 * Shows what elements of a file would add, change and remove; OK puts that into the draft as one step. What is one customer
 * alone can come under another id and name: with an id that is free it is made new, with all that is in it.
 */
final class TakeDialog extends TitleAreaDialog {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 360;
    private static final int MOST_LOST = 5;

    private final WorkingDraft draft;
    private final String file;
    private final List<PlanElement> wanted;
    private final PlanElement customer;
    private Text id;
    private Text name;
    private Button removes;
    private ChangesTree tree;
    private Made made;
    private int asked;

    /** @param lost what could not be kept of a customer that is made new */
    private record Made(List<ElementChange> changes, Edit edit, List<Copied.Lost> lost) {}

    TakeDialog(Shell shell, WorkingDraft draft, String file, List<PlanElement> wanted) {
        super(shell);
        this.draft = draft;
        this.file = file;
        this.wanted = wanted;
        this.customer = customerAlone(wanted);
        setHelpAvailable(false);
    }

    /** The only thing that stands by itself in a file, when it is a customer; null for anything else. */
    private static PlanElement customerAlone(List<PlanElement> wanted) {
        List<PlanElement> top =
                wanted.stream().filter(one -> one.parent() == null).toList();
        boolean alone = top.size() == 1 && top.getFirst().key().kind().equals("customer");
        return alone ? top.getFirst() : null;
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

    /** What is wrong with the id or the name of a customer; null when nothing is. */
    private String problem(String as, String called) {
        ElementKey key = new ElementKey("customer", as);
        Field field = Schema.field(Texts.kind(key).type(), "id");
        if (as.isEmpty() || called.isEmpty()) {
            return Words.of(Phrase.of("value.required"));
        }
        FieldText.Parsed parsed = FieldText.parse(field, as);
        if (parsed.problem() != null) {
            return Words.of(parsed.problem());
        }
        boolean others = draft.now().has(key) && !key.equals(customer.key());
        return others ? Words.fill(Messages.new_exists, Texts.of(key, draft.now())) : null;
    }

    private void compare() {
        int mine = ++asked;
        made = null;
        enable();
        WorkingDraft.Standing standing = draft.standing();
        boolean without = removes.getSelection();
        String as = customer == null ? "" : id.getText().strip();
        String called = customer == null ? "" : name.getText().strip();
        String problem = customer == null ? null : problem(as, called);
        setErrorMessage(problem);
        if (problem != null) {
            tree.show(List.of(), draft.now());
            return;
        }
        Workroom.get()
                .session()
                .background(
                        tree.widget(),
                        () -> customer == null
                                ? differing(standing, wanted, without)
                                : customer(standing, as, called, without),
                        compared -> {
                            if (mine == asked) {
                                show(compared);
                            }
                        });
    }

    private Made differing(WorkingDraft.Standing standing, List<PlanElement> elements, boolean without) {
        List<ElementChange> changes = standing.now().difference(elements).stream()
                .filter(change -> change.after() != null || without && isCovered(change.key(), standing.now()))
                .toList();
        return new Made(changes, Edit.of(standing, changes), List.of());
    }

    /** Whether the file would have something if it were there: a customer's file has what belongs to this customer alone. */
    private boolean isCovered(ElementKey gone, Elements now) {
        return customer == null
                ? !gone.kind().equals("centre")
                : now.around(gone, "customer")
                        .filter(one -> one.key().equals(customer.key()))
                        .isPresent();
    }

    private Made customer(WorkingDraft.Standing standing, String as, String called, boolean without) {
        if (standing.now().has(new ElementKey("customer", as))) {
            Element renamed = ElementForm.decode(customer);
            renamed.setName(called);
            List<PlanElement> elements = new ArrayList<>(wanted);
            elements.set(elements.indexOf(customer), ElementForm.encode(renamed));
            return differing(standing, elements, without);
        }
        Copied copied = Copying.as(customer, as, called, Elements.of(wanted), standing.now());
        List<ElementChange> changes = copied.elements().stream()
                .map(element -> new ElementChange(element.key(), null, element))
                .toList();
        return new Made(changes, Edit.of(standing, changes), copied.lost());
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
        boolean lost = !compared.lost().isEmpty();
        String missing = compared.lost().stream()
                .map(one ->
                        Texts.LABELS.one(Texts.kind(one.to())) + " " + one.to().localId())
                .distinct()
                .limit(MOST_LOST)
                .collect(Collectors.joining(", "));
        String also = lost
                ? "\n"
                        + Words.fill(
                                Messages.file_lost, Texts.count(compared.lost().size())) + " " + missing
                : customer == null
                        ? ""
                        : "\n"
                                + Words.fill(
                                        draft.now()
                                                        .has(new ElementKey(
                                                                "customer",
                                                                id.getText().strip()))
                                                ? Messages.file_update
                                                : Messages.file_as,
                                        id.getText().strip());
        setMessage(
                file + ": "
                        + Words.fill(Messages.sheet_counts, new Object[] {
                            Texts.count(added),
                            Texts.count(changed),
                            Texts.count(removed),
                            Texts.count(wanted.size() - added - changed)
                        })
                        + also,
                lost ? IMessageProvider.WARNING : IMessageProvider.NONE);
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
