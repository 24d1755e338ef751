package org.yagura.ui.attention.internal;

import java.util.List;
import org.yagura.core.fact.Severity;
import org.yagura.core.view.AlertRow;

/** What is told to the person who watches, by sound, by voice or in a notice. */
sealed interface Announcement {
    /** The severity whose tone goes with it: the worst in it. */
    Severity tone();

    /** One to three new alerts, each by itself, the worst first. */
    record Few(List<AlertRow> rows) implements Announcement {
        public Few {
            rows = List.copyOf(rows);
        }

        @Override
        public Severity tone() {
            return rows.getFirst().severity();
        }
    }

    /** A flood in one sentence: "37 new, 4 critical". */
    record Many(Severity tone, int count, int critical) implements Announcement {}

    /** What was there when the console started. */
    record AtStart(Severity tone, int count, int critical) implements Announcement {}

    /** {@code count} alerts of this severity are still waiting for somebody. */
    record Still(Severity tone, int count) implements Announcement {}
}
