package org.yagura.core.view;

import java.util.Comparator;

/** The order in which alerts want to be looked at; one for the console, the service and the API. */
public final class Urgency {
    /** Active before over, loud before quiet, worst first, oldest first. */
    public static final Comparator<AlertRow> OF_ROWS = Comparator.comparingInt((AlertRow row) -> rank(row.state()))
            .thenComparing(AlertRow::severity)
            .thenComparing(AlertRow::since)
            .thenComparing(AlertRow::alert);

    private Urgency() {}

    static int rank(AlertState state) {
        return switch (state) {
            case UNACKNOWLEDGED -> 0;
            case ACKNOWLEDGED -> 1;
            case RETURNED -> 2;
            case WAITING -> 3;
            case SUPPRESSED, SHELVED, OUT_OF_SERVICE -> 4;
            case CLEARED -> 5;
        };
    }
}
