package org.yagura.ui.author.internal.register;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.FieldText;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;

/** Asks for the id and the name under which an element is to be there once more. */
final class CopyDialog extends TitleAreaDialog {
    private final PlanElement root;
    private final Kind kind;
    private final Elements now;
    private Text id;
    private Text name;
    private String chosenId = "";
    private String chosenName = "";

    /** @param now where the copy will stand */
    CopyDialog(Shell shell, PlanElement root, Elements now) {
        super(shell);
        this.root = root;
        this.kind = Texts.kind(root.key());
        this.now = now;
        setHelpAvailable(false);
    }

    String id() {
        return chosenId;
    }

    String name() {
        return chosenName;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Words.fill(Messages.copy_title, Texts.of(root)));
    }

    @Override
    protected Control createDialogArea(Composite area) {
        Composite page = new Composite((Composite) super.createDialogArea(area), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        setTitle(Words.fill(Messages.copy_title, Texts.of(root)));
        setMessage(Messages.copy_message);
        id = text(page, "id", "copy.id");
        name = text(page, "name", "copy.name");
        id.setText(free());
        name.setText(Texts.name(root));
        id.selectAll();
        id.setFocus();
        return page;
    }

    private Text text(Composite page, String feature, String widget) {
        Label label = new Label(page, SWT.NONE);
        label.setText(Texts.LABELS.of(kind.type(), Schema.field(kind.types().getFirst(), feature)));
        Text text = WidgetIds.id(new Text(page, SWT.BORDER), widget);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(text);
        text.addModifyListener(_ -> validate());
        return text;
    }

    private ElementKey key(String local) {
        return new ElementKey(kind.name(), kind.scoped() ? root.parent().id() + "/" + local : local);
    }

    private String free() {
        String local = root.key().localId();
        for (int i = 2; now.has(key(local)); i++) {
            local = root.key().localId() + "-" + i;
        }
        return local;
    }

    private void validate() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        String local = id.getText().strip();
        FieldText.Parsed parsed = FieldText.parse(Schema.field(kind.types().getFirst(), "id"), local);
        String problem = parsed.problem() != null && !local.isEmpty()
                ? Words.of(parsed.problem())
                : now.has(key(local)) ? Words.fill(Messages.new_exists, Texts.of(key(local), now)) : null;
        setErrorMessage(problem);
        boolean lacks = local.isEmpty() || kind.named() && name.getText().isBlank();
        Themes.enable(getButton(IDialogConstants.OK_ID), problem == null && !lacks);
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        super.createButtonsForButtonBar(bar);
        validate();
    }

    @Override
    protected void okPressed() {
        chosenId = id.getText().strip();
        chosenName = name.getText().strip();
        super.okPressed();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
