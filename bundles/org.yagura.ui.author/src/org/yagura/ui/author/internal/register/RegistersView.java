package org.yagura.ui.author.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Elements;
import org.yagura.model.Kind;
import org.yagura.model.Schema;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;
import org.yagura.ui.author.internal.AuthorView;
import org.yagura.ui.author.internal.Messages;
import org.yagura.ui.author.internal.Texts;
import org.yagura.ui.author.internal.drag.ElementDrag;
import org.yagura.ui.author.internal.drag.FileDrop;
import org.yagura.ui.author.internal.list.LargeList;
import org.yagura.ui.author.internal.list.RowMark;

/**
 * All registers: the kinds at the left, the elements of one at the right, searched while somebody types. What the draft
 * changes is marked. Its selection is a list of {@link ElementKey}s.
 */
public final class RegistersView extends AuthorView implements ISelectionProvider {
    public static final String ID = "org.yagura.ui.author.registers";
    private static final int KINDS_WIDTH = 18;
    private static final int LIST_WIDTH = 82;
    private static final int REFRESH_MILLIS = 150;

    private final List<Kind> kinds = Schema.kinds();
    private final List<ISelectionChangedListener> listeners = new ArrayList<>();
    private final Runnable refresh = this::refresh;
    private KindsList kindsList;
    private LargeList<PlanElement> list;
    private Copies copies;
    private Text search;
    private Label count;
    private Label about;
    private Button create;
    private Kind kind = Schema.kind("customer");
    private Register register;
    private List<ElementKey> selected = List.of();
    /** What is to be chosen once it is listed; null for nothing. */
    private ElementKey awaited;

    private int wanted;

    @Override
    protected void createPage(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        kindsList = new KindsList(sash, kinds, this::show);
        kindsList.choose(kind);
        createList(sash);
        sash.setWeights(KINDS_WIDTH, LIST_WIDTH);
        getSite().setSelectionProvider(this);
        Themes.follow(sash, this::look);
        showColumns();
    }

    private void createList(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        Composite bar = bar(page, 3);
        search = WidgetIds.id(new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "registers.search");
        search.setMessage(Messages.search_message);
        search.addModifyListener(_ -> find());
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                list.widget().setFocus();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        count = WidgetIds.id(new Label(bar, SWT.RIGHT), "registers.count");
        count.setText(Words.fill(Messages.register_count, 0, 0));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(110, SWT.DEFAULT)
                .applyTo(count);
        create = WidgetIds.id(new Button(bar, SWT.PUSH), "registers.new");
        create.setText(Messages.action_new);
        create.addListener(SWT.Selection, _ -> create());
        about = WidgetIds.id(new Label(page, SWT.NONE), "registers.about");
        GridDataFactory.fillDefaults().indent(8, 6).exclude(true).applyTo(about);
        list = new LargeList<>(page, "registers.list", PlanElement::key);
        list.marks(this::mark);
        list.whenChosen(this::choose);
        list.whenSorted(this::find);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list.widget());
        list.widget().addListener(SWT.KeyDown, this::key);
        copies = new Copies(list.widget(), this::reveal);
        list.widget().setMenu(menu());
        ElementDrag.from(list);
        FileDrop.onto(list.widget(), this::take);
        FileDrop.onto(kindsList.widget(), this::take);
    }

    private Menu menu() {
        Menu menu = new Menu(list.widget());
        item(menu, Messages.copy_copy + "\tCtrl+C", this::copy);
        item(menu, Messages.copy_paste + "\tCtrl+V", this::paste);
        item(menu, Messages.copy_duplicate + "\tCtrl+D", this::duplicate);
        item(menu, Messages.action_remove + "\tDel", this::remove);
        return menu;
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, _ -> action.run());
    }

    private void copy() {
        if (draft() != null) {
            copies.copy(draft(), selected);
        }
    }

    private void paste() {
        if (draft() != null) {
            copies.paste(draft(), selected.isEmpty() ? null : selected.getFirst());
        }
    }

    private void duplicate() {
        if (draft() != null) {
            copies.duplicate(draft(), selected);
        }
    }

    /** Files from the desktop: a list of the register that is shown, or a centre or customer. */
    private void take(List<String> files) {
        if (files.size() != 1) {
            MessageDialog.openInformation(getSite().getShell(), Messages.file_take, Messages.drop_one);
            return;
        }
        String name = files.getFirst().toLowerCase(Locale.ROOT);
        boolean centre = name.endsWith(".xmi") || name.endsWith(".yaml") || name.endsWith(".yml");
        Command command = getSite()
                .getService(ICommandService.class)
                .getCommand("org.yagura.ui.author." + (centre ? "takeCentre" : "import"));
        try {
            getSite()
                    .getService(IHandlerService.class)
                    .executeCommand(
                            ParameterizedCommand.generateCommand(command, Map.of("file", files.getFirst())), null);
        } catch (CommandException e) {
            throw new IllegalStateException("the room's own command cannot be run", e);
        }
    }

    private void remove() {
        Removal.ask(getSite().getShell(), draft(), selected);
    }

    private void look(Look look) {
        dress(kindsList.widget(), look);
    }

    private void key(Event event) {
        if (event.keyCode == SWT.DEL) {
            remove();
        } else if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            switch (event.keyCode) {
                case 'c' -> copy();
                case 'v' -> paste();
                case 'd' -> duplicate();
                default -> {
                    // not a key of this list
                }
            }
        } else if (event.character == '/') {
            search.setFocus();
            search.selectAll();
            event.doit = false;
        }
    }

    private void create() {
        if (draft() != null) {
            ElementKey near = selected.isEmpty() ? null : selected.getFirst();
            NewElement.ask(getSite().getShell(), draft(), kind, near).ifPresent(this::reveal);
        }
    }

    /** The register that is shown. */
    public Kind kind() {
        return kind;
    }

    /** The elements that are listed, in their order. */
    public List<PlanElement> listed() {
        return list.rows();
    }

    /** Shows an element in its register and chooses it. */
    public void reveal(ElementKey key) {
        selected = List.of(key);
        awaited = key;
        tell();
        search.setText("");
        show(Texts.kind(key));
    }

    private void show(Kind next) {
        if (next != kind) {
            kind = next;
            register = null;
            wanted++;
            kindsList.choose(kind);
            showColumns();
            room().turn(kind);
        }
        refresh();
    }

    private void showColumns() {
        list.columns(RegisterColumns.of(kind, () -> draft().now()));
        Themes.enable(create, !kind.name().equals("centre"));
    }

    private void refresh() {
        if (draft() == null || list.widget().isDisposed()) {
            return;
        }
        Elements now = draft().now();
        Kind of = kind;
        Register before = register;
        room().session().background(list.widget(), () -> Register.of(of, now, before), made -> {
            if (of == kind) {
                register = made;
                find();
                room().session().background(list.widget(), made::prepare, _ -> {
                    // whoever searches now finds it ready
                });
            }
        });
        room().session().background(kindsList.widget(), () -> KindsList.counts(now), kindsList::show);
    }

    private void find() {
        if (register == null) {
            return;
        }
        int asked = ++wanted;
        Register in = register;
        String typed = search.getText();
        UnaryOperator<List<PlanElement>> order = list.order();
        room().session()
                .background(list.widget(), () -> order.apply(in.search(typed, () -> asked != wanted)), found -> {
                    if (asked == wanted) {
                        show(found);
                    }
                });
    }

    private void show(List<PlanElement> found) {
        boolean same = list.rows(found);
        count.setText(Words.fill(Messages.register_count, Texts.count(found.size()), Texts.count(register.size())));
        about.setText(
                !found.isEmpty() ? "" : register.size() == 0 ? Messages.register_empty : Messages.register_none_match);
        ((GridData) about.getLayoutData()).exclude = !found.isEmpty();
        about.setVisible(found.isEmpty());
        about.getParent().layout();
        if (awaited != null) {
            awaited = list.reveal(awaited) ? null : awaited;
        } else if (!same) {
            select();
        }
    }

    private RowMark mark(PlanElement element) {
        ElementChange change = draft().change(element.key());
        boolean wrong = room().findings(element.key()).stream().anyMatch(Finding::isError);
        String sign = wrong ? "✕ " : change == null ? "" : change.before() == null ? "+ " : "● ";
        return new RowMark(sign, change != null, wrong);
    }

    private void choose() {
        awaited = null;
        select();
    }

    private void select() {
        selected = list.chosen().stream().map(PlanElement::key).toList();
        tell();
    }

    private void tell() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(one -> one.selectionChanged(event));
    }

    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(selected);
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection keys && keys.getFirstElement() instanceof ElementKey key) {
            reveal(key);
        }
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener one) {
        listeners.add(one);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener one) {
        listeners.remove(one);
    }

    @Override
    protected void opened() {
        refresh();
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        list.widget().getDisplay().timerExec(REFRESH_MILLIS, refresh);
    }

    @Override
    public void checked() {
        list.repaint();
    }

    @Override
    public void setFocus() {
        list.widget().setFocus();
    }
}
