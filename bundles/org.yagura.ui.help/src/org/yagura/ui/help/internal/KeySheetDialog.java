package org.yagura.ui.help.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.StyledTextPrintOptions;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.yagura.ui.Look;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;

/** All commands and their keys, to search, print and keep. */
final class KeySheetDialog extends Dialog {
    private static final Point SIZE = new Point(640, 620);
    private static final int PRINT = IDialogConstants.CLIENT_ID;
    private static final int SAVE = IDialogConstants.CLIENT_ID + 1;

    private final KeySheet sheet;
    private final Look look = Themes.look(PlatformUI.getWorkbench());
    private Table table;

    KeySheetDialog(Shell parent, KeySheet sheet) {
        super(parent);
        this.sheet = sheet;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.keys_title);
        WidgetIds.id(shell, "keysheet.dialog");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Text search = WidgetIds.id(new Text(area, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "keysheet.search");
        search.setMessage(Messages.keys_search);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        table = WidgetIds.id(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), "keysheet.table");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.setFont(look.body());
        new TableColumn(table, SWT.NONE).setWidth(SIZE.x - 240);
        new TableColumn(table, SWT.NONE).setWidth(180);
        search.addModifyListener(_ -> fill(search.getText()));
        fill("");
        return area;
    }

    private void fill(String words) {
        table.setRedraw(false);
        table.removeAll();
        String group = null;
        for (KeySheet.Line line : sheet.find(words)) {
            if (!line.group().equals(group)) {
                group = line.group();
                TableItem title = new TableItem(table, SWT.NONE);
                title.setText(group);
                title.setFont(look.bold());
                title.setForeground(look.color(org.yagura.ui.Tint.LINK));
            }
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {"    " + line.command(), line.keys()});
            item.setFont(1, look.bold());
        }
        table.setRedraw(true);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.id(createButton(parent, PRINT, Messages.keys_print, false), "keysheet.print");
        WidgetIds.id(createButton(parent, SAVE, Messages.keys_save, false), "keysheet.save");
        WidgetIds.id(createButton(parent, IDialogConstants.CANCEL_ID, Messages.close, true), "keysheet.close");
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case PRINT -> print();
            case SAVE -> save();
            default -> super.buttonPressed(button);
        }
    }

    private void print() {
        PrinterData chosen = new PrintDialog(getShell()).open();
        if (chosen == null) {
            return;
        }
        StyledText paper = new StyledText(new Shell(getShell()), SWT.MULTI);
        StringBuilder text = new StringBuilder();
        String group = null;
        for (KeySheet.Line line : sheet.lines()) {
            if (!line.group().equals(group)) {
                group = line.group();
                text.append(text.isEmpty() ? "" : "\n").append(group).append('\n');
            }
            text.append("    ")
                    .append(line.command())
                    .append('\t')
                    .append(line.keys())
                    .append('\n');
        }
        paper.setTabs(48);
        paper.setText(text.toString());
        for (int i = 0; i < paper.getLineCount(); i++) {
            if (!paper.getLine(i).startsWith(" ") && !paper.getLine(i).isEmpty()) {
                StyleRange bold = new StyleRange(
                        paper.getOffsetAtLine(i), paper.getLine(i).length(), null, null);
                bold.fontStyle = SWT.BOLD;
                paper.setStyleRange(bold);
            }
        }
        StyledTextPrintOptions options = new StyledTextPrintOptions();
        options.jobName = Messages.keys_title;
        options.header = Messages.keys_title;
        options.footer = StyledTextPrintOptions.SEPARATOR + StyledTextPrintOptions.PAGE_TAG;
        options.printTextFontStyle = true;
        Printer printer = new Printer(chosen);
        Runnable pages = paper.print(printer, options);
        paper.getShell().dispose();
        Session.of(PlatformUI.getWorkbench())
                .background(
                        getShell(),
                        () -> {
                            pages.run();
                            return true;
                        },
                        _ -> printer.dispose());
    }

    private void save() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFileName("yagura-keys.html");
        dialog.setFilterExtensions(new String[] {"*.html"});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Session.of(PlatformUI.getWorkbench()).background(getShell(), () -> write(Path.of(chosen)), this::tell);
        }
    }

    /** Empty when it went well; what went wrong otherwise. */
    private String write(Path file) {
        try {
            Files.writeString(file, sheet.html(Messages.keys_title));
            return "";
        } catch (IOException | UncheckedIOException e) {
            return Words.fill(Messages.keys_not_saved, file, e.getMessage());
        }
    }

    private void tell(String trouble) {
        if (!trouble.isEmpty()) {
            MessageDialog.openError(getShell(), Messages.keys_title, trouble);
        }
    }
}
