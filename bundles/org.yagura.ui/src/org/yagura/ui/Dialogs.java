package org.yagura.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.command.CommandOutcome;
import org.yagura.core.port.Centre.Publication;

/** The few dialogs of the console. */
public final class Dialogs {
    private static final int NOTE_HEIGHT = 120;

    private Dialogs() {}

    /** Shows why a command was not done; nothing when it was. */
    public static void showRefusal(Shell shell, CommandOutcome outcome, Throwable failure) {
        if (failure != null) {
            MessageDialog.openError(
                    shell, Messages.dialog_title, Words.fill(Messages.command_failed, failure.getMessage()));
            return;
        }
        switch (outcome) {
            case CommandOutcome.Done _ -> {
                // the board shows it
            }
            case CommandOutcome.Refused refused ->
                MessageDialog.openWarning(shell, Messages.dialog_title, Words.of(refused.why()));
            case CommandOutcome.NotFound missing ->
                MessageDialog.openWarning(shell, Messages.dialog_title, Words.of(missing.why()));
        }
    }

    /** Shows why a plan was not published; nothing when it was. */
    public static void showRejection(Shell shell, Publication publication, Throwable failure) {
        if (failure != null) {
            MessageDialog.openError(
                    shell, Messages.dialog_title, Words.fill(Messages.command_failed, failure.getMessage()));
            return;
        }
        List<String> why = switch (publication) {
            case Publication.Published _, Publication.Unchanged _ -> List.of();
            case Publication.Rejected rejected ->
                rejected.problems().stream()
                        .map(problem -> problem.in(Locale.getDefault()))
                        .toList();
            case Publication.Refused refused ->
                refused.findings().stream()
                        .map(finding -> finding.in(Locale.getDefault()))
                        .toList();
        };
        if (!why.isEmpty()) {
            MessageDialog.openError(
                    shell, Messages.dialog_title, why.stream().limit(20).collect(Collectors.joining("\n")));
        }
    }

    /** Asks for one line; empty when it was cancelled. */
    public static Optional<String> line(
            Shell shell, String title, String question, String proposal, IInputValidator validator) {
        InputDialog dialog = new InputDialog(shell, title, question, proposal, validator) {
            @Override
            protected Control createDialogArea(Composite parent) {
                Control area = super.createDialogArea(parent);
                WidgetIds.id(getText(), "dialog.text");
                return area;
            }
        };
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
    }

    /** Asks for a note of several lines; empty when it was cancelled. */
    public static Optional<String> note(Shell shell, String title, String question, boolean needed) {
        IInputValidator notEmpty = text -> needed && text.isBlank() ? "" : null;
        InputDialog dialog = new InputDialog(shell, title, question, "", notEmpty) {
            @Override
            protected int getInputTextStyle() {
                return SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL;
            }

            @Override
            protected Control createDialogArea(Composite parent) {
                Control area = super.createDialogArea(parent);
                Text text = getText();
                WidgetIds.id(text, "dialog.text");
                ((org.eclipse.swt.layout.GridData) text.getLayoutData()).heightHint = NOTE_HEIGHT;
                leaveByKeys(text, this::finish);
                return area;
            }

            private void finish() {
                if (getOkButton().isEnabled()) {
                    buttonPressed(IDialogConstants.OK_ID);
                }
            }
        };
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    /** In a text of several lines Enter begins a new one: there Tab leaves it and Ctrl+Enter is OK. */
    public static void leaveByKeys(Text text, Runnable ok) {
        text.addListener(SWT.Traverse, event -> {
            boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
            if (enter && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                ok.run();
            } else if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
    }
}
