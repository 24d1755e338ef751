package org.yagura.ui;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * A text that tells something, in as many lines as it needs; painted. Where a label has the window system measure it
 * and all around it whenever its text changes, this measures itself, once a text and width, so that a view full of them
 * follows a selection within a few milliseconds. The mouse marks a part of it, the context menu copies that or the
 * whole; a screen reader reads it as a label.
 */
public final class Prose extends Canvas {
    private final TextLayout layout;
    private String text = "";
    private Color markGround;
    private Color markText;
    /** What the text needs, by the width it has; to find that its letters must be placed. */
    private final Map<Integer, Point> measured = new HashMap<>();

    private int from;
    private int to;
    private boolean marking;
    private final boolean wraps;

    /** A text that takes as many lines as it needs. */
    public Prose(Composite parent) {
        this(parent, true);
    }

    /** @param wraps whether it breaks its lines; one that does not shows as much as there is room for */
    public Prose(Composite parent, boolean wraps) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.wraps = wraps;
        layout = new TextLayout(getDisplay());
        layout.setFont(getFont());
        addListener(SWT.Dispose, _ -> layout.dispose());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, this::beginMark);
        addListener(SWT.MouseMove, this::extendMark);
        addListener(SWT.MouseUp, _ -> marking = false);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_IBEAM));
        createMenu();
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LABEL;
            }
        });
        Themes.follow(this, this::look);
    }

    private void look(Look look) {
        markGround = look.selection();
        markText = look.text();
        redraw();
    }

    private void createMenu() {
        Menu menu = new Menu(this);
        MenuItem copy = new MenuItem(menu, SWT.PUSH);
        copy.setText(Messages.prose_copy);
        copy.addListener(SWT.Selection, _ -> copy());
        setMenu(menu);
    }

    public boolean wraps() {
        return wraps;
    }

    public String getText() {
        return text;
    }

    /**
     * Shows another text.
     *
     * @return whether that needs more height than it has, so that somebody must lay it out
     */
    public boolean setText(String wanted) {
        if (wanted.equals(text)) {
            return false;
        }
        text = wanted;
        from = 0;
        to = 0;
        marking = false;
        measured.clear();
        layout.setText(wanted);
        redraw();
        Point size = getSize();
        return measure(Math.max(1, size.x)).y > size.y;
    }

    @Override
    public void setFont(Font font) {
        super.setFont(font);
        layout.setFont(getFont());
        measured.clear();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        Point wanted = measure(widthHint == SWT.DEFAULT ? 0 : Math.max(1, widthHint));
        return new Point(
                widthHint == SWT.DEFAULT ? wanted.x : widthHint, heightHint == SWT.DEFAULT ? wanted.y : heightHint);
    }

    /** @param room 0 for as wide as its longest line */
    private Point measure(int room) {
        return measured.computeIfAbsent(wraps ? room : 0, width -> {
            place(width);
            Rectangle bounds = layout.getBounds();
            return new Point(bounds.width, bounds.height);
        });
    }

    private void place(int width) {
        int wanted = width == 0 ? SWT.DEFAULT : width;
        if (layout.getWidth() != wanted) {
            layout.setWidth(wanted);
        }
    }

    private void placeHere() {
        place(wraps ? Math.max(1, getSize().x) : 0);
    }

    private void paint(GC gc) {
        placeHere();
        if (from == to) {
            layout.draw(gc, 0, 0);
        } else {
            layout.draw(gc, 0, 0, Math.min(from, to), Math.max(from, to) - 1, markText, markGround);
        }
    }

    private void beginMark(Event event) {
        if (event.button == 1) {
            marking = true;
            from = offset(event);
            to = from;
            redraw();
        }
    }

    private void extendMark(Event event) {
        if (marking && offset(event) != to) {
            to = offset(event);
            redraw();
        }
    }

    private int offset(Event event) {
        placeHere();
        int[] trailing = new int[1];
        int sign = layout.getOffset(event.x, event.y, trailing);
        return Math.min(text.length(), sign + trailing[0]);
    }

    /** What is marked; the whole text when nothing is. */
    public String getMarked() {
        return from == to ? text : text.substring(Math.min(from, to), Math.max(from, to));
    }

    private void copy() {
        if (!getMarked().isEmpty()) {
            Clipboard clipboard = new Clipboard(getDisplay());
            clipboard.setContents(new Object[] {getMarked()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
