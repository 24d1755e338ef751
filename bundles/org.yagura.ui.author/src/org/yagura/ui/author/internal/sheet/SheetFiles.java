package org.yagura.ui.author.internal.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Kind;
import org.yagura.model.sheet.SheetExport;
import org.yagura.model.sheet.SheetFile;
import org.yagura.model.sheet.SheetReading;
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
    private static final String[] LISTS = {"*.csv;*.txt;*.tsv;*.xlsx", "*.*"};
    private static final String[] WRITTEN = {"*.xlsx", "*.csv"};

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        boolean taking = event.getCommand().getId().endsWith("import");
        if (HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(RegistersView.ID)
                instanceof RegistersView registers) {
            Workroom.get().whenReady(draft -> {
                String file = event.getParameter("file");
                if (file != null && taking) {
                    take(shell, draft, registers.kind(), Path.of(file));
                } else if (file != null) {
                    give(shell, registers.kind(), registers.listed(), Path.of(file));
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
        dialog.setFilterExtensions(LISTS);
        dialog.setText(Words.fill(Messages.sheet_import_title, Texts.LABELS.many(kind)));
        String chosen = dialog.open();
        if (chosen != null) {
            take(shell, draft, kind, Path.of(chosen));
        }
    }

    /** Reads a file and asks what its columns are. */
    private static void take(Shell shell, WorkingDraft draft, Kind kind, Path file) {
        Workroom.get().session().background(shell, () -> SheetFile.read(file), reading -> {
            switch (reading) {
                case SheetReading.Wrong wrong ->
                    MessageDialog.openError(shell, Messages.sheet_title, file + "\n\n" + Words.of(wrong.why()));
                case SheetReading.Read read ->
                    new SheetDialog(shell, draft, kind, file.getFileName().toString(), read.sheet()).open();
            }
        });
    }

    private static void give(Shell shell, Kind kind, List<PlanElement> elements) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(WRITTEN);
        dialog.setFileName(kind.list() + ".xlsx");
        dialog.setOverwrite(true);
        dialog.setText(Words.fill(Messages.sheet_export_title, Texts.LABELS.many(kind)));
        String chosen = dialog.open();
        if (chosen != null) {
            give(shell, kind, elements, Path.of(chosen));
        }
    }

    /** As CSV when the file's name ends so, else as an Excel workbook. */
    private static void give(Shell shell, Kind kind, List<PlanElement> elements, Path file) {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        Workroom.get()
                .session()
                .background(
                        shell,
                        () -> write(file, csv ? SheetExport.csv(kind, elements) : SheetExport.xlsx(kind, elements)),
                        trouble -> {
                            if (!trouble.isEmpty()) {
                                MessageDialog.openError(
                                        shell, Messages.sheet_title, Words.fill(Messages.sheet_not_written, trouble));
                            }
                        });
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
