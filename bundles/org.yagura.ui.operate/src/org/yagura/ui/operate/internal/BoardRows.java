package org.yagura.ui.operate.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Words;

/** The rows that the board shows now: filtered and in order. */
final class BoardRows {
    private final List<AlertRow> rows = new ArrayList<>();
    private String wanted = "";
    private boolean quietShown;
    private boolean clearedShown = true;
    private Comparator<AlertRow> order = Columns.urgency();
    private int hiddenQuiet;

    List<AlertRow> rows() {
        return rows;
    }

    /** Quiet rows that are not shown. */
    int hiddenQuiet() {
        return hiddenQuiet;
    }

    boolean isQuietShown() {
        return quietShown;
    }

    void showQuiet(boolean shown) {
        quietShown = shown;
    }

    boolean isClearedShown() {
        return clearedShown;
    }

    void showCleared(boolean shown) {
        clearedShown = shown;
    }

    void want(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
    }

    void orderBy(Comparator<AlertRow> first) {
        order = first == null ? Columns.urgency() : first.thenComparing(Columns.urgency());
    }

    void fill(BoardModel model) {
        rows.clear();
        hiddenQuiet = 0;
        for (AlertRow row : model.alerts()) {
            if (matches(row)) {
                boolean quiet = row.state() == AlertState.SUPPRESSED;
                if (quiet && !quietShown) {
                    hiddenQuiet++;
                } else if (clearedShown || row.state() != AlertState.CLEARED) {
                    rows.add(row);
                }
            }
        }
        rows.sort(order);
    }

    private boolean matches(AlertRow row) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (String word : wanted.split("\\s+")) {
            if (!contains(row, word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(AlertRow row, String word) {
        return String.join(
                        "\n",
                        row.customer(),
                        row.engagement(),
                        row.asset(),
                        row.assetId(),
                        Words.of(row.condition()),
                        Words.of(row.text()),
                        row.owner(),
                        Words.number(row.incident()),
                        Words.of(row.severity()),
                        Words.of(row.state()))
                .toLowerCase(Locale.ROOT)
                .contains(word);
    }
}
