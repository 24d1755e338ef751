package org.yagura.runtime.internal;

import java.util.Collection;
import java.util.TreeMap;
import org.yagura.core.view.AlertPlace;

/** The board's alerts in the order of urgency, moved one by one as they change. Not safe for threads. */
final class UrgencyOrder {
    private final TreeMap<AlertPlace, LiveAlert> order = new TreeMap<>();

    /** Puts an alert where it belongs now. */
    void move(LiveAlert alert, LiveIncident ticket) {
        AlertPlace place = new AlertPlace(alert.state(ticket), alert.severity, alert.since, alert.alert);
        if (!place.equals(alert.place)) {
            remove(alert);
            alert.place = place;
            order.put(place, alert);
        }
    }

    void remove(LiveAlert alert) {
        if (alert.place != null) {
            order.remove(alert.place);
            alert.place = null;
        }
    }

    int size() {
        return order.size();
    }

    /** @param place null for all */
    Collection<LiveAlert> after(AlertPlace place) {
        return place == null ? order.values() : order.tailMap(place, false).values();
    }
}
