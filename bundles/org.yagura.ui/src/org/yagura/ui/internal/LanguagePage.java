package org.yagura.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.yagura.ui.Language;
import org.yagura.ui.Messages;
import org.yagura.ui.Session;
import org.yagura.ui.WidgetIds;

/** The language of the console; the root of its pages. */
public final class LanguagePage extends PreferencePage implements IWorkbenchPreferencePage {
    private final List<Button> languages = new ArrayList<>();
    private IWorkbench workbench;

    public LanguagePage() {
        setDescription(Messages.language_text);
        noDefaultAndApplyButton();
    }

    @Override
    public void init(IWorkbench of) {
        workbench = of;
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(page);
        Group group = new Group(page, SWT.NONE);
        group.setText(Messages.language_title);
        GridLayoutFactory.fillDefaults().margins(12, 8).numColumns(2).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        for (String code : Language.SPOKEN) {
            Button button = WidgetIds.id(new Button(group, SWT.RADIO), "preferences.language." + code);
            Locale locale = Locale.of(code);
            button.setText(locale.getDisplayLanguage(locale));
            button.setData(code);
            button.setSelection(code.equals(spoken()));
            languages.add(button);
        }
        Label note = new Label(page, SWT.WRAP);
        note.setText(Messages.language_note);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(note);
        return page;
    }

    private static String spoken() {
        return Locale.getDefault().getLanguage().equals("ja") ? "ja" : "en";
    }

    @Override
    public boolean performOk() {
        languages.stream()
                .filter(Button::getSelection)
                .map(button -> (String) button.getData())
                .filter(code -> !code.equals(spoken()))
                .forEach(this::choose);
        return true;
    }

    private void choose(String code) {
        Shell shell = workbench.getActiveWorkbenchWindow().getShell();
        Language language = workbench.getService(IEclipseContext.class).get(Language.class);
        boolean now = MessageDialog.open(
                        MessageDialog.QUESTION,
                        getShell(),
                        Messages.language_title,
                        Messages.language_restart,
                        SWT.SHEET,
                        Messages.language_now,
                        Messages.language_later)
                == 0;
        Session.of(workbench)
                .background(
                        shell,
                        () -> {
                            language.choose(code);
                            return now;
                        },
                        restart -> {
                            if (restart) {
                                workbench.restart();
                            }
                        });
    }
}
