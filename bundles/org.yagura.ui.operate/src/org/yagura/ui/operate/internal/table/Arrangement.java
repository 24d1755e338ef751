package org.yagura.ui.operate.internal.table;

import java.util.List;

/**
 * What a table shows at one moment.
 *
 * @param entries the visible lines, in order
 * @param rows rows that match, those in folded groups included
 * @param hiddenQuiet quiet rows that match but are not shown
 * @param waiting what a held table keeps back
 * @param structure whether the entries are others, or stand elsewhere, than in the arrangement before
 * @param flood whether so much came in so short a time that the table groups by itself
 * @param grouping the grouping in force; null for a flat list
 */
public record Arrangement<R>(
        List<Entry<R>> entries,
        int rows,
        int hiddenQuiet,
        Waiting waiting,
        boolean structure,
        boolean flood,
        Grouping<R> grouping) {

    /**
     * What is kept back so that nothing jumps.
     *
     * @param arrived rows that are not shown yet
     * @param worst how many of them are critical
     * @param moved shown rows that belong elsewhere, or nowhere, by now
     */
    public record Waiting(int arrived, int worst, int moved) {
        public static final Waiting NOTHING = new Waiting(0, 0, 0);

        public boolean isNothing() {
            return arrived == 0 && moved == 0;
        }
    }
}
