package org.yagura.core.view;

import java.util.List;

/**
 * Some rows of the board in the order of urgency.
 *
 * @param sequence the last fact that is in it
 * @param total rows on the board, those that are over and still readable included
 * @param next the place after which to go on; null when there is nothing further
 */
public record AlertPage(long sequence, int total, List<AlertRow> rows, AlertPlace next) {
    public AlertPage {
        rows = List.copyOf(rows);
    }
}
