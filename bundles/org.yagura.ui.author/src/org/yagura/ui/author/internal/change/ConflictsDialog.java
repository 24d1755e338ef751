package org.yagura.ui.author.internal.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.model.Conflict;
import org.yagura.model.Conflict.Side;
import org.yagura.model.ElementForm;
import org.yagura.model.Elements;
import org.yagura.model.Field;
import org.yagura.model.Schema;
import org.yagura.model.centre.Element;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.draft.Choosing;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;

/**
 * Asks whose is taken of what the draft and somebody's publication made differently. What is chosen goes into the draft as
 * one step that can be undone; what is not stays as it is.
 */
public final class ConflictsDialog extends TitleAreaDialog implements Workroom.Listener {
    private static final int WIDTH = 940;
    private static final int TABLE_HEIGHT = 220;
    private static final int TEXT_HEIGHT = 90;

    private final Workroom room;
    private final WorkingDraft draft;
    private final Choosing choosing = new Choosing();
    private final Map<Conflict, Revision> revisions = new HashMap<>();
    private List<Conflict> conflicts;
    private Table table;
    private Text was;
    private Text mine;
    private Text theirs;
    private Label who;
    private Look look;

    private ConflictsDialog(Shell shell, Workroom room, WorkingDraft draft) {
        super(shell);
        this.room = room;
        this.draft = draft;
        this.conflicts = room.conflicts();
        setHelpAvailable(false);
    }

    /** Opens the dialog; returns when it is closed. */
    public static void ask(Shell shell, Workroom room, WorkingDraft draft) {
        new ConflictsDialog(shell, room, draft).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.conflicts_title);
    }

    @Override
    protected Control createDialogArea(Composite area) {
        Composite page = new Composite((Composite) super.createDialogArea(area), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 8).spacing(4, 6).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        setTitle(Messages.conflicts_title);
        createTable(page);
        createButtons(page);
        createDetail(page);
        Themes.follow(table, next -> {
            look = next;
            AuthorView.dress(table, next);
            table.clearAll();
        });
        room.addListener(this);
        page.addListener(SWT.Dispose, _ -> room.removeListener(this));
        show();
        table.setFocus();
        return page;
    }

    private void createTable(Composite page) {
        table = WidgetIds.id(
                new Table(page, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER), "conflicts.list");
        table.setHeaderVisible(true);
        column(Messages.conflicts_taken, 80);
        column(Messages.column_element, 250);
        column(Messages.column_field, 110);
        column(Messages.conflicts_was, 150);
        column(Messages.conflicts_mine, 170);
        column(Messages.conflicts_theirs, 170);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(WIDTH, TABLE_HEIGHT)
                .applyTo(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, conflicts.get(event.index)));
        table.addListener(SWT.Selection, _ -> detail());
        table.addListener(SWT.DefaultSelection, _ -> turn());
    }

    private void column(String text, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(text);
        column.setWidth(width);
    }

    private void createButtons(Composite page) {
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
        button(row, "conflicts.mine", Messages.conflicts_take_mine, () -> choose(Side.MINE));
        button(row, "conflicts.theirs", Messages.conflicts_take_theirs, () -> choose(Side.THEIRS));
        button(row, "conflicts.allMine", Messages.conflicts_all_mine, () -> chooseAll(Side.MINE));
        button(row, "conflicts.allTheirs", Messages.conflicts_all_theirs, () -> chooseAll(Side.THEIRS));
    }

    private static void button(Composite row, String id, String text, Runnable then) {
        Button button = WidgetIds.id(new Button(row, SWT.PUSH), id);
        button.setText(text);
        button.addListener(SWT.Selection, _ -> then.run());
    }

    private void createDetail(Composite page) {
        Composite detail = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .equalWidth(true)
                .spacing(8, 2)
                .applyTo(detail);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(detail);
        for (String title : List.of(Messages.conflicts_was, Messages.conflicts_mine, Messages.conflicts_theirs)) {
            new Label(detail, SWT.NONE).setText(title);
        }
        was = value(detail, "conflicts.was");
        mine = value(detail, "conflicts.my");
        theirs = value(detail, "conflicts.their");
        who = WidgetIds.id(new Label(page, SWT.WRAP), "conflicts.who");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(who);
    }

    private static Text value(Composite detail, String id) {
        Text text =
                WidgetIds.id(new Text(detail, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), id);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, TEXT_HEIGHT).applyTo(text);
        return text;
    }

    private void show() {
        table.setItemCount(conflicts.size());
        table.clearAll();
        if (!conflicts.isEmpty() && table.getSelectionIndex() < 0) {
            table.setSelection(0);
        }
        List<Conflict> asked = conflicts;
        room.session()
                .background(
                        table, () -> Choosing.revisions(asked, room.session().revisions()), found -> {
                            revisions.putAll(found);
                            detail();
                            enable();
                        });
        detail();
        enable();
    }

    private void fill(TableItem item, Conflict conflict) {
        Side side = choosing.of(conflict);
        item.setText(
                0,
                side == null
                        ? Messages.conflicts_open
                        : side == Side.MINE ? Messages.conflicts_mine : Messages.conflicts_theirs);
        item.setText(1, Texts.of(any(conflict)));
        item.setText(2, label(conflict));
        item.setText(3, line(conflict, conflict.was()));
        item.setText(4, line(conflict, conflict.mine()));
        item.setText(5, line(conflict, conflict.theirs()));
        item.setForeground(0, side == null ? look.severity(Severity.MAJOR) : look.text());
        item.setFont(4, side == Side.MINE ? look.bold() : look.body());
        item.setFont(5, side == Side.THEIRS ? look.bold() : look.body());
    }

    private static PlanElement any(Conflict conflict) {
        return conflict.theirs() == null ? conflict.mine() : conflict.theirs();
    }

    private static String label(Conflict conflict) {
        if (conflict.isWhole()) {
            return Messages.conflicts_whole;
        }
        Element element = ElementForm.decode(conflict.mine());
        return Texts.LABELS.of(element.eClass(), Schema.field(element.eClass(), conflict.feature()));
    }

    private String line(Conflict conflict, PlanElement side) {
        return text(conflict, side).replace('\n', ' ');
    }

    /** A side's value; of a whole element, what became of it. */
    private String text(Conflict conflict, PlanElement side) {
        if (conflict.isWhole()) {
            return whole(conflict, side);
        }
        Element element = ElementForm.decode(side);
        Field field = Schema.field(element.eClass(), conflict.feature());
        if (field.name().equals("parent")) {
            return element.getParent().isEmpty() ? "" : Texts.of(ElementForm.parent(element), draft.now());
        }
        return Texts.shown(field, field.get(element));
    }

    private String whole(Conflict conflict, PlanElement side) {
        if (side == null) {
            return conflict.was() == null ? "" : Messages.change_removed;
        }
        PlanElement from = side.equals(conflict.was()) ? null : conflict.was();
        Elements now = draft.now();
        return Difference.of(new ElementChange(conflict.element(), from, side), now).stream()
                .map(line -> line.field() + ": " + line.after())
                .collect(Collectors.joining("\n"));
    }

    private void detail() {
        int at = table.getSelectionIndex();
        if (at < 0 || at >= conflicts.size()) {
            was.setText("");
            mine.setText("");
            theirs.setText("");
            who.setText("");
            return;
        }
        Conflict conflict = conflicts.get(at);
        was.setText(text(conflict, conflict.was()));
        mine.setText(text(conflict, conflict.mine()));
        theirs.setText(text(conflict, conflict.theirs()));
        Revision revision = revisions.get(conflict);
        who.setText(revision == null ? "" : Words.fill(Messages.conflicts_who, Revisions.said(revision, room)));
        who.getParent().layout();
    }

    private void choose(Side side) {
        for (int at : table.getSelectionIndices()) {
            choosing.choose(conflicts.get(at), side);
        }
        table.clearAll();
        enable();
    }

    private void chooseAll(Side side) {
        conflicts.forEach(conflict -> choosing.choose(conflict, side));
        table.clearAll();
        enable();
    }

    private void turn() {
        int at = table.getSelectionIndex();
        if (at >= 0) {
            choose(choosing.of(conflicts.get(at)) == Side.MINE ? Side.THEIRS : Side.MINE);
        }
    }

    private void enable() {
        long open = choosing.open(conflicts);
        setMessage(
                conflicts.isEmpty()
                        ? Messages.conflicts_none
                        : open == 0 ? Messages.conflicts_all_chosen : Words.fill(Messages.conflicts_about, open));
        if (getButton(IDialogConstants.OK_ID) != null) {
            Themes.enable(getButton(IDialogConstants.OK_ID), open < conflicts.size());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        createButton(bar, IDialogConstants.OK_ID, Messages.conflicts_take, true);
        createButton(bar, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
    }

    @Override
    protected void okPressed() {
        long edition = draft.edition();
        List<ElementChange> changes = draft.changes();
        Elements there = draft.base().authored();
        Themes.enable(getButton(IDialogConstants.OK_ID), false);
        room.session()
                .background(
                        table,
                        () -> choosing.settle(there, changes, room.session().revisions()),
                        settled -> {
                            if (edition == draft.edition()) {
                                draft.replace(Messages.step_settle, settled);
                                super.okPressed();
                            } else {
                                enable();
                            }
                        });
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        // the conflicts are told when they are known
    }

    @Override
    public void checked() {
        if (!table.isDisposed() && !conflicts.equals(room.conflicts())) {
            conflicts = room.conflicts();
            show();
        }
    }

    @Override
    public void kept() {
        // where drafts are kept is nothing to this dialog
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
