package org.yagura.ui.author.internal.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.yagura.core.plan.ElementKey;
import org.yagura.model.Attributes;
import org.yagura.model.Field;
import org.yagura.model.Kind;
import org.yagura.model.Labels;
import org.yagura.model.sheet.Mapping;
import org.yagura.model.sheet.Sheet;
import org.yagura.model.sheet.SheetImport;
import org.yagura.model.sheet.SheetImport.CellProblem;
import org.yagura.model.sheet.SheetImport.Options;
import org.yagura.model.sheet.SheetImport.Preview;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.change.ChangesTree;
import org.yagura.ui.author.internal.draft.Edit;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;
import org.yagura.ui.author.internal.form.Proposals;

/**
 * Asks what the columns of a list are and shows what it would add, change and remove; OK puts that into the draft, in one
 * step that can be taken back. What the columns are is remembered for lists with the same headers.
 */
final class SheetDialog extends TitleAreaDialog {
    private static final int WIDTH = 860;
    private static final int MAPPING_HEIGHT = 190;
    private static final int PREVIEW_HEIGHT = 220;
    private static final int SHOWN = 500;
    private static final int PROGRESS_MILLIS = 300;

    private final WorkingDraft draft;
    private final Kind kind;
    private final String file;
    private final Sheet sheet;
    private final List<String> targets;
    private final List<Combo> combos = new ArrayList<>();
    private Mapping mapping;
    private Text parent;
    private Button clears;
    private Button removes;
    private Composite below;
    private ChangesTree tree;
    private Text problems;
    private Previewed preview;
    private int asked;

    /** @param edit what the list would do to the draft */
    private record Previewed(Preview list, Edit edit) {}

    SheetDialog(Shell shell, WorkingDraft draft, Kind kind, String file, Sheet sheet) {
        super(shell);
        this.draft = draft;
        this.kind = kind;
        this.file = file;
        this.sheet = sheet;
        this.targets = Mapping.targets(kind);
        this.mapping = remembered();
        setHelpAvailable(false);
    }

    private IDialogSettings settings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(SheetDialog.class))
                .getDialogSettings();
        String name = "sheet." + kind.name();
        IDialogSettings known = all.getSection(name);
        return known == null ? all.addNewSection(name) : known;
    }

    private Mapping remembered() {
        String kept = settings().get(String.join("\t", sheet.header()));
        List<Labels> languages = List.of(Labels.in(Locale.ENGLISH), Labels.in(Locale.JAPANESE));
        return Mapping.parse(kept == null ? "" : kept, sheet.header().size())
                .orElseGet(() -> Mapping.suggest(kind, sheet.header(), languages));
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Words.fill(Messages.sheet_import_title, Texts.LABELS.many(kind)));
    }

    @Override
    protected Control createDialogArea(Composite area) {
        Composite page = new Composite((Composite) super.createDialogArea(area), SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 8)
                .spacing(8, 6)
                .applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        setTitle(Words.fill(Messages.sheet_import_title, Texts.LABELS.many(kind)));
        setMessage(Words.fill(Messages.sheet_about, file, sheet.rows().size()));
        createMapping(page);
        if (kind.parent() != null) {
            new Label(page, SWT.NONE).setText(Messages.sheet_parent);
            parent = WidgetIds.id(new Text(page, SWT.BORDER), "sheet.parent");
            GridDataFactory.fillDefaults().grab(true, false).applyTo(parent);
            Proposals.attach(parent, kind.parent(), false, draft::now);
            parent.addModifyListener(_ -> preview());
        }
        clears = check(page, "sheet.clears", Messages.sheet_clears);
        removes = check(page, "sheet.removes", Messages.sheet_removes);
        below = new Composite(page, SWT.NONE);
        below.setLayout(new StackLayout());
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .hint(WIDTH, PREVIEW_HEIGHT)
                .applyTo(below);
        tree = new ChangesTree(below, "sheet.tree", SWT.BORDER);
        problems = WidgetIds.id(
                new Text(below, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), "sheet.problems");
        ((StackLayout) below.getLayout()).topControl = tree.widget();
        page.getDisplay().asyncExec(this::preview);
        return page;
    }

    private Button check(Composite page, String id, String text) {
        Button button = WidgetIds.id(new Button(page, SWT.CHECK), id);
        button.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        button.addListener(SWT.Selection, _ -> preview());
        return button;
    }

    private void createMapping(Composite page) {
        ScrolledComposite scrolled = new ScrolledComposite(page, SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(WIDTH, MAPPING_HEIGHT)
                .applyTo(scrolled);
        Composite list = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(3)
                .margins(8, 4)
                .spacing(14, 2)
                .applyTo(list);
        for (int i = 0; i < sheet.header().size(); i++) {
            column(list, i);
        }
        scrolled.setContent(list);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setMinSize(list.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void column(Composite list, int column) {
        Label name = new Label(list, SWT.NONE);
        name.setText(sheet.header().get(column));
        Combo combo = WidgetIds.id(new Combo(list, SWT.READ_ONLY), "sheet.column." + column);
        combo.add(Messages.sheet_ignored);
        targets.forEach(target -> combo.add(label(target)));
        combo.select(targets.indexOf(mapping.targets().get(column)) + 1);
        combo.addListener(SWT.Selection, _ -> map(column, combo.getSelectionIndex()));
        combos.add(combo);
        Label sample = new Label(list, SWT.NONE);
        sample.setText(sheet.rows().stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> cell.lines().findFirst().orElse("").replace("&", "&&"))
                .orElse(""));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(sample);
    }

    private String label(String target) {
        return switch (target) {
            case Mapping.ID -> "ID";
            case Mapping.IN -> Messages.column_in;
            case Mapping.CHECK -> Messages.column_type;
            default -> {
                Field field = kind.types().stream()
                        .flatMap(type -> Attributes.allFields(type).stream())
                        .filter(one -> one.name().equals(target))
                        .findFirst()
                        .orElseThrow();
                yield Texts.LABELS.of(kind.type(), field);
            }
        };
    }

    private void map(int column, int choice) {
        mapping = mapping.with(column, choice == 0 ? "" : targets.get(choice - 1));
        for (int i = 0; i < combos.size(); i++) {
            combos.get(i).select(targets.indexOf(mapping.targets().get(i)) + 1);
        }
        preview();
    }

    private void preview() {
        if (getShell() == null || getShell().isDisposed()) {
            return;
        }
        int mine = ++asked;
        preview = null;
        enable();
        String in = parent == null ? "" : parent.getText().strip();
        Options options = new Options(
                in.isEmpty() ? null : new ElementKey(kind.parent(), in), clears.getSelection(), removes.getSelection());
        Mapping columns = mapping;
        WorkingDraft.Standing standing = draft.standing();
        AtomicInteger done = new AtomicInteger();
        progress(mine, done);
        Workroom.get()
                .session()
                .background(
                        getShell(),
                        () -> {
                            Preview list = SheetImport.preview(
                                    sheet, columns, kind, options, standing.now(), () -> mine != asked, done::set);
                            return new Previewed(list, Edit.of(standing, list.changes(), list.to()));
                        },
                        made -> {
                            if (mine == asked) {
                                show(made);
                            }
                        });
    }

    private void progress(int mine, AtomicInteger done) {
        getShell().getDisplay().timerExec(PROGRESS_MILLIS, () -> {
            if (mine == asked
                    && preview == null
                    && getShell() != null
                    && !getShell().isDisposed()) {
                setMessage(Words.fill(
                        Messages.sheet_reading, done.get(), sheet.rows().size()));
                progress(mine, done);
            }
        });
    }

    private void show(Previewed previewed) {
        preview = previewed;
        Preview made = previewed.list();
        tree.show(made.problems().isEmpty() ? made.changes() : List.of(), draft.now());
        boolean right = made.problems().isEmpty();
        problems.setText(made.problems().stream().limit(SHOWN).map(this::line).collect(Collectors.joining("\n")));
        ((StackLayout) below.getLayout()).topControl = right ? tree.widget() : problems;
        below.layout();
        setMessage(
                right
                        ? Words.fill(
                                Messages.sheet_counts,
                                new Object[] {made.added(), made.changed(), made.removed(), made.unchanged()})
                        : Words.fill(Messages.sheet_problems, made.problems().size()),
                right ? IMessageProvider.NONE : IMessageProvider.ERROR);
        enable();
    }

    private String line(CellProblem problem) {
        String what = Words.of(problem.what());
        String place = problem.line() == 0 ? "" : Words.fill(Messages.sheet_line, problem.line());
        boolean noColumn = targets.contains(problem.column()) && !sheet.header().contains(problem.column());
        String named = noColumn ? label(problem.column()) : problem.column();
        String column = named.isEmpty() ? "" : named + ": ";
        return place + column + what;
    }

    private void enable() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            boolean fits = preview != null
                    && preview.list().problems().isEmpty()
                    && !preview.list().changes().isEmpty();
            Themes.enable(getButton(IDialogConstants.OK_ID), fits);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        createButton(bar, IDialogConstants.OK_ID, Messages.sheet_take, true);
        createButton(bar, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
    }

    @Override
    protected void okPressed() {
        settings().put(String.join("\t", sheet.header()), mapping.toText());
        if (!draft.put(Words.fill(Messages.step_import, file), preview.edit())) {
            // the draft went on upon another revision meanwhile
            preview();
            return;
        }
        super.okPressed();
    }

    @Override
    public boolean close() {
        asked++;
        return super.close();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
