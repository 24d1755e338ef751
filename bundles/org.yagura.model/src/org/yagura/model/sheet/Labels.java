package org.yagura.model.sheet;

import java.util.List;

/** What columns are called, beside the keys of the model. */
@FunctionalInterface
public interface Labels {
    /** Nothing but the keys. */
    Labels NONE = (_, _) -> List.of();

    /**
     * The headings that people know a column of a kind by, in any language; the first is the one that is written over an
     * exported column.
     */
    List<String> of(String kind, Target target);
}
