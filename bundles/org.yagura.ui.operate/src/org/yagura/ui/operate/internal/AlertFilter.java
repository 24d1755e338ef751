package org.yagura.ui.operate.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.AlertState;
import org.yagura.ui.Words;

/** Which alerts the board shows: words, quiet ones or not, recovered ones or not. */
final class AlertFilter {
    private String wanted = "";
    private boolean quietShown;
    private boolean clearedShown = true;
    private int hiddenQuiet;

    /** Quiet rows that match but were not shown the last time. */
    int hiddenQuiet() {
        return hiddenQuiet;
    }

    void showQuiet(boolean shown) {
        quietShown = shown;
    }

    void showCleared(boolean shown) {
        clearedShown = shown;
    }

    void want(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
    }

    /** What passes, in no order. */
    List<AlertRow> of(Collection<AlertRow> alerts) {
        List<AlertRow> rows = new ArrayList<>(alerts.size());
        hiddenQuiet = 0;
        for (AlertRow row : alerts) {
            if (matches(row)) {
                if (row.state() == AlertState.SUPPRESSED && !quietShown) {
                    hiddenQuiet++;
                } else if (clearedShown || row.state() != AlertState.CLEARED) {
                    rows.add(row);
                }
            }
        }
        return rows;
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
