package org.yagura.ui.internal;

import java.util.Locale;

/**
 * Something that Quick Access finds.
 *
 * @param id unique within its kind: a plan id, or an incident's number
 * @param label as it is shown, with what it can be found by
 */
record Findable(Kind kind, String id, String label, String sought) {
    enum Kind {
        CUSTOMER,
        HOST,
        INCIDENT
    }

    Findable(Kind kind, String id, String label) {
        this(kind, id, label, label.toLowerCase(Locale.ROOT));
    }
}
