package org.yagura.core.view;

import java.time.Instant;
import java.util.UUID;
import org.yagura.core.fact.Severity;

/**
 * Where an alert stands in the order of urgency; it orders as {@link Urgency#OF_ROWS} does. It stays a place when its
 * alert has moved on or left.
 */
public record AlertPlace(AlertState state, Severity severity, Instant since, UUID alert)
        implements Comparable<AlertPlace> {
    public static AlertPlace of(AlertRow row) {
        return new AlertPlace(row.state(), row.severity(), row.since(), row.alert());
    }

    @Override
    public int compareTo(AlertPlace other) {
        int order = Integer.compare(Urgency.rank(state), Urgency.rank(other.state));
        order = order != 0 ? order : severity.compareTo(other.severity);
        order = order != 0 ? order : since.compareTo(other.since);
        return order != 0 ? order : alert.compareTo(other.alert);
    }
}
