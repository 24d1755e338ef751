package org.yagura.model.page;

import java.util.List;
import org.yagura.core.plan.ElementKey;

/** Everything about one element on one sheet, ready to be shown or printed. Immutable. */
public record Page(String title, List<Section> sections) {
    public Page {
        sections = List.copyOf(sections);
    }

    /**
     * @param level 1 for what the page is about, 2 for what stands in it
     * @param about the element that it tells of; null for none
     */
    public record Section(int level, String heading, ElementKey about, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** @param label may be empty */
    public record Row(String label, List<Run> runs) {
        public Row {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A piece of text; may have several lines.
     *
     * @param link the element that it names; null for none
     */
    public record Run(String text, ElementKey link) {}
}
