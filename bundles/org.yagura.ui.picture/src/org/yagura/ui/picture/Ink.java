package org.yagura.ui.picture;

import java.util.Locale;

/**
 * A colour that any pen can draw with.
 *
 * @param rgb red, green and blue, eight bits each, red highest
 */
public record Ink(int rgb) {
    private static final int CHANNEL = 0xff;
    private static final int RED = 16;
    private static final int GREEN = 8;

    /** As SVG and CSS write it. */
    public String css() {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }

    public int red() {
        return rgb >> RED & CHANNEL;
    }

    public int green() {
        return rgb >> GREEN & CHANNEL;
    }

    public int blue() {
        return rgb & CHANNEL;
    }

    /**
     * This colour laid thinly over a ground.
     *
     * @param share 0 gives the ground, 1 this colour
     */
    public Ink over(Ink ground, double share) {
        return new Ink(blend(red(), ground.red(), share) << RED
                | blend(green(), ground.green(), share) << GREEN
                | blend(blue(), ground.blue(), share));
    }

    private static int blend(int mine, int theirs, double share) {
        return (int) Math.round(mine * share + theirs * (1 - share));
    }
}
