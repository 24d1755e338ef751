package org.yagura.ui.attention.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.RowFilters;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;

/**
 * The board for the wall: a whole screen without controls, in type that is read from across the room; its pages take
 * turns. Esc or F11 ends it; the arrow keys turn the page. UI thread.
 */
final class WallBoard {
    private static final String OPEN = WallBoard.class.getName();
    private static final Duration TURN = Duration.ofSeconds(15);

    private final Watchkeeper watchkeeper;
    private final Shell shell;
    private final Canvas canvas;
    private final WallPainter painter;
    private final List<WallPage> pages = new ArrayList<>(List.of(
            new WallPage(Messages.wall_worst, WallPage::isWorst),
            new WallPage(Messages.wall_unacknowledged, WallPage::isUnacknowledged),
            new WallPage(Messages.wall_customers, WallPage::isOpen)));
    private static final int CUSTOMERS = 2;
    private int page;
    private long turnedNanos = System.nanoTime();

    private WallBoard(IWorkbenchWindow window, Watchkeeper watchkeeper) {
        this.watchkeeper = watchkeeper;
        Shell parent = window.getShell();
        shell = WidgetIds.id(new Shell(parent.getDisplay(), SWT.NO_TRIM), "wall.shell");
        shell.setText(Messages.wall_title);
        shell.setImages(parent.getImages());
        shell.setLayout(new FillLayout());
        shell.setBounds(parent.getMonitor().getBounds());
        canvas = WidgetIds.id(new Canvas(shell, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND), "wall.canvas");
        painter = new WallPainter(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event, window));
        canvas.addListener(SWT.KeyDown, this::key);
        Runnable changed = this::changed;
        watchkeeper.addListener(changed);
        shell.addListener(SWT.Dispose, _ -> {
            watchkeeper.removeListener(changed);
            parent.getDisplay().setData(OPEN, null);
        });
        parent.addListener(SWT.Dispose, _ -> {
            if (!shell.isDisposed()) {
                shell.dispose();
            }
        });
        addSaved(window);
    }

    /** Opens it on the screen that the window is on; at most one. */
    static void open(IWorkbenchWindow window, Watchkeeper watchkeeper) {
        Display display = window.getShell().getDisplay();
        if (display.getData(OPEN) instanceof WallBoard there) {
            there.shell.forceActive();
            return;
        }
        WallBoard board = new WallBoard(window, watchkeeper);
        display.setData(OPEN, board);
        board.shell.open();
        board.shell.setFullScreen(true);
        board.canvas.setFocus();
    }

    private void addSaved(IWorkbenchWindow window) {
        RowFilters filters = window.getService(IEclipseContext.class).get(RowFilters.class);
        if (filters != null) {
            String person = watchkeeper.session().operator();
            watchkeeper
                    .session()
                    .background(
                            canvas,
                            () -> filters.saved(person).stream()
                                    .map(saved -> new WallPage(saved.name(), filters.of(saved.filter())))
                                    .toList(),
                            pages::addAll);
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ESC, SWT.F11 -> shell.dispose();
            case SWT.ARROW_RIGHT, SWT.PAGE_DOWN -> turn(1);
            case SWT.ARROW_LEFT, SWT.PAGE_UP -> turn(-1);
            default -> {
                // no key of the wall board
            }
        }
    }

    private void changed() {
        if (System.nanoTime() - turnedNanos >= TURN.toNanos()) {
            turn(1);
        }
        canvas.redraw();
    }

    private void turn(int step) {
        page = Math.floorMod(page + step, pages.size());
        turnedNanos = System.nanoTime();
        canvas.redraw();
    }

    private void paint(Event event, IWorkbenchWindow window) {
        Collection<AlertRow> alerts = watchkeeper.session().model().alerts();
        WallPage shown = pages.get(page);
        painter.paint(
                event.gc,
                Themes.look(window),
                new WallPainter.Content(
                        shown.name(),
                        page,
                        pages.size(),
                        page == CUSTOMERS,
                        shown.of(alerts),
                        CustomerTile.of(watchkeeper.session().model().plan().customers(), alerts),
                        watchkeeper.counts(),
                        watchkeeper.stale(),
                        watchkeeper.session().model().plan()));
    }
}
