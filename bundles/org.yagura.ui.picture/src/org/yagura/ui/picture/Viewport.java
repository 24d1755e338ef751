package org.yagura.ui.picture;

/**
 * Which part of a picture is seen, and how large. A picture that is smaller than the window stands in its middle; a
 * larger one can be moved as far as its edges.
 */
public final class Viewport {
    private static final double LEAST = 0.01;
    private static final double MOST = 8;

    private double viewWidth;
    private double viewHeight;
    private double width;
    private double height;
    private double zoom = 1;
    private double x;
    private double y;

    /** The window has this size, in pixels at 100 %. */
    public void window(double newWidth, double newHeight) {
        viewWidth = newWidth;
        viewHeight = newHeight;
        settle();
    }

    /** The picture has this size. */
    public void content(Box box) {
        width = box.width();
        height = box.height();
        settle();
    }

    private void settle() {
        x = settle(x, width * zoom, viewWidth);
        y = settle(y, height * zoom, viewHeight);
    }

    private static double settle(double offset, double content, double view) {
        return content <= view ? (view - content) / 2 : Math.clamp(offset, view - content, 0);
    }

    public double zoom() {
        return zoom;
    }

    /** Where the picture's left edge stands in the window. */
    public double x() {
        return x;
    }

    /** Where the picture's upper edge stands in the window. */
    public double y() {
        return y;
    }

    /** Larger or smaller by a factor; what is at this point of the window stays there where the edges allow it. */
    public void zoom(double factor, double atX, double atY) {
        double before = zoom;
        zoom = Math.clamp(zoom * factor, LEAST, MOST);
        x = atX - (atX - x) * zoom / before;
        y = atY - (atY - y) * zoom / before;
        settle();
    }

    /** 100 %, or smaller so that all of it is seen. */
    public void fit() {
        zoom = width == 0 || height == 0
                ? 1
                : Math.clamp(Math.min(1, Math.min(viewWidth / width, viewHeight / height)), LEAST, 1);
        settle();
    }

    /** As drawn, from the upper left. */
    public void reset() {
        zoom = 1;
        x = 0;
        y = 0;
        settle();
    }

    public void move(double dx, double dy) {
        x += dx;
        y += dy;
        settle();
    }

    /** Moves as little as needed to show a box with some room around it. */
    public void reveal(Box box, double margin) {
        x += shift(x + (box.x() - margin) * zoom, x + (box.right() + margin) * zoom, viewWidth);
        y += shift(y + (box.y() - margin) * zoom, y + (box.bottom() + margin) * zoom, viewHeight);
        settle();
    }

    private static double shift(double start, double end, double view) {
        if (start < 0 || end - start > view) {
            return -start;
        }
        return end > view ? view - end : 0;
    }

    /** A point of the window in the picture. */
    public double pictureX(double windowX) {
        return (windowX - x) / zoom;
    }

    /** A point of the window in the picture. */
    public double pictureY(double windowY) {
        return (windowY - y) / zoom;
    }

    /** The part of the picture that is seen. */
    public Box visible() {
        return visible(new Box(0, 0, viewWidth, viewHeight));
    }

    /** What is seen of the picture in a part of the window. */
    Box visible(Box part) {
        double left = Math.max(0, pictureX(part.x()));
        double top = Math.max(0, pictureY(part.y()));
        return new Box(
                left,
                top,
                Math.min(width, pictureX(part.right())) - left,
                Math.min(height, pictureY(part.bottom())) - top);
    }

    /** Whether there is more of it than is seen. */
    public boolean isPartial() {
        return width * zoom > viewWidth + 1 || height * zoom > viewHeight + 1;
    }
}
