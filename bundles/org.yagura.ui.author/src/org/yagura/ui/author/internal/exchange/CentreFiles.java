package org.yagura.ui.author.internal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.core.phrase.Phrase;
import org.yagura.model.Elements;
import org.yagura.model.exchange.Xmi;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;

/**
 * Takes a centre from XMI into the draft, and writes what the draft has. The command's parameter {@code file} names the
 * document for whoever does not want to be asked.
 */
public final class XmiFiles extends AbstractHandler {
    private static final String[] XMI = {"*.xmi", "*.*"};

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        boolean taking = event.getCommand().getId().endsWith("takeXmi");
        String named = event.getParameter("file");
        Workroom.get().whenReady(draft -> {
            String file = named != null ? named : choose(shell, taking);
            if (file != null && taking) {
                take(shell, draft, Path.of(file));
            } else if (file != null) {
                give(shell, draft.now(), Path.of(file));
            }
        });
        return null;
    }

    /** Null when nothing was chosen. */
    private static String choose(Shell shell, boolean taking) {
        FileDialog dialog = new FileDialog(shell, taking ? SWT.OPEN : SWT.SAVE);
        dialog.setFilterExtensions(XMI);
        dialog.setText(taking ? Messages.xmi_take : Messages.xmi_give);
        if (!taking) {
            dialog.setFileName("centre.xmi");
            dialog.setOverwrite(true);
        }
        return dialog.open();
    }

    private static void take(Shell shell, WorkingDraft draft, Path file) {
        Workroom.get().session().background(shell, () -> read(file), reading -> {
            switch (reading) {
                case Xmi.Reading.Wrong wrong ->
                    MessageDialog.openError(
                            shell,
                            Messages.xmi_take,
                            file + "\n\n"
                                    + (wrong.line() == 0 ? "" : Words.fill(Messages.sheet_line, wrong.line()))
                                    + Words.of(wrong.why()));
                case Xmi.Reading.Read read ->
                    new TakeDialog(shell, draft, file.getFileName().toString(), read.elements()).open();
            }
        });
    }

    private static Xmi.Reading read(Path file) {
        try {
            return Xmi.read(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Xmi.Reading.Wrong(
                    0,
                    Phrase.of(
                            "sheet.unreadable",
                            file.getFileName().toString(),
                            e.getClass().getSimpleName()));
        }
    }

    private static void give(Shell shell, Elements elements, Path file) {
        Workroom.get().session().background(shell, () -> write(file, elements), trouble -> {
            if (!trouble.isEmpty()) {
                MessageDialog.openError(shell, Messages.xmi_give, Words.fill(Messages.sheet_not_written, trouble));
            }
        });
    }

    /** What hindered; empty when it was written. */
    private static String write(Path file, Elements elements) {
        try {
            Files.write(file, Xmi.write(elements));
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
