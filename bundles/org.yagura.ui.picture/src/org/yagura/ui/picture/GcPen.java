package org.yagura.ui.picture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Draws on the screen or into an image. SWT scales for the display, so one unit is one pixel at 100 %. UI thread. */
final class GcPen implements Pen {
    private final GC gc;
    private final Letters letters;
    private final double scale;

    /** @param scale pixels a unit; the transformation is the caller's */
    GcPen(GC gc, Letters letters, double scale) {
        this.scale = scale;
        this.gc = gc;
        this.letters = letters;
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
    }

    @Override
    public double scale() {
        return scale;
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }

    private static int[] round(double... points) {
        int[] rounded = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            rounded[i] = round(points[i]);
        }
        return rounded;
    }

    /** The right and lower edges are rounded, not the size, so that neighbours touch. */
    private static Rectangle round(Box box) {
        int x = round(box.x());
        int y = round(box.y());
        return new Rectangle(x, y, round(box.right()) - x, round(box.bottom()) - y);
    }

    private static Color color(Ink ink) {
        return new Color(ink.red(), ink.green(), ink.blue());
    }

    private void stroke(Ink ink, double width) {
        gc.setForeground(color(ink));
        gc.setLineWidth(Math.max(1, round(width)));
    }

    @Override
    public void fillRectangle(Ink ink, Box box, double corner) {
        gc.setBackground(color(ink));
        Rectangle r = round(box);
        if (corner > 0) {
            gc.fillRoundRectangle(r.x, r.y, r.width, r.height, round(2 * corner), round(2 * corner));
        } else {
            gc.fillRectangle(r);
        }
    }

    @Override
    public void drawRectangle(Ink ink, double width, Box box, double corner) {
        stroke(ink, width);
        Rectangle r = round(box);
        int arc = round(2 * corner);
        gc.drawRoundRectangle(r.x, r.y, Math.max(0, r.width - 1), Math.max(0, r.height - 1), arc, arc);
    }

    @Override
    public void fillPolygon(Ink ink, double... points) {
        gc.setBackground(color(ink));
        gc.fillPolygon(round(points));
    }

    @Override
    public void drawPolygon(Ink ink, double width, double... points) {
        stroke(ink, width);
        gc.drawPolygon(round(points));
    }

    @Override
    public void line(Ink ink, double width, double... points) {
        stroke(ink, width);
        gc.drawPolyline(round(points));
    }

    @Override
    public void fillOval(Ink ink, Box box) {
        gc.setBackground(color(ink));
        Rectangle r = round(box);
        gc.fillOval(r.x, r.y, r.width, r.height);
    }

    @Override
    public void drawOval(Ink ink, double width, Box box) {
        stroke(ink, width);
        Rectangle r = round(box);
        gc.drawOval(r.x, r.y, r.width, r.height);
    }

    @Override
    public void text(String text, Lettering lettering, Ink ink, double x, double y, Align align) {
        if (text.isEmpty()) {
            return;
        }
        gc.setFont(letters.font(lettering));
        gc.setForeground(color(ink));
        double left = switch (align) {
            case START -> x;
            case MIDDLE -> x - width(text, lettering) / 2;
            case END -> x - width(text, lettering);
        };
        gc.drawText(text, round(left), round(y + letters.lower(text, lettering)), SWT.DRAW_TRANSPARENT);
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        Rectangle before = gc.getClipping();
        gc.setClipping(before.intersection(round(box)));
        drawing.run();
        gc.setClipping(before);
    }

    @Override
    public double width(String text, Lettering lettering) {
        return letters.width(text, lettering);
    }

    @Override
    public double height(Lettering lettering) {
        return letters.height(lettering);
    }

    @Override
    public double ascent(Lettering lettering) {
        return letters.ascent(lettering);
    }

    @Override
    public double size(Lettering lettering) {
        return letters.size(lettering);
    }
}
