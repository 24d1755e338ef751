package org.yagura.ui.author.internal.change;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.port.Drafts.Draft;
import org.yagura.model.Elements;
import org.yagura.ui.Dialogs;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.draft.DraftKeeper;
import org.yagura.ui.author.internal.draft.Workroom;

/**
 * All drafts, the person's own first: what each changes can be looked at; one's own are opened, renamed, handed over and
 * deleted from here.
 */
public final class DraftsDialog extends TitleAreaDialog implements Workroom.Listener {
    private static final int WIDTH = 820;
    private static final int TABLE_HEIGHT = 170;
    private static final int TREE_HEIGHT = 200;
    private static final IInputValidator SOMETHING = text -> text.isBlank() ? "" : null;

    private final Workroom room;
    private final DraftKeeper drafts;
    private Table table;
    private ChangesTree tree;
    private Button open;
    private Button rename;
    private Button handOver;
    private Button delete;
    private Look look;
    private List<Draft> shown = List.of();
    private int asked;

    private DraftsDialog(Shell shell, Workroom room) {
        super(shell);
        this.room = room;
        this.drafts = room.drafts();
        setHelpAvailable(false);
    }

    /** Opens the dialog. */
    public static void ask(Shell shell, Workroom room) {
        new DraftsDialog(shell, room).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.drafts_title);
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
        setTitle(Messages.drafts_title);
        setMessage(Messages.drafts_about);
        table = WidgetIds.id(new Table(page, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER), "drafts.list");
        table.setHeaderVisible(true);
        column(Messages.drafts_name, 260);
        column(Messages.drafts_owner, 120);
        column(Messages.drafts_changes, 80);
        column(Messages.drafts_changed, 110);
        column(Messages.column_revision, 80);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, TABLE_HEIGHT)
                .applyTo(table);
        table.addListener(SWT.Selection, _ -> look());
        table.addListener(SWT.DefaultSelection, _ -> openChosen());
        createButtons(page);
        tree = new ChangesTree(page, "drafts.tree", SWT.BORDER);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .hint(WIDTH, TREE_HEIGHT)
                .applyTo(tree.widget());
        Themes.follow(table, next -> {
            look = next;
            AuthorView.dress(table, next);
            list();
        });
        room.addListener(this);
        drafts.refresh();
        page.addListener(SWT.Dispose, _ -> room.removeListener(this));
        table.setFocus();
        return page;
    }

    private void column(String text, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(text);
        column.setWidth(width);
    }

    private void createButtons(Composite page) {
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        open = button(buttons, "drafts.open", Messages.drafts_open, this::openChosen);
        button(buttons, "drafts.new", Messages.action_new, this::begin);
        rename = button(buttons, "drafts.rename", Messages.drafts_rename, this::rename);
        handOver = button(buttons, "drafts.handOver", Messages.drafts_hand_over, this::handOver);
        delete = button(buttons, "drafts.delete", Messages.drafts_delete, this::delete);
    }

    private static Button button(Composite buttons, String id, String text, Runnable then) {
        Button button = WidgetIds.id(new Button(buttons, SWT.PUSH), id);
        button.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, _ -> then.run());
        return button;
    }

    private void list() {
        Optional<Draft> chosen = chosen();
        Comparator<Draft> mineFirst = Comparator.comparing(one -> !drafts.isMine(one));
        shown = drafts.all().stream()
                .sorted(mineFirst.thenComparing(
                        Comparator.comparing(Draft::changedAt).reversed()))
                .toList();
        table.removeAll();
        for (Draft one : shown) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {
                DraftKeeper.title(one),
                one.owner(),
                String.valueOf(one.changes()),
                Words.age(one.changedAt(), Instant.now()),
                String.valueOf(one.base())
            });
            item.setFont(drafts.isCurrent(one) ? look.bold() : look.body());
            if (!drafts.isMine(one)) {
                item.setForeground(look.quiet());
            }
            if (chosen.isPresent() ? chosen.get().id().equals(one.id()) : drafts.isCurrent(one)) {
                table.setSelection(item);
            }
        }
        look();
    }

    private Optional<Draft> chosen() {
        int at = table.getSelectionIndex();
        return at < 0 ? Optional.empty() : Optional.of(shown.get(at));
    }

    private void look() {
        Optional<Draft> chosen = chosen();
        boolean mine = chosen.filter(drafts::isMine).isPresent();
        Themes.enable(open, mine && !drafts.isCurrent(chosen.get()));
        Themes.enable(rename, mine);
        Themes.enable(handOver, mine);
        Themes.enable(delete, mine);
        int now = ++asked;
        if (chosen.isEmpty()) {
            tree.show(List.of(), Elements.NONE);
            return;
        }
        room.whenReady(draft -> {
            if (drafts.isCurrent(chosen.get())) {
                tree.show(draft.changes(), draft.now());
            } else {
                room.session().background(table, () -> drafts.look(chosen.get()), changes -> {
                    if (now == asked) {
                        tree.show(changes, draft.base().authored());
                    }
                });
            }
        });
    }

    private void openChosen() {
        chosen().filter(drafts::isMine).filter(one -> !drafts.isCurrent(one)).ifPresent(one -> {
            drafts.open(one);
            close();
        });
    }

    private void begin() {
        Dialogs.line(getShell(), Messages.drafts_title, Messages.drafts_new_name, "", SOMETHING)
                .ifPresent(title -> {
                    drafts.create(title);
                    close();
                });
    }

    private void rename() {
        chosen().ifPresent(one -> Dialogs.line(
                        getShell(), Messages.drafts_title, Messages.drafts_new_name, DraftKeeper.title(one), SOMETHING)
                .ifPresent(title -> drafts.rename(one, title)));
    }

    private void handOver() {
        chosen().ifPresent(
                        one -> Dialogs.line(getShell(), Messages.drafts_title, Messages.drafts_to_whom, "", SOMETHING)
                                .ifPresent(owner -> drafts.handOver(one, owner.strip())));
    }

    private void delete() {
        chosen().filter(one -> MessageDialog.openQuestion(
                        getShell(),
                        Messages.drafts_title,
                        Words.fill(Messages.drafts_delete_sure, DraftKeeper.title(one), one.changes())))
                .ifPresent(drafts::delete);
    }

    @Override
    public void kept() {
        if (!table.isDisposed()) {
            list();
        }
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        // the list is told when the change is kept
    }

    @Override
    public void checked() {
        // what is not right stands beside the draft
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        createButton(bar, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
