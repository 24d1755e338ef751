package org.yagura.ui;

/** The three looks that a person can choose. */
public enum Theme {
    LIGHT("org.yagura.ui.theme.light", "light", false),
    DARK("org.yagura.ui.theme.dark", "dark", true),
    /** A black ground and text of at least 7:1. Its id says dark too, which makes the window system's parts dark. */
    CONTRAST("org.yagura.ui.theme.dark.contrast", "contrast", true);

    private final String id;
    private final String word;
    private final boolean dark;

    Theme(String id, String word, boolean dark) {
        this.id = id;
        this.word = word;
        this.dark = dark;
    }

    /** The id under which the platform's theme engine knows it. */
    public String id() {
        return id;
    }

    /** As it stands in preferences and on the command line. */
    public String word() {
        return word;
    }

    public boolean isDark() {
        return dark;
    }

    /** The least contrast of text, as WCAG 2.2 computes it: AA, and AAA in high contrast. */
    public double leastContrast() {
        return this == CONTRAST ? 7.0 : 4.5;
    }

    /** The theme of a word; light when there is none. */
    public static Theme of(String word) {
        for (Theme theme : values()) {
            if (theme.word.equals(word)) {
                return theme;
            }
        }
        return LIGHT;
    }
}
