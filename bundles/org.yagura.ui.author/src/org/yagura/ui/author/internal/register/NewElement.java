package org.yagura.ui.author.internal.register;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.FieldText;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.model.centre.ContributedMonitor;
import org.yagura.model.centre.Element;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.form.Proposals;

/** Asks for what a new element cannot be without: where it stands, its id, its name. The rest is filled in its form. */
public final class NewElement extends TitleAreaDialog {
    private final WorkingDraft draft;
    private final Kind kind;
    private final ElementKey near;
    private Text parent;
    private Combo type;
    private Text check;
    private Text id;
    private Text name;
    private PlanElement made;

    private NewElement(Shell shell, WorkingDraft draft, Kind kind, ElementKey near) {
        super(shell);
        this.draft = draft;
        this.kind = kind;
        this.near = near;
        setHelpAvailable(false);
    }

    /**
     * Puts a new element into the draft.
     *
     * @param near what is chosen, where the new one is likely to stand; may be null
     * @return its key; empty when it was cancelled
     */
    public static Optional<ElementKey> ask(Shell shell, WorkingDraft draft, Kind kind, ElementKey near) {
        NewElement dialog = new NewElement(shell, draft, kind, near);
        if (dialog.open() != Window.OK) {
            return Optional.empty();
        }
        draft.put(Words.fill(Messages.step_new, Texts.of(dialog.made)), List.of(dialog.made));
        return Optional.of(dialog.made.key());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Words.fill(Messages.new_title, Texts.LABELS.one(kind)));
    }

    @Override
    protected Control createDialogArea(Composite area) {
        Composite page = new Composite((Composite) super.createDialogArea(area), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        setTitle(Words.fill(Messages.new_title, Texts.LABELS.one(kind)));
        setMessage(Messages.new_message);
        if (kind.parent() != null) {
            parent = text(page, Texts.LABELS.one(Schema.kind(kind.parent())), "new.parent");
            parent.setText(likelyParent());
            Proposals.attach(parent, kind.parent(), false, draft::now);
        }
        if (kind.types().size() > 1) {
            label(page, Messages.column_type);
            type = WidgetIds.id(new Combo(page, SWT.READ_ONLY), "new.type");
            kind.types().forEach(one -> type.add(Texts.LABELS.type(one)));
            type.select(0);
            type.addListener(SWT.Selection, _ -> validate());
            check = text(page, Messages.new_check, "new.check");
        }
        id = text(page, Texts.LABELS.of(kind.type(), Schema.field(kind.types().getFirst(), "id")), "new.id");
        name = text(page, Texts.LABELS.of(kind.type(), Schema.field(kind.types().getFirst(), "name")), "new.name");
        (parent != null && parent.getText().isEmpty() ? parent : id).setFocus();
        return page;
    }

    private String likelyParent() {
        if (near == null) {
            List<PlanElement> all = draft.now().all().stream()
                    .filter(element -> element.key().kind().equals(kind.parent()))
                    .limit(2)
                    .toList();
            return all.size() == 1 ? all.getFirst().key().id() : "";
        }
        return draft.now()
                .around(near, kind.parent())
                .map(found -> found.key().id())
                .orElse("");
    }

    private static void label(Composite page, String text) {
        Label label = new Label(page, SWT.NONE);
        label.setText(text);
    }

    private Text text(Composite page, String title, String widget) {
        label(page, title);
        Text text = WidgetIds.id(new Text(page, SWT.BORDER), widget);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(text);
        text.addModifyListener(_ -> validate());
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        super.createButtonsForButtonBar(bar);
        Themes.enable(getButton(IDialogConstants.OK_ID), false);
    }

    private void validate() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        boolean contributed = type != null && chosen().getInstanceClass() == ContributedMonitor.class;
        if (check != null) {
            check.setEnabled(contributed);
        }
        String problem = problem(contributed);
        setErrorMessage(problem != null && problem.isEmpty() ? null : problem);
        Themes.enable(getButton(IDialogConstants.OK_ID), problem == null);
    }

    private EClass chosen() {
        return kind.types().get(type == null ? 0 : type.getSelectionIndex());
    }

    /** What is wrong; empty while something is still to be typed; null when nothing is. */
    private String problem(boolean contributed) {
        Elements now = draft.now();
        if (parent != null) {
            String in = parent.getText().strip();
            if (in.isEmpty()) {
                return "";
            }
            if (!now.has(new ElementKey(kind.parent(), in))) {
                return Words.of(Phrase.of("plan.parent.gone", in));
            }
        }
        if (contributed && check.getText().isBlank()) {
            return "";
        }
        if (id.getText().isBlank() || kind.named() && name.getText().isBlank()) {
            return "";
        }
        FieldText.Parsed parsed = FieldText.parse(Schema.field(chosen(), "id"), id.getText());
        if (parsed.problem() != null) {
            return Words.of(parsed.problem());
        }
        return now.has(key()) ? Words.fill(Messages.new_exists, Texts.of(key(), now)) : null;
    }

    private ElementKey key() {
        String local = id.getText().strip();
        return new ElementKey(kind.name(), kind.scoped() ? parent.getText().strip() + "/" + local : local);
    }

    @Override
    protected void okPressed() {
        Element element = (Element) EcoreUtil.create(chosen());
        element.setId(key().id());
        element.setName(name.getText().strip());
        ElementKey in = parent == null
                ? null
                : new ElementKey(kind.parent(), parent.getText().strip());
        element.setParent(in == null ? "" : in.toString());
        element.setPlace(draft.now().nextPlace(in));
        if (element instanceof ContributedMonitor contributed) {
            contributed.setCheck(check.getText().strip());
        }
        made = ElementForm.encode(element);
        super.okPressed();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
