package org.yagura.ui.picture;

/** Which part of a text stands at its x. */
public enum Align {
    START,
    MIDDLE,
    END
}
