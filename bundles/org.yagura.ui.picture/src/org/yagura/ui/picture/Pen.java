package org.yagura.ui.picture;

/**
 * What pictures draw with; the same picture goes to the screen, into an image and into SVG. Coordinates are pixels at
 * 100 %, y grows downwards. Not safe for threads.
 */
public interface Pen extends TextMeasure {
    /** How many pixels of the screen one unit is: a picture that is drawn small can leave out what nobody could see. */
    double scale();

    /** @param corner the radius of its corners; 0 for none */
    void fillRectangle(Ink ink, Box box, double corner);

    void drawRectangle(Ink ink, double width, Box box, double corner);

    /** @param points x and y in turn */
    void fillPolygon(Ink ink, double... points);

    void drawPolygon(Ink ink, double width, double... points);

    /** An open line through points, x and y in turn. */
    void line(Ink ink, double width, double... points);

    void fillOval(Ink ink, Box box);

    void drawOval(Ink ink, double width, Box box);

    /** One line of text whose upper edge is at {@code y}. */
    void text(String text, Lettering lettering, Ink ink, double x, double y, Align align);

    /** What {@code drawing} draws is seen inside the box alone. */
    void clipped(Box box, Runnable drawing);
}
