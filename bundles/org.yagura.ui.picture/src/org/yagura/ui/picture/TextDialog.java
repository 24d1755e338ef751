package org.yagura.ui.picture;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.yagura.ui.WidgetIds;

/** What a picture shows, in words that can be read aloud, searched and copied. */
final class TextDialog extends Dialog {
    private static final Point SIZE = new Point(760, 480);

    private final String title;
    private final String text;

    TextDialog(Shell shell, String title, String text) {
        super(shell);
        this.title = title;
        this.text = text;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Text words = WidgetIds.id(
                new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), "picture.text");
        words.setText(text);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(words);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.close, true);
    }
}
