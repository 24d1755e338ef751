package org.yagura.model.sheet;

/**
 * What is read at most, so that a wrong file is refused before memory ends.
 *
 * @param bytes of the file
 * @param rows under the headings
 * @param columns of any row
 * @param cell characters of any cell
 * @param characters of all cells
 */
public record SheetLimits(long bytes, int rows, int columns, int cell, long characters) {
    /** More than any list of a centre; a cell is what Excel takes. */
    public static final SheetLimits USUAL = new SheetLimits(128L << 20, 200_000, 500, 32_767, 100_000_000);
}
