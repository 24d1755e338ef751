package org.yagura.ui.picture;

import java.util.List;

/** Something to be drawn with any pen. Used by one thread at a time. */
public interface Picture {
    /** What it shows, in a few words; its accessible name, and the proposed name of its files. */
    String title();

    /** What would be here, a sentence a line; null when there is something to see. */
    String empty();

    /**
     * Arranges itself.
     *
     * @param width the room there is; what comes back may be larger, and is then seen in parts
     * @return how large it is; its upper left corner is at 0, 0
     */
    Box arrange(double width, double height, TextMeasure measure);

    /**
     * Draws itself as it was last arranged, without its ground.
     *
     * @param visible the part that will be seen; headings that stay in sight stand at its edges
     */
    void draw(Pen pen, Box visible);

    /** Whether a part of it looks the same whatever else of it is seen, so that it can be shifted as it was drawn. */
    default boolean isSheet() {
        return false;
    }

    /** As last arranged, in the order in which keys go through them; what is drawn later lies above. */
    List<Element> elements();

    Rows rows();
}
