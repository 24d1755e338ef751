package org.yagura.ui.operate.internal.table;

import java.io.Serializable;

/** One visible line of a table: a row, or the head of a group of rows. */
public sealed interface Entry<R> permits Line, GroupLine {
    /** The same in every arrangement. */
    Serializable id();

    /** Where it was found last, to be looked at there first; -1 for never. UI thread only. */
    int position();

    void position(int index);

    /** Whether it stands for the same row: the head of a group is another object whenever something in it changed. */
    default boolean isSame(Entry<R> other) {
        return this == other;
    }
}
