package org.yagura.ui.operate.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.fact.Severity;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Look;
import org.yagura.ui.Session;
import org.yagura.ui.SeverityShapes;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;

/** The live alert board. */
public final class BoardView extends ViewPart {
    public static final String ID = "org.yagura.ui.operate.board";
    /** Single-letter keys work while a list has the focus, and letters are letters in a text field. */
    static final String KEYS = "org.yagura.ui.operate.keys";

    private static final Logger LOG = LoggerFactory.getLogger(BoardView.class);
    private static final int TICK_MILLIS = 1_000;
    private static final int SHAPE = 12;

    private final AlertFilter shown = new AlertFilter();
    private final BoardModel.Listener listener = this::changed;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private boolean told;
    private Session session;
    private Look look;
    private StackLayout stack;
    private Composite pages;
    private Composite page;
    private Control welcome;
    private Control starting;
    private RowTable<AlertRow> table;
    private Text filter;
    private Button quiet;
    private Label marker;
    private Label empty;
    private Canvas counters;

    @Override
    public void createPartControl(Composite parent) {
        session = Session.of(getSite());
        look = Themes.look(getSite());
        stack = new StackLayout();
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        createBoard();
        welcome = new WelcomePage(pages, getSite(), session, look);
        Label wait = new Label(pages, SWT.CENTER);
        wait.setBackground(look.ground());
        wait.setForeground(look.quiet());
        wait.setText("\n\n" + Messages.board_starting);
        starting = wait;
        stack.topControl = starting;
        session.model().addListener(listener);
        session.whenOpen(() ->
                changed(new BoardModel.Changed(true, java.util.Set.of(), java.util.Set.of(), java.util.Set.of())));
        tick();
    }

    private void createBoard() {
        page = new Composite(pages, SWT.NONE);
        page.setBackground(look.ground());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        Composite bar = new Composite(page, SWT.NONE);
        bar.setBackground(look.groundBelow());
        GridLayoutFactory.fillDefaults()
                .numColumns(5)
                .margins(6, 4)
                .spacing(10, 0)
                .applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        counters = WidgetIds.id(new Canvas(bar, SWT.DOUBLE_BUFFERED), "board.counters");
        counters.setBackground(look.groundBelow());
        counters.addPaintListener(event -> paintCounters(event.gc));
        GridDataFactory.fillDefaults().hint(420, 24).applyTo(counters);
        filter = WidgetIds.id(new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "board.filter");
        filter.setMessage(Messages.board_filter);
        filter.addModifyListener(_ -> {
            shown.want(filter.getText());
            fill();
        });
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(filter);
        quiet = check(bar, "board.quiet", Messages.board_show_quiet, false, shown::showQuiet);
        check(bar, "board.cleared", Messages.board_show_cleared, true, shown::showCleared);
        marker = new Label(bar, SWT.NONE);
        marker.setBackground(look.groundBelow());
        marker.setForeground(look.severity(Severity.MAJOR));
        empty = WidgetIds.id(new Label(page, SWT.NONE), "board.empty");
        empty.setBackground(look.ground());
        empty.setForeground(look.quiet());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(12, 12)
                .exclude(true)
                .applyTo(empty);
        table = new RowTable<>(page, new AlertRows(session.model()), look);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.attach(getSite());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                table.control().setFocus();
                table.selectFirst();
            } else if (event.keyCode == SWT.ESC) {
                filter.setText("");
                table.control().setFocus();
            }
        });
    }

    private Button check(Composite parent, String id, String text, boolean on, Consumer<Boolean> choice) {
        Button button = WidgetIds.id(new Button(parent, SWT.CHECK), id);
        button.setText(text);
        button.setBackground(look.groundBelow());
        button.setForeground(look.text());
        button.setSelection(on);
        button.addListener(SWT.Selection, _ -> {
            choice.accept(button.getSelection());
            fill();
        });
        return button;
    }

    private void changed(BoardModel.Changed what) {
        if (pages.isDisposed()) {
            return;
        }
        Plan plan = session.model().plan();
        Control top = !session.isOpen() ? starting : plan.revision() == 0 ? welcome : page;
        if (stack.topControl != top) {
            stack.topControl = top;
            pages.layout();
        }
        if (what.everything()) {
            marker.setText(plan.isSample() ? Messages.board_sample : "");
            marker.getParent().layout();
        }
        if (what.everything() || !what.alerts().isEmpty()) {
            fill();
            tellFirst();
        }
    }

    /** Once: when an operator could begin to work, for whoever measures the start. */
    private void tellFirst() {
        if (!told && session.isOpen()) {
            told = true;
            table.control().update();
            LOG.info("the board shows {} rows", table.size());
        }
    }

    private void fill() {
        table.show(shown.of(session.model().alerts()));
        count();
        boolean nothing = table.size() == 0;
        String hidden =
                shown.hiddenQuiet() > 0 ? " " + Words.fill(Messages.board_hidden_quiet, shown.hiddenQuiet()) : "";
        String text = filter.getText().isBlank() ? Messages.board_empty : Messages.board_none_match;
        empty.setText(text + hidden);
        quiet.setText(
                shown.hiddenQuiet() > 0
                        ? Messages.board_show_quiet + " (" + shown.hiddenQuiet() + ")"
                        : Messages.board_show_quiet);
        quiet.getParent().layout();
        var data = (org.eclipse.swt.layout.GridData) empty.getLayoutData();
        if (data.exclude == nothing) {
            data.exclude = !nothing;
            empty.setVisible(nothing);
            page.layout();
        }
    }

    private void count() {
        counts.clear();
        for (AlertRow row : session.model().alerts()) {
            if (row.state() == AlertState.UNACKNOWLEDGED || row.state() == AlertState.ACKNOWLEDGED) {
                counts.merge(row.severity(), 1, Integer::sum);
            }
        }
        counters.redraw();
    }

    private void paintCounters(GC gc) {
        int x = 2;
        int y = (counters.getSize().y - SHAPE) / 2;
        int textY = (counters.getSize().y - gc.getFontMetrics().getHeight()) / 2;
        for (Severity severity : Severity.values()) {
            int count = counts.getOrDefault(severity, 0);
            SeverityShapes.draw(
                    gc, severity, count > 0, count > 0 ? look.severity(severity) : look.quiet(), x, y, SHAPE);
            x += SHAPE + 5;
            String text = Words.of(severity) + " " + count;
            gc.setForeground(count > 0 ? look.text() : look.quiet());
            gc.drawText(text, x, textY, true);
            x += gc.textExtent(text).x + 16;
        }
    }

    private void tick() {
        Display.getCurrent().timerExec(TICK_MILLIS, () -> {
            if (!pages.isDisposed()) {
                if (stack.topControl == page) {
                    table.tick();
                }
                tick();
            }
        });
    }

    void focusFilter() {
        filter.setFocus();
        filter.selectAll();
    }

    void toggleQuiet() {
        quiet.setSelection(!quiet.getSelection());
        shown.showQuiet(quiet.getSelection());
        fill();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == page) {
            table.control().setFocus();
        } else {
            stack.topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        session.model().removeListener(listener);
        super.dispose();
    }

    /** Turns the single-letter keys on while a control has the focus. */
    static final class Keys {
        private Keys() {}

        static void during(IContextService contexts, Control control) {
            IContextActivation[] active = new IContextActivation[1];
            control.addListener(SWT.FocusIn, _ -> {
                if (active[0] == null) {
                    active[0] = contexts.activateContext(KEYS);
                }
            });
            control.addListener(SWT.FocusOut, _ -> release(contexts, active));
            control.addListener(SWT.Dispose, _ -> release(contexts, active));
        }

        private static void release(IContextService contexts, IContextActivation[] active) {
            if (active[0] != null) {
                contexts.deactivateContext(active[0]);
                active[0] = null;
            }
        }
    }
}
