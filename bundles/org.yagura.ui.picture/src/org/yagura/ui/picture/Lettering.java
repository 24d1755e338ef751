package org.yagura.ui.picture;

/** What a text is for; the pen knows which font that means. */
public enum Lettering {
    TEXT,
    /** Bold. */
    STRONG,
    /** For axes and side notes. */
    SMALL,
    /** What stands above everything else of a picture. */
    TITLE
}
