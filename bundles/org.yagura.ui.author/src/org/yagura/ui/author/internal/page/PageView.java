package org.yagura.ui.author.internal.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.page.ElementPage;
import org.yagura.model.page.Page;
import org.yagura.model.page.PageHtml;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.register.RegistersView;

/** Everything about what is chosen in the registers on one sheet: to read, to go on from, to print. */
public final class PageView extends AuthorView {
    public static final String ID = "org.yagura.ui.author.page";
    private static final int REFRESH_MILLIS = 400;
    private static final int ON_SCREEN = 50;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final ISelectionListener selectionListener = this::selected;
    private final Runnable refresh = this::refresh;
    private PageText text;
    private Button print;
    private Button save;
    private ElementKey chosen;
    private int asked;

    @Override
    protected void createPage(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        Composite bar = bar(page, 3);
        Label about = new Label(bar, SWT.NONE);
        about.setText(Messages.page_about);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(about);
        print = button(bar, "page.print", Messages.page_print, this::print);
        save = button(bar, "page.save", Messages.page_save, this::save);
        text = new PageText(page, key -> go(key, ""));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text.widget());
        getSite().getPage().addSelectionListener(RegistersView.ID, selectionListener);
        enable();
    }

    private static Button button(Composite bar, String id, String label, Runnable action) {
        Button button = WidgetIds.id(new Button(bar, SWT.PUSH), id);
        button.setText(label);
        button.addListener(SWT.Selection, _ -> action.run());
        return button;
    }

    private void enable() {
        Themes.enable(print, chosen != null);
        Themes.enable(save, chosen != null);
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection keys && keys.getFirstElement() instanceof ElementKey key) {
            chosen = key;
            refresh();
        }
    }

    private ZoneId zone() {
        return room().session().model().plan().zone();
    }

    private static Page page(PlanElement element, Elements now, ZoneId zone, int most) {
        return ElementPage.of(element, now, Instant.now(), zone, Locale.getDefault(), Texts::shown, most);
    }

    private void refresh() {
        if (draft() == null || chosen == null || text.widget().isDisposed()) {
            return;
        }
        enable();
        int mine = ++asked;
        Elements now = draft().now();
        ZoneId zone = zone();
        now.get(chosen)
                .ifPresent(element -> room().session()
                        .background(text.widget(), () -> page(element, now, zone, ON_SCREEN), page -> {
                            if (mine == asked) {
                                text.show(page);
                            }
                        }));
    }

    /** All of it, as a document in the language of the console. */
    private String html(PlanElement element, Elements now, ZoneId zone, long revision) {
        String footer = Phrase.of(
                        "page.footer", revision, WHEN.format(Instant.now().atZone(zone)))
                .in(Locale.getDefault());
        return PageHtml.of(page(element, now, zone, Integer.MAX_VALUE), Locale.getDefault(), footer);
    }

    private void print() {
        write(
                () -> {
                    Path file = Files.createTempFile("yagura-", ".html");
                    file.toFile().deleteOnExit();
                    return file;
                },
                true);
    }

    private void save() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.html"});
        dialog.setFileName(chosen.id().replace('/', '-') + ".html");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            write(() -> Path.of(file), false);
        }
    }

    /** Where a document goes. */
    private interface Place {
        Path file() throws IOException;
    }

    private record Written(Path file, String trouble) {}

    private void write(Place place, boolean open) {
        Elements now = draft().now();
        ZoneId zone = zone();
        long revision = draft().base().revision();
        now.get(chosen)
                .ifPresent(element -> room().session()
                        .background(
                                text.widget(),
                                () -> {
                                    try {
                                        Path file = place.file();
                                        Files.writeString(file, html(element, now, zone, revision));
                                        return new Written(file, "");
                                    } catch (IOException e) {
                                        return new Written(null, String.valueOf(e.getMessage()));
                                    }
                                },
                                written -> {
                                    if (written.file() == null) {
                                        tell(Words.fill(Messages.sheet_not_written, written.trouble()));
                                    } else if (open
                                            && !Program.launch(written.file().toString())) {
                                        tell(Words.fill(Messages.page_no_browser, written.file()));
                                    }
                                }));
    }

    private void tell(String said) {
        MessageDialog.openInformation(getSite().getShell(), Messages.page_print, said);
    }

    @Override
    protected void opened() {
        selected(null, getSite().getPage().getSelection(RegistersView.ID));
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        text.widget().getDisplay().timerExec(REFRESH_MILLIS, refresh);
    }

    @Override
    public void setFocus() {
        text.widget().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(RegistersView.ID, selectionListener);
        super.dispose();
    }
}
