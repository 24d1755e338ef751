package org.yagura.ui.picture;

/**
 * A picture's own answer to the pointer and the zoom keys; each method says whether it has answered, else the picture is
 * zoomed and moved as a sheet. Points are in the picture.
 */
public interface Gestures {
    /** Nearer ({@code factor} above 1) or farther, around a point. */
    boolean zoom(double factor, double x, double y);

    /** Back to how it was at first. */
    boolean reset();

    /** The sheet is moved sideways by a key, {@code by} -1 or 1. */
    boolean move(int by);

    /** A range is being drawn from one point to another; {@code done} when the button was let go. */
    boolean drag(double fromX, double fromY, double toX, double toY, boolean done);

    /** Of a picture that stands still: the wheel moves the page that it is in. */
    static Gestures still() {
        return new Gestures() {
            @Override
            public boolean zoom(double factor, double x, double y) {
                return true;
            }

            @Override
            public boolean reset() {
                return true;
            }

            @Override
            public boolean move(int by) {
                return true;
            }

            @Override
            public boolean drag(double fromX, double fromY, double toX, double toY, boolean done) {
                return true;
            }
        };
    }
}
