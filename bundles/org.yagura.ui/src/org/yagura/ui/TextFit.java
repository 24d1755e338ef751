package org.yagura.ui;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;

/**
 * Draws texts into rows: shortened to the room there is, and all on one base line, although the fonts that stand in for
 * one another (Latin and Japanese letters) are not equally high. Remembers what it measured. UI thread only.
 */
public final class TextFit {
    private static final int MOST = 20_000;
    private static final int MOST_LAID = 3_000;
    private static final String DOTS = "…";
    /** Signs of several fonts, so that a line is high enough for all of them. */
    private static final String TALL = "漢字Ág";

    private final Control control;
    private final TextLayout layout;
    /** Texts whose signs have been found and placed, which costs more than drawing them. */
    private final Newest<Written, TextLayout> laid = new Newest<>(MOST_LAID, TextLayout::dispose);

    private final Newest<Written, Measured> known = new Newest<>(MOST, _ -> {});
    private final Map<Font, Measured> lines = new HashMap<>();

    private record Measured(int width, int height, int ascent) {}

    private record Written(Font font, String text) {}

    /** Lives as long as the control. */
    public TextFit(Control control) {
        this.control = control;
        layout = new TextLayout(control.getDisplay());
        control.addListener(org.eclipse.swt.SWT.Dispose, _ -> {
            layout.dispose();
            laid.values().forEach(TextLayout::dispose);
            laid.clear();
        });
    }

    private TextLayout laid(Font font, String text) {
        Written key = new Written(font, text);
        TextLayout found = laid.get(key);
        if (found == null) {
            found = new TextLayout(control.getDisplay());
            found.setFont(font);
            found.setText(text);
            laid.put(key, found);
        }
        return found;
    }

    /** Draws a text from {@code x} on, in the middle of a row. */
    public void draw(GC gc, String text, int x, int rowY, int rowHeight) {
        Measured line = lines.computeIfAbsent(gc.getFont(), font -> measure(TALL, font));
        int top = rowY + (rowHeight - line.height()) / 2;
        laid(gc.getFont(), text)
                .draw(gc, x, top + line.ascent() - measured(gc.getFont(), text).ascent());
    }

    /** The text, or as much of its beginning as fits with an ellipsis behind it. */
    public String fit(GC gc, String text, int room) {
        if (text.isEmpty() || room <= 0) {
            return "";
        }
        if (width(gc, text) <= room) {
            return text;
        }
        int least = 0;
        int most = text.length();
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (width(gc, text.substring(0, middle) + DOTS) <= room) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        int end = least > 0 && Character.isHighSurrogate(text.charAt(least - 1)) ? least - 1 : least;
        return text.substring(0, end) + DOTS;
    }

    public int width(GC gc, String text) {
        return width(gc.getFont(), text);
    }

    public int width(Font font, String text) {
        return measured(font, text).width();
    }

    private Measured measured(Font font, String text) {
        Written key = new Written(font, text);
        Measured measured = known.get(key);
        if (measured == null) {
            measured = measure(text, font);
            known.put(key, measured);
        }
        return measured;
    }

    private Measured measure(String text, Font font) {
        layout.setFont(font);
        layout.setText(text);
        var bounds = layout.getBounds();
        return new Measured(
                bounds.width, bounds.height, layout.getLineMetrics(0).getAscent());
    }
}
