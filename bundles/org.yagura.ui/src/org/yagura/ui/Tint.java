package org.yagura.ui;

/** The parts that a colour plays. Their values stand in the theme's style sheet, see {@link Palette}. */
public enum Tint {
    /** Severities; text on {@link #GROUND}. */
    CRITICAL,
    MAJOR,
    MINOR,
    WARNING,
    INFO,
    RECOVERED,
    /** The ground of tables and pages. */
    GROUND,
    /** Every other row, headers, bars, dialogs. */
    GROUND_BELOW,
    /** The ground of the line that stands over a group's rows. */
    GROUP,
    SELECTION,
    TEXT,
    /** What is quiet, over, or beside the point; still readable. */
    QUIET,
    LINE,
    /** The ring around what has the keyboard. */
    FOCUS,
    LINK,
    /** The ground of a cell that has just changed. */
    CHANGED,
    /** The strokes over what is no longer fed. */
    STALE,
    /** Grounds of banners under {@link #TEXT}. */
    BANNER_INFO,
    BANNER_WARNING,
    BANNER_ALARM
}
