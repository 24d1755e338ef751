package org.yagura.ui;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * The squares and circles of check and radio boxes. GTK draws an unchosen one in nearly the colour of a dark ground, and
 * no style sheet reaches it; here it gets an edge and a mark in the look's colours, over what GTK draws. Other window
 * systems are left as they are. UI thread.
 */
final class Indicators {
    private static final String KNOWN = "org.yagura.ui.indicator";
    private static final int BOX = 16;
    private static final int LEFT = 2;
    private static final int EDGE = 2;
    private static final int ROUND = 4;

    private Indicators() {}

    /** Draws those of every button that there will be. */
    static void follow(Display display, Supplier<Look> look) {
        if ("gtk".equals(SWT.getPlatform())) {
            display.addListener(SWT.Skin, event -> {
                if (event.widget instanceof Button button
                        && (button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0
                        && button.getData(KNOWN) == null) {
                    button.setData(KNOWN, Boolean.TRUE);
                    button.addListener(SWT.Paint, paint -> draw(paint, button, look.get()));
                }
            });
        }
    }

    private static void draw(Event event, Button button, Look look) {
        GC gc = event.gc;
        boolean chosen = button.getSelection();
        int x = LEFT;
        int y = (button.getSize().y - BOX) / 2;
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(1);
        gc.setForeground(button.isEnabled() ? look.quiet() : look.line());
        gc.setBackground(chosen && button.isEnabled() ? look.focus() : look.ground());
        if ((button.getStyle() & SWT.RADIO) != 0) {
            gc.setBackground(look.ground());
            gc.fillOval(x, y, BOX, BOX);
            gc.drawOval(x, y, BOX - 1, BOX - 1);
            if (chosen) {
                gc.setBackground(button.isEnabled() ? look.focus() : look.quiet());
                gc.fillOval(x + 4, y + 4, BOX - 8, BOX - 8);
            }
            return;
        }
        gc.fillRoundRectangle(x, y, BOX, BOX, ROUND, ROUND);
        gc.drawRoundRectangle(x, y, BOX - 1, BOX - 1, ROUND, ROUND);
        if (chosen) {
            gc.setForeground(button.isEnabled() ? look.ground() : look.quiet());
            gc.setLineWidth(EDGE);
            gc.drawPolyline(new int[] {x + 4, y + 8, x + 7, y + 11, x + 12, y + 5});
        }
    }
}
