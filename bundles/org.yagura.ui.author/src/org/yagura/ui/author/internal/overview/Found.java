package org.yagura.ui.author.internal.overview;

import java.util.List;
import org.yagura.core.phrase.Letters;
import org.yagura.core.plan.ElementKey;
import org.yagura.ui.author.internal.list.RowMark;

/**
 * A line of an overview.
 *
 * @param element where it leads
 * @param feature the value there; empty for the element as a whole
 * @param cells its texts, one a column
 */
record Found(ElementKey element, String feature, List<String> cells, RowMark mark) {
    /** Whether it has all of some words, folded. */
    boolean has(String[] words) {
        String all = Letters.plain(String.join(" ", cells));
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** It comes again as the same. */
    Object identity() {
        return List.of(element, feature, cells.getFirst());
    }
}
