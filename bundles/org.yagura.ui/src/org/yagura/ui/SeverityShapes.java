package org.yagura.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.yagura.core.fact.Severity;

/** The shape of each severity: filled while nobody has taken note, an outline afterwards. */
public final class SeverityShapes {
    private SeverityShapes() {}

    /**
     * Draws a shape into the square at {@code x}, {@code y}.
     *
     * @param filled whether nobody has taken note yet
     */
    public static void draw(GC gc, Severity severity, boolean filled, Color color, int x, int y, int size) {
        Color foreground = gc.getForeground();
        Color background = gc.getBackground();
        int width = gc.getLineWidth();
        gc.setAntialias(SWT.ON);
        gc.setForeground(color);
        gc.setBackground(color);
        gc.setLineWidth(2);
        int middle = size / 2;
        switch (severity) {
            case CRITICAL ->
                polygon(gc, filled, x + 1, y + 1, x + size - 1, y + 1, x + size - 1, y + size - 1, x + 1, y + size - 1);
            case MAJOR -> polygon(gc, filled, x + middle, y + 1, x + size, y + size - 1, x, y + size - 1);
            case MINOR -> polygon(gc, filled, x + middle, y, x + size, y + middle, x + middle, y + size, x, y + middle);
            case WARNING -> {
                if (filled) {
                    gc.fillOval(x + 1, y + 1, size - 2, size - 2);
                } else {
                    gc.drawOval(x + 2, y + 2, size - 4, size - 4);
                }
            }
            case INFO -> gc.drawOval(x + 2, y + 2, size - 4, size - 4);
        }
        gc.setLineWidth(width);
        gc.setForeground(foreground);
        gc.setBackground(background);
    }

    private static void polygon(GC gc, boolean filled, int... points) {
        if (filled) {
            gc.fillPolygon(points);
        } else {
            gc.drawPolygon(points);
        }
    }

    /** The tick of what has recovered. */
    public static void drawTick(GC gc, Color color, int x, int y, int size) {
        Color foreground = gc.getForeground();
        int width = gc.getLineWidth();
        gc.setAntialias(SWT.ON);
        gc.setForeground(color);
        gc.setLineWidth(2);
        gc.drawPolyline(new int[] {x + 1, y + size / 2, x + size * 2 / 5, y + size - 3, x + size - 1, y + 2});
        gc.setLineWidth(width);
        gc.setForeground(foreground);
    }
}
