package org.yagura.ui.attention.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.yagura.ui.Look;
import org.yagura.ui.WidgetIds;

/** One thing on the shift bar: a shape, a text in several lengths, and what it opens. */
final class BarItem extends Canvas {
    static final int SHAPE = 12;
    private static final int PAD = 7;
    private static final int SPACE = 5;
    private static final int HEIGHT = 28;
    private static final int MOST_MEASURED = 100;

    /** Draws a shape into a square of {@link #SHAPE}. */
    interface Glyph {
        void draw(GC gc, Color color, int x, int y);
    }

    /**
     * What an item shows.
     *
     * @param glyph null for none
     * @param color of the shape, and of the text if {@code loud}
     * @param forms its text, the fullest first; an empty text shows the shape alone, no form at all hides nothing
     * @param hover what it is and what a click does
     * @param loud drawn filled with its colour: cannot be overlooked
     * @param strong bold and in the colour of text; otherwise quiet
     */
    record Face(Glyph glyph, Color color, List<String> forms, String hover, boolean loud, boolean strong) {
        Face {
            forms = List.copyOf(forms);
        }
    }

    private final ShiftBar bar;
    private Face face;
    private int form;
    private boolean under;
    /** How much room texts take, since the bar is told to look at itself several times a second. */
    private final Map<String, Point> measured = new HashMap<>();

    private Font measuredIn;

    BarItem(Composite parent, ShiftBar bar, String id, Runnable open) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.bar = bar;
        WidgetIds.id(this, id);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseEnter, _ -> hover(true));
        addListener(SWT.MouseExit, _ -> hover(false));
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
                open.run();
            }
        });
        addListener(SWT.KeyDown, event -> key(event, open));
        addListener(
                SWT.Traverse,
                event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                        && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS
                        && event.detail != SWT.TRAVERSE_RETURN);
        name(open);
    }

    private void name(Runnable open) {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = face == null ? "" : face.hover();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : ACC.STATE_NORMAL);
            }
        });
    }

    private void key(Event event, Runnable open) {
        switch (event.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> open.run();
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> bar.focusNextTo(this, 1);
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> bar.focusNextTo(this, -1);
            case SWT.ESC -> bar.leave();
            default -> {
                // no key of the bar
            }
        }
    }

    private void hover(boolean now) {
        under = now;
        redraw();
    }

    /** @return whether its width may be another */
    boolean show(Face now) {
        Face before = face;
        if (now.equals(before)) {
            return false;
        }
        face = now;
        if (before == null || !before.hover().equals(now.hover())) {
            setToolTipText(now.hover());
        }
        redraw();
        return before == null
                || !before.forms().equals(now.forms())
                || before.strong() != now.strong()
                || !Objects.equals(before.glyph() == null, now.glyph() == null);
    }

    /** The widths of its forms. */
    List<Integer> widths(GC gc) {
        gc.setFont(bar.font(face.strong() || face.loud()));
        return face.forms().stream().map(text -> width(gc, text)).toList();
    }

    private int width(GC gc, String text) {
        int glyph = face.glyph() == null ? 0 : SHAPE;
        int words = text.isEmpty() ? 0 : extent(gc, text).x;
        int between = glyph > 0 && words > 0 ? SPACE : 0;
        return glyph + between + words == 0 ? 0 : PAD + glyph + between + words + PAD;
    }

    private Point extent(GC gc, String text) {
        Font font = gc.getFont();
        if (!font.equals(measuredIn) || measured.size() >= MOST_MEASURED) {
            measured.clear();
            measuredIn = font;
        }
        return measured.computeIfAbsent(text, gc::textExtent);
    }

    void take(int chosen) {
        if (form != chosen) {
            form = chosen;
            redraw();
        }
    }

    private void paint(GC gc) {
        if (face == null || form >= face.forms().size()) {
            return;
        }
        Look look = bar.look();
        Point size = getSize();
        gc.setAntialias(SWT.ON);
        gc.setBackground(look.groundBelow());
        gc.fillRectangle(0, 0, size.x, size.y);
        Color ink = face.strong() ? look.text() : look.quiet();
        Color shape = face.color();
        if (face.loud()) {
            gc.setBackground(face.color());
            gc.fillRoundRectangle(0, 2, size.x, size.y - 4, 8, 8);
            ink = look.ground();
            shape = ink;
        } else if (under) {
            gc.setBackground(look.selection());
            gc.fillRoundRectangle(0, 2, size.x, size.y - 4, 8, 8);
        }
        int x = PAD;
        if (face.glyph() != null) {
            face.glyph().draw(gc, shape, x, (size.y - SHAPE) / 2);
            x += SHAPE + SPACE;
        }
        gc.setFont(bar.font(face.strong() || face.loud()));
        gc.setForeground(ink);
        String text = face.forms().get(form);
        gc.drawText(text, x, (size.y - extent(gc, text).y) / 2, true);
        if (isFocusControl()) {
            gc.setForeground(look.text());
            gc.setLineWidth(2);
            gc.drawRoundRectangle(1, 3, size.x - 2, size.y - 6, 8, 8);
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(SHAPE + 2 * PAD, HEIGHT);
    }
}
