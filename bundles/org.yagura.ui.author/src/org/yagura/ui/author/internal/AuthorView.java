package org.yagura.ui.author.internal;

import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.yagura.core.plan.ElementKey;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.author.internal.draft.WorkingDraft;
import org.yagura.ui.author.internal.draft.Workroom;
import org.yagura.ui.author.internal.form.ElementView;
import org.yagura.ui.author.internal.register.RegistersView;

/**
 * A view of the authoring room: it hears of what changes there while it lives, has the room's keys while it has the focus,
 * and is given the draft once that is read.
 */
public abstract class AuthorView extends ViewPart implements Workroom.Listener {
    private static final String KEYS = "org.yagura.ui.author.keys";

    private Workroom room;
    private WorkingDraft draft;

    @Override
    public final void createPartControl(Composite parent) {
        room = Workroom.get();
        getSite().getService(IContextService.class).activateContext(KEYS);
        createPage(parent);
        room.addListener(this);
        room.whenReady(ready -> {
            if (!parent.isDisposed()) {
                draft = ready;
                opened();
            }
        });
    }

    /** Makes the view's widgets; the draft may still be missing. */
    protected abstract void createPage(Composite parent);

    /** The draft is there. */
    protected abstract void opened();

    protected final Workroom room() {
        return room;
    }

    /** Null until {@link #opened}. */
    protected final WorkingDraft draft() {
        return draft;
    }

    @Override
    public void changed(Set<ElementKey> keys) {
        // views that show the draft say what they do
    }

    @Override
    public void checked() {
        // views that show what is wrong say what they do
    }

    @Override
    public void kept() {
        // views that tell of drafts say what they do
    }

    /** Shows an element in its register and its form, with the keyboard in one of its values; empty for none. */
    protected final void go(ElementKey element, String feature) {
        IWorkbenchPage page = getSite().getPage();
        if (page.findView(RegistersView.ID) instanceof RegistersView registers) {
            registers.setSelection(new StructuredSelection(element));
        }
        if (page.findView(ElementView.ID) instanceof ElementView form) {
            form.reveal(element, feature);
        }
    }

    /** A line of widgets above what a page shows. */
    protected static Composite bar(Composite page, int columns) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        Composite bar = Themes.styled(new Composite(page, SWT.NONE), "yagura-below");
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .margins(6, 3)
                .spacing(8, 0)
                .applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        return bar;
    }

    /** Gives a table the look's colours and font. */
    public static void dress(Table table, Look look) {
        Themes.own(table).setBackground(look.ground());
        table.setForeground(look.text());
        table.setHeaderBackground(look.groundBelow());
        table.setHeaderForeground(look.quiet());
        table.setFont(look.body());
    }

    @Override
    public void dispose() {
        room.removeListener(this);
        super.dispose();
    }
}
