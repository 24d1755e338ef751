package org.yagura.ui.author.internal.list;

/**
 * How a row is told from the others.
 *
 * @param sign stands before the first text; empty for none
 * @param strong whether it is in bold
 * @param wrong whether it is in the colour of what is wrong
 */
public record RowMark(String sign, boolean strong, boolean wrong) {
    /** As most rows are. */
    public static final RowMark NONE = new RowMark("", false, false);
}
