package org.yagura.ui.supervise.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.picture.Element;
import org.yagura.ui.picture.Gestures;
import org.yagura.ui.picture.Palette;
import org.yagura.ui.picture.Picture;
import org.yagura.ui.picture.PictureActions;
import org.yagura.ui.picture.PictureCanvas;

/** A view that is one living picture. What it shows is read off the UI thread, once a second at most. */
abstract class PictureView extends ViewPart {
    private static final String KEYS = "org.yagura.ui.operate.keys";
    private static final int PAUSE_MILLIS = 1_000;
    private static final int TICK_MILLIS = 5_000;

    private final BoardModel.Listener modelListener = this::changed;
    private final ISelectionListener selectionListener = this::selected;
    private final IPartListener2 partListener = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == PictureView.this) {
                seen();
            }
        }
    };
    private Session session;
    private Palette palette;
    private PictureCanvas canvas;
    private Refresher refresher;
    private IContextActivation keys;
    /** What was selected last while nobody could see the picture; null for nothing. */
    private Object missed;

    /** The picture; called once, when {@link #session} and {@link #palette} are there. */
    abstract Picture picture();

    /** The picture's own gestures; null for none. */
    Gestures gestures() {
        return null;
    }

    /** What stands above the picture; nothing if not overridden. */
    void createHeader(Composite page) {
        // most pictures need none
    }

    /** Puts the view's own actions in front of those that every picture has; none if not overridden. */
    void addActions() {
        // most pictures need none
    }

    /** Reads what the picture shows and hands it over on the UI thread; runs {@code done} there in the end. */
    abstract void read(Runnable done);

    /** Enter or a double click on an element. */
    abstract void open(Element element);

    /** Something was selected elsewhere in the window. */
    void follow(Object selected) {
        // not every picture follows
    }

    /** What was selected before the view was there and is followed as soon as it is seen; null for nothing. */
    Object selectedBefore() {
        return null;
    }

    /** Something else is chosen in the picture; null for nothing. */
    void chosen(Object meaning) {
        // most pictures mark it and no more
    }

    /** The end of the view's id, which names its widgets. */
    abstract String name();

    final Session session() {
        return session;
    }

    final Palette palette() {
        return palette;
    }

    final PictureCanvas canvas() {
        return canvas;
    }

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        palette = new Palette(Themes.look(getSite()));
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        createHeader(page);
        canvas = new PictureCanvas(page, picture(), palette, gestures());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        WidgetIds.id(canvas.control(), name() + ".picture");
        canvas.onOpen(this::open);
        canvas.addSelectionChangedListener(
                event -> chosen(event.getStructuredSelection().getFirstElement()));
        refresher = new Refresher(this::rest, System::nanoTime, this::readOpen);
        getSite().setSelectionProvider(canvas);
        addActions();
        PictureActions.add(getViewSite(), canvas);
        keysWhileFocused();
        session.model().addListener(modelListener);
        session.whenOpen(this::refresh);
        getSite().getPage().addPostSelectionListener(selectionListener);
        getSite().getPage().addPartListener(partListener);
        missed = selectedBefore();
        Themes.follow(page, look -> wear(page, look));
        tick();
    }

    private void wear(Composite page, Look look) {
        palette.wear(look);
        Themes.own(page).setBackground(look.ground());
        for (Control child : page.getChildren()) {
            Themes.own(child).setBackground(look.ground());
        }
        canvas.refresh();
    }

    private void rest(Runnable then) {
        if (!canvas.control().isDisposed()) {
            canvas.control().getDisplay().timerExec(PAUSE_MILLIS, () -> {
                if (!canvas.control().isDisposed()) {
                    then.run();
                }
            });
        }
    }

    private void readOpen(Runnable done) {
        if (session.isOpen()) {
            read(done);
        } else {
            done.run();
        }
    }

    private void keysWhileFocused() {
        IContextService contexts = getSite().getService(IContextService.class);
        canvas.control().addListener(SWT.FocusIn, _ -> {
            if (keys == null) {
                keys = contexts.activateContext(KEYS);
            }
        });
        canvas.control().addListener(SWT.FocusOut, _ -> releaseKeys(contexts));
        canvas.control().addListener(SWT.Dispose, _ -> releaseKeys(contexts));
    }

    private void releaseKeys(IContextService contexts) {
        if (keys != null) {
            contexts.deactivateContext(keys);
            keys = null;
        }
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection rows && !rows.isEmpty()) {
            if (getSite().getPage().isPartVisible(this)) {
                follow(rows.getFirstElement());
            } else {
                missed = rows.getFirstElement();
            }
        }
    }

    private void seen() {
        if (missed != null) {
            follow(missed);
            missed = null;
        }
        refresh();
    }

    private void changed(BoardModel.Changed what) {
        boolean different = what.everything()
                || !what.alerts().isEmpty()
                || !what.incidents().isEmpty();
        if (different) {
            refreshSeen();
        }
    }

    /** Reads anew when somebody can see it; else that is done at the next tick at which somebody can. */
    final void refreshSeen() {
        if (!canvas.control().isDisposed() && getSite().getPage().isPartVisible(this)) {
            refresh();
        }
    }

    /** Reads anew, now or as soon as may be. */
    final void refresh() {
        if (!canvas.control().isDisposed()) {
            refresher.request();
        }
    }

    /** Reads anew for a person who asked for something else and waits for it. */
    final void refreshNow() {
        if (!canvas.control().isDisposed()) {
            refresher.requestNow();
        }
    }

    private void tick() {
        Display.getCurrent().timerExec(TICK_MILLIS, () -> {
            if (!canvas.control().isDisposed()) {
                if (getSite().getPage().isPartVisible(this)) {
                    refresh();
                }
                tick();
            }
        });
    }

    @Override
    public void setFocus() {
        canvas.control().setFocus();
    }

    @Override
    public void dispose() {
        session.model().removeListener(modelListener);
        getSite().getPage().removePostSelectionListener(selectionListener);
        getSite().getPage().removePartListener(partListener);
        super.dispose();
    }
}
