package org.yagura.ui.operate.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.Finding;
import org.yagura.core.port.Centre.Publication;
import org.yagura.ui.Dialogs;
import org.yagura.ui.Session;
import org.yagura.ui.Words;

/** Imports a centre's YAML and exports it. */
public final class PlanFiles extends AbstractHandler {
    private static final String[] YAML = {"*.yaml;*.yml", "*.*"};
    private static final int MOST_LINES = 20;

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Session session = Session.of(window);
        if (!session.isOpen()) {
            return null;
        }
        if (event.getCommand().getId().endsWith("import")) {
            chooseAndImport(window.getShell(), session);
        } else {
            export(window.getShell(), session);
        }
        return null;
    }

    /** Asks for a file and publishes it. */
    static void chooseAndImport(Shell shell, Session session) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setFilterExtensions(YAML);
        dialog.setText(Messages.import_title);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path file = Path.of(chosen);
        session.background(
                shell,
                () -> read(file),
                yaml -> publish(shell, session, file.getFileName().toString(), yaml));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void publish(Shell shell, Session session, String name, byte[] yaml) {
        session.publish(name, yaml, Words.fill(Messages.import_comment, name), (publication, failure) -> {
            if (!shell.isDisposed()) {
                show(shell, name, publication, failure);
            }
        });
    }

    private static void show(Shell shell, String name, Publication publication, Throwable failure) {
        switch (publication) {
            case null -> Dialogs.showRejection(shell, null, failure);
            case Publication.Rejected _, Publication.Refused _ -> Dialogs.showRejection(shell, publication, failure);
            case Publication.Unchanged unchanged ->
                MessageDialog.openInformation(
                        shell,
                        Messages.import_title,
                        Words.of(Phrase.of("line.unchanged", name, unchanged.revision())));
            case Publication.Published published -> {
                if (!published.warnings().isEmpty()) {
                    MessageDialog.openWarning(shell, Messages.import_title, lines(published.warnings()));
                }
            }
        }
    }

    private static String lines(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_LINES)
                .map(finding -> finding.in(Locale.getDefault()))
                .collect(Collectors.joining("\n"));
    }

    private static void export(Shell shell, Session session) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(YAML);
        dialog.setFileName("centre.yaml");
        dialog.setOverwrite(true);
        dialog.setText(Messages.export_title);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        session.background(
                shell,
                () -> {
                    try {
                        Files.writeString(Path.of(chosen), session.centre().exportYaml(), StandardCharsets.UTF_8);
                        return "";
                    } catch (IOException e) {
                        return e.getMessage();
                    }
                },
                trouble -> {
                    if (!trouble.isEmpty()) {
                        MessageDialog.openError(
                                shell, Messages.export_title, Words.fill(Messages.export_failed, chosen, trouble));
                    }
                });
    }
}
