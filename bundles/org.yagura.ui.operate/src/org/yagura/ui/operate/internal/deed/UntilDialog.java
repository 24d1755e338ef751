package org.yagura.ui.operate.internal.deed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.yagura.ui.Dialogs;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.operate.internal.Messages;

/** Asks until when something shall be quiet, and why. */
final class UntilDialog extends Dialog {
    private static final String[] PROPOSALS = {"30m", "1h", "4h", "8h", "09:00", "24h", "3d", "7d"};
    private static final int NOTE_HEIGHT = 70;
    private static final int WIDTH = 420;

    private final String title;
    private final String question;
    private final Duration longest;
    private final ZoneId zone;
    private Combo until;
    private Text note;
    private Label means;
    private Chosen chosen;

    /** @param note may be empty */
    record Chosen(Instant until, String note) {}

    private UntilDialog(Shell shell, String title, String question, Duration longest, ZoneId zone) {
        super(shell);
        this.title = title;
        this.question = question;
        this.longest = longest;
        this.zone = zone;
    }

    static Optional<Chosen> ask(Shell shell, String title, String question, Duration longest, ZoneId zone) {
        UntilDialog dialog = new UntilDialog(shell, title, question, longest, zone);
        return dialog.open() == Window.OK ? Optional.of(dialog.chosen) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        WidgetIds.id(shell, "dialog.until");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        label(area, question);
        until = WidgetIds.id(new Combo(area, SWT.DROP_DOWN), "until.until");
        until.setItems(PROPOSALS);
        until.setVisibleItemCount(PROPOSALS.length);
        until.select(1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(until);
        means = WidgetIds.id(label(area, ""), "until.means");
        label(area, Messages.until_note);
        note = WidgetIds.id(new Text(area, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL), "until.note");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(SWT.DEFAULT, NOTE_HEIGHT)
                .applyTo(note);
        Dialogs.leaveByKeys(note, this::finish);
        until.addModifyListener(_ -> check());
        return area;
    }

    private static Label label(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private void check() {
        Instant now = Instant.now();
        Optional<Instant> end = UntilText.read(until.getText(), now, zone);
        boolean right = end.isPresent()
                && !end.get().isBefore(now.plusSeconds(60))
                && !end.get().isAfter(now.plus(longest).plusSeconds(60));
        means.setText(
                right
                        ? Words.fill(Messages.until_means, Words.dayTime(end.get(), zone))
                        : Words.fill(Messages.until_wrong, longest.toDays()));
        getButton(IDialogConstants.OK_ID).setEnabled(right);
    }

    private void finish() {
        if (getButton(IDialogConstants.OK_ID).isEnabled()) {
            okPressed();
        }
    }

    @Override
    protected void okPressed() {
        Instant now = Instant.now();
        chosen = new Chosen(
                UntilText.read(until.getText(), now, zone).orElseThrow(),
                note.getText().strip());
        super.okPressed();
    }
}
