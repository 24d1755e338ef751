package org.yagura.ui.picture;

import org.yagura.core.fact.Severity;

/** The shape of each severity, as in the tables: filled while nobody has taken note, an outline afterwards. */
public final class Marks {
    private static final double LINE = 2;

    private Marks() {}

    /** Into the square of side {@code size} whose upper left corner is at {@code x}, {@code y}. */
    public static void draw(Pen pen, Severity severity, boolean filled, Ink ink, double x, double y, double size) {
        double middle = size / 2;
        Box round = new Box(x + 1, y + 1, size - 2, size - 2);
        switch (severity) {
            case CRITICAL ->
                polygon(
                        pen,
                        filled,
                        ink,
                        x + 1,
                        y + 1,
                        x + size - 1,
                        y + 1,
                        x + size - 1,
                        y + size - 1,
                        x + 1,
                        y + size - 1);
            case MAJOR -> polygon(pen, filled, ink, x + middle, y + 1, x + size, y + size - 1, x, y + size - 1);
            case MINOR ->
                polygon(pen, filled, ink, x + middle, y, x + size, y + middle, x + middle, y + size, x, y + middle);
            case WARNING -> {
                if (filled) {
                    pen.fillOval(ink, round);
                } else {
                    pen.drawOval(ink, LINE, round.inset(1));
                }
            }
            case INFO -> pen.drawOval(ink, LINE, round.inset(1));
        }
    }

    private static void polygon(Pen pen, boolean filled, Ink ink, double... points) {
        if (filled) {
            pen.fillPolygon(ink, points);
        } else {
            pen.drawPolygon(ink, LINE, points);
        }
    }

    /** The tick of what has recovered. */
    public static void tick(Pen pen, Ink ink, double x, double y, double size) {
        pen.line(ink, LINE, x + 1, y + size / 2, x + size * 2 / 5, y + size - 3, x + size - 1, y + 2);
    }
}
