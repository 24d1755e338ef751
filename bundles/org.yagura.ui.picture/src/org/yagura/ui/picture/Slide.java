package org.yagura.ui.picture;

import java.util.function.BiConsumer;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Rectangle;

/**
 * What was drawn of a picture, kept while it is moved: what stays in sight is shifted, and only what comes into sight is
 * drawn. UI thread.
 */
final class Slide {
    private final Device device;
    private final BiConsumer<GC, Rectangle> drawing;
    private Image image;
    /** For the next frame, since an image cannot be drawn upon itself. */
    private Image spare;

    private double x;
    private double y;

    /** @param drawing draws a part of the window, in pixels at 100 % */
    Slide(Device device, BiConsumer<GC, Rectangle> drawing) {
        this.device = device;
        this.drawing = drawing;
    }

    /** What is in sight is another or larger now; nothing of it can be kept. */
    void forget() {
        if (image != null) {
            image.dispose();
            spare.dispose();
            image = null;
            spare = null;
        }
    }

    /**
     * Brings the window's content up to date and paints it.
     *
     * @param nowX where the picture's left edge stands in the window
     * @param nowY where its upper edge stands
     */
    void paint(GC onto, Rectangle window, double nowX, double nowY) {
        double dx = nowX - x;
        double dy = nowY - y;
        boolean whole = image == null || dx != Math.rint(dx) || dy != Math.rint(dy);
        if (image == null) {
            image = new Image(device, window.width, window.height);
            spare = new Image(device, window.width, window.height);
        }
        if (whole) {
            GC gc = new GC(image);
            drawing.accept(gc, window);
            gc.dispose();
        } else if (dx != 0 || dy != 0) {
            shift(window, (int) dx, (int) dy);
        }
        x = nowX;
        y = nowY;
        // as a pattern: SWT's drawImage takes a copy of all pixels each time
        Pattern pattern = new Pattern(device, image);
        onto.setBackgroundPattern(pattern);
        onto.fillRectangle(window);
        onto.setBackgroundPattern(null);
        pattern.dispose();
    }

    private void shift(Rectangle window, int dx, int dy) {
        GC before = new GC(image);
        before.copyArea(spare, -dx, -dy);
        before.dispose();
        GC gc = new GC(spare);
        Rectangle staying = window.intersection(new Rectangle(dx, dy, window.width, window.height));
        part(gc, new Rectangle(0, 0, window.width, staying.y));
        part(
                gc,
                new Rectangle(0, staying.y + staying.height, window.width, window.height - staying.height - staying.y));
        part(gc, new Rectangle(0, staying.y, staying.x, staying.height));
        int right = staying.x + staying.width;
        part(gc, new Rectangle(right, staying.y, window.width - right, staying.height));
        gc.dispose();
        Image shifted = spare;
        spare = image;
        image = shifted;
    }

    private void part(GC gc, Rectangle part) {
        if (!part.isEmpty()) {
            gc.setClipping(part);
            drawing.accept(gc, part);
            gc.setClipping((Rectangle) null);
        }
    }
}
