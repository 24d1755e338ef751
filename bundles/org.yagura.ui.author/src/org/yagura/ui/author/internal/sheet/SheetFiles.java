package org.yagura.ui.author.internal.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Kind;
import org.yagura.model.sheet.CsvSheet;
import org.yagura.model.sheet.SheetExport;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;
import org.yagura.ui.author.internal.register.RegistersView;

/**
 * Takes a list into the register that is shown, and writes what the register lists. The command's parameter {@code file}
 * names the list for whoever does not want to be asked.
 */
public final class SheetFiles extends AbstractHandler {
    private static final String[] CSV = {"*.csv;*.txt;*.tsv", "*.*"};

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        boolean taking = event.getCommand().getId().endsWith("import");
        if (HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(RegistersView.ID)
                instanceof RegistersView registers) {
            Workroom.get().whenReady(draft -> {
                String file = taking ? event.getParameter("file") : null;
                if (file != null) {
                    take(shell, draft, registers.kind(), Path.of(file));
                } else if (taking) {
                    take(shell, draft, registers.kind());
                } else {
                    give(shell, registers.kind(), registers.listed());
                }
            });
        }
        return null;
    }

    private static void take(Shell shell, WorkingDraft draft, Kind kind) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setFilterExtensions(CSV);
        dialog.setText(Words.fill(Messages.sheet_import_title, Texts.LABELS.many(kind)));
        String chosen = dialog.open();
        if (chosen != null) {
            take(shell, draft, kind, Path.of(chosen));
        }
    }

    /** Reads a file and asks what its columns are. */
    private static void take(Shell shell, WorkingDraft draft, Kind kind, Path file) {
        Workroom.get().session().background(shell, () -> read(file), reading -> {
            switch (reading) {
                case CsvSheet.Reading.Wrong wrong ->
                    MessageDialog.openError(shell, Messages.sheet_title, file + "\n\n" + Words.of(wrong.why()));
                case CsvSheet.Reading.Read read ->
                    new SheetDialog(shell, draft, kind, file.getFileName().toString(), read).open();
            }
        });
    }

    private static CsvSheet.Reading read(Path file) {
        try {
            return CsvSheet.read(Files.readAllBytes(file));
        } catch (IOException e) {
            return new CsvSheet.Reading.Wrong(org.yagura.core.phrase.Phrase.verbatim(String.valueOf(e.getMessage())));
        }
    }

    private static void give(Shell shell, Kind kind, List<PlanElement> elements) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(CSV);
        dialog.setFileName(kind.list() + ".csv");
        dialog.setOverwrite(true);
        dialog.setText(Words.fill(Messages.sheet_export_title, Texts.LABELS.many(kind)));
        String chosen = dialog.open();
        if (chosen != null) {
            Workroom.get()
                    .session()
                    .background(shell, () -> write(Path.of(chosen), SheetExport.csv(kind, elements)), trouble -> {
                        if (!trouble.isEmpty()) {
                            MessageDialog.openError(
                                    shell, Messages.sheet_title, Words.fill(Messages.sheet_not_written, trouble));
                        }
                    });
        }
    }

    /** What hindered; empty when it was written. */
    private static String write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            return "";
        } catch (IOException | UncheckedIOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
