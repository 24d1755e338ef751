package org.yagura.ui;

/** How close rows stand. Sizes are points, which the window system scales with the zoom. */
public enum Density {
    COMPACT("compact", 20, 4),
    NORMAL("normal", 24, 6),
    ROOMY("roomy", 32, 10);

    private final String word;
    private final int rowHeight;
    private final int space;

    Density(String word, int rowHeight, int space) {
        this.word = word;
        this.rowHeight = rowHeight;
        this.space = space;
    }

    /** As it stands in preferences. */
    public String word() {
        return word;
    }

    /** The least height of a row. */
    public int rowHeight() {
        return rowHeight;
    }

    /** Between two things that stand beside each other. */
    public int space() {
        return space;
    }

    /** The density of a word; normal when there is none. */
    public static Density of(String word) {
        for (Density density : values()) {
            if (density.word.equals(word)) {
                return density;
            }
        }
        return NORMAL;
    }
}
