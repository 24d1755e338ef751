package org.yagura.ui.operate.internal.board;

import java.time.Instant;
import java.util.Set;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.RowFilters;
import org.yagura.ui.Session;
import org.yagura.ui.Themes;
import org.yagura.ui.operate.internal.Dress;
import org.yagura.ui.operate.internal.WelcomePage;
import org.yagura.ui.operate.internal.table.Arrangement;
import org.yagura.ui.operate.internal.table.RowTable;

/** The live alert board; a newcomer's welcome while there is no centre. */
public final class BoardView extends ViewPart {
    public static final String ID = "org.yagura.ui.operate.board";

    private static final Logger LOG = LoggerFactory.getLogger(BoardView.class);
    private static final int TICK_MILLIS = 1_000;

    private final BoardModel.Listener listener = this::changed;
    private boolean told;
    private Session session;
    private StackLayout stack;
    private Composite pages;
    private BoardPage board;
    private Control welcome;
    private Control starting;

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        Look look = Themes.look(getSite());
        stack = new StackLayout();
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        board = new BoardPage(pages, getSite(), session, look);
        board.table().watch(this::tellFirst);
        Label wait = new Label(pages, SWT.CENTER);
        Dress.quiet(wait);
        wait.setText("\n\n" + org.yagura.ui.operate.internal.Messages.board_starting);
        starting = wait;
        Themes.follow(wait, next -> Dress.all(wait, next));
        stack.topControl = starting;
        getSite()
                .getWorkbenchWindow()
                .getWorkbench()
                .getService(IEclipseContext.class)
                .set(RowFilters.class, new BoardFilters(session));
        session.model().addListener(listener);
        session.whenOpen(() -> {
            if (!pages.isDisposed()) {
                board.load();
                changed(new BoardModel.Changed(true, Set.of(), Set.of(), Set.of()));
            }
        });
        tick();
    }

    private void changed(BoardModel.Changed what) {
        if (pages.isDisposed()) {
            return;
        }
        Plan plan = session.model().plan();
        boolean heard = session.isOpen() && session.model().lastChange().isAfter(Instant.EPOCH);
        Control top = !heard ? starting : plan.revision() == 0 ? welcome() : board.control();
        if (stack.topControl != top) {
            stack.topControl = top;
            pages.layout();
            if (getSite().getPage().getActivePart() == this) {
                setFocus();
            }
        }
        if (what.everything()) {
            board.reset();
        } else if (!what.alerts().isEmpty()) {
            board.changed(what);
        }
    }

    /** Made when there is a newcomer to welcome. */
    private Control welcome() {
        if (welcome == null) {
            welcome = new WelcomePage(pages, getSite(), session, Themes.look(getSite()));
        }
        return welcome;
    }

    /** Once: when an operator could begin to work, for whoever measures the start. */
    private void tellFirst(Arrangement<AlertRow> arrangement) {
        if (!told && session.isOpen() && stack.topControl != starting) {
            told = true;
            board.table().control().update();
            LOG.info("the board shows {} rows", arrangement.rows());
        }
    }

    private void tick() {
        Display.getCurrent().timerExec(TICK_MILLIS, () -> {
            if (!pages.isDisposed()) {
                if (stack.topControl == board.control()) {
                    board.table().tick();
                }
                tick();
            }
        });
    }

    /** The board's rows. */
    public RowTable<AlertRow> table() {
        return board.table();
    }

    /** Says in the board's line what was just done, or why not. */
    public void tell(String text, boolean loud) {
        board.tell(text, loud);
    }

    /** Opens a passing tab with this filter text. */
    public void showAlerts(String filter) {
        board.showAlerts(filter);
    }

    /** What a key does to the board as a whole; {@code verb} is the command's id without its prefix. */
    public void steer(String verb) {
        switch (verb) {
            case "filter" -> board.focusFilter();
            case "filterRow" -> board.toggleFilterRow();
            case "quiet" -> board.toggleQuiet();
            case "bring" -> board.bring();
            case "group" -> board.toggleGroups();
            case "nextTab" -> board.step(1);
            case "previousTab" -> board.step(-1);
            case "saveView" -> board.save(false);
            case "saveViewAs" -> board.save(true);
            case "foldAll" -> board.table().foldAll(true);
            case "unfoldAll" -> board.table().foldAll(false);
            case "columns" -> ColumnsDialog.open(getSite().getShell(), board.table());
            default -> throw new IllegalArgumentException("the board cannot " + verb);
        }
    }

    @Override
    public void setFocus() {
        if (stack.topControl == board.control()) {
            board.table().control().setFocus();
        } else {
            stack.topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        session.model().removeListener(listener);
        if (!pages.isDisposed()) {
            board.leave();
        }
        super.dispose();
    }
}
