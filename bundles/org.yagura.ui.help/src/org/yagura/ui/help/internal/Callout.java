package org.yagura.ui.help.internal;

import java.util.regex.Pattern;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Region;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.keys.IBindingService;
import org.yagura.ui.Look;
import org.yagura.ui.Themes;
import org.yagura.ui.WidgetIds;
import org.yagura.ui.Words;

/**
 * Walks through a {@link Tour}: a frame around the real widget and a small window beside it. Enter or → goes on, ← goes
 * back, Esc ends. UI thread.
 */
final class Callout {
    private static final int WIDTH = 380;
    private static final int FRAME = 3;
    private static final int GAP = 10;
    private static final Pattern KEY = Pattern.compile("\\{key:([\\w.]+)}");

    private final IWorkbenchWindow window;
    private final Tour tour;
    private final Look look;
    private final Shell card;
    private final Shell frame;
    private final Label title;
    private final Label text;
    private final Label step;
    private final Button back;
    private final Button next;
    private int at;

    Callout(IWorkbenchWindow window, Tour tour) {
        this.window = window;
        this.tour = tour;
        look = Themes.look(window);
        frame = new Shell(window.getShell(), SWT.NO_TRIM | SWT.NO_FOCUS);
        Themes.own(frame).setBackground(look.focus());
        card = WidgetIds.id(new Shell(window.getShell(), SWT.NO_TRIM), "tour.card");
        Themes.own(card).setBackground(look.focus());
        GridLayoutFactory.fillDefaults().margins(2, 2).applyTo(card);
        Composite page = Themes.own(new Composite(card, SWT.NONE));
        page.setBackground(look.ground());
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(0, 8).applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        title = label(page, "tour.title");
        title.setFont(look.bold());
        text = label(page, "tour.text");
        text.setFont(look.body());
        Composite bar = Themes.own(new Composite(page, SWT.NONE));
        bar.setBackground(look.ground());
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        step = label(bar, "tour.step");
        step.setForeground(look.quiet());
        button(bar, "tour.end", Messages.tour_end, this::close);
        back = button(bar, "tour.back", Messages.tour_back, () -> go(-1));
        next = button(bar, "tour.next", Messages.tour_next, () -> go(1));
        card.addListener(SWT.Traverse, this::key);
        card.addListener(SWT.Dispose, _ -> end());
    }

    private Label label(Composite parent, String id) {
        Label label = Themes.own(WidgetIds.id(new Label(parent, SWT.WRAP), id));
        label.setBackground(look.ground());
        label.setForeground(look.text());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(label);
        return label;
    }

    private Button button(Composite parent, String id, String label, Runnable deed) {
        Button button = WidgetIds.id(new Button(parent, SWT.PUSH), id);
        button.setText(label);
        button.addListener(SWT.Selection, _ -> deed.run());
        button.addListener(SWT.Traverse, this::key);
        return button;
    }

    private void key(Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_ESCAPE -> {
                event.doit = false;
                close();
            }
            case SWT.TRAVERSE_ARROW_NEXT, SWT.TRAVERSE_ARROW_PREVIOUS -> {
                event.doit = false;
                go(event.keyCode == SWT.ARROW_RIGHT || event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
            }
            default -> {
                // the other keys are the buttons' own
            }
        }
    }

    void open() {
        show();
        card.open();
        next.setFocus();
    }

    private void end() {
        Region ring = frame.getRegion();
        frame.dispose();
        if (ring != null) {
            ring.dispose();
        }
    }

    private void close() {
        if (!card.isDisposed()) {
            card.close();
        }
    }

    private void go(int by) {
        int to = at + by;
        if (to >= tour.steps().size()) {
            close();
        } else if (to >= 0) {
            at = to;
            show();
            next.setFocus();
        }
    }

    private void show() {
        Tour.Step now = tour.steps().get(at);
        ActiveKeys keys = new ActiveKeys(window.getService(IBindingService.class));
        title.setText(now.title());
        text.setText(KEY.matcher(now.text())
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(keys.of(found.group(1)))));
        step.setText(Words.fill(Messages.tour_step, at + 1, tour.steps().size()));
        back.setEnabled(at > 0);
        boolean last = at == tour.steps().size() - 1;
        next.setText(last ? Messages.tour_done : Messages.tour_next);
        card.setSize(card.computeSize(WIDTH, SWT.DEFAULT));
        card.layout(true, true);
        Rectangle room = window.getShell().getBounds();
        Control target = now.widgets().stream()
                .map(id -> find(window.getShell(), id))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        if (target == null) {
            frame.setVisible(false);
            Point size = card.getSize();
            card.setLocation(room.x + (room.width - size.x) / 2, room.y + (room.height - size.y) / 2);
        } else {
            Point origin = target.toDisplay(0, 0);
            Rectangle around = new Rectangle(origin.x, origin.y, target.getSize().x, target.getSize().y);
            surround(around);
            card.setLocation(beside(around, card.getSize(), room));
        }
    }

    private void surround(Rectangle around) {
        Rectangle outer =
                new Rectangle(around.x - FRAME, around.y - FRAME, around.width + 2 * FRAME, around.height + 2 * FRAME);
        frame.setBounds(outer);
        Region ring = new Region();
        ring.add(0, 0, outer.width, outer.height);
        ring.subtract(FRAME, FRAME, around.width, around.height);
        Region before = frame.getRegion();
        frame.setRegion(ring);
        if (before != null) {
            before.dispose();
        }
        frame.setVisible(true);
    }

    /** Below the widget, or above it, or inside it when it fills the window. */
    static Point beside(Rectangle around, Point size, Rectangle room) {
        int x = Math.clamp(around.x, room.x + GAP, Math.max(room.x + GAP, room.x + room.width - size.x - GAP));
        int below = around.y + around.height + GAP;
        if (below + size.y <= room.y + room.height) {
            return new Point(x, below);
        }
        int above = around.y - size.y - GAP;
        if (above >= room.y) {
            return new Point(x, above);
        }
        return new Point(
                around.x + (around.width - size.x) / 2, around.y + Math.max(GAP, (around.height - size.y) / 2));
    }

    /** The visible control with an id. */
    private static Control find(Composite in, String id) {
        for (Control child : in.getChildren()) {
            if (!child.isVisible()) {
                continue;
            }
            if (id.equals(child.getData(WidgetIds.KEY))) {
                return child;
            }
            if (child instanceof Composite composite) {
                Control found = find(composite, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
