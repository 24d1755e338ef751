package org.yagura.incident.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yagura.core.fact.AlertShelved;
import org.yagura.core.fact.AlertUnshelved;
import org.yagura.core.fact.AssetReturnedToService;
import org.yagura.core.fact.AssetTakenOutOfService;
import org.yagura.core.fact.OpeningRequested;
import org.yagura.core.fact.OperatorFact;

/** What people keep quiet and until when: the fold of their decisions. */
final class Shelves {
    private final Map<String, AlertShelved> byKey = new LinkedHashMap<>();
    private final Map<String, AssetTakenOutOfService> byAsset = new LinkedHashMap<>();

    void restore(IncidentState state) {
        state.shelved().forEach(this::fold);
        state.outOfService().forEach(this::fold);
    }

    Collection<AlertShelved> shelved() {
        return byKey.values();
    }

    Collection<AssetTakenOutOfService> outOfService() {
        return byAsset.values();
    }

    AlertShelved byKey(String key) {
        return byKey.get(key);
    }

    /** The shelf on which this alert was put; null when there is none, or it was put there again by another alert. */
    AlertShelved byAlert(UUID alert) {
        return byKey.values().stream()
                .filter(shelf -> shelf.alert().alert().equals(alert))
                .findFirst()
                .orElse(null);
    }

    boolean isOutOfService(String asset) {
        return byAsset.containsKey(asset);
    }

    void fold(OperatorFact decision) {
        switch (decision) {
            case AlertShelved shelved -> byKey.put(shelved.reductionKey(), shelved);
            case AlertUnshelved unshelved -> byKey.remove(unshelved.reductionKey());
            case AssetTakenOutOfService taken -> byAsset.put(taken.asset(), taken);
            case AssetReturnedToService returned -> byAsset.remove(returned.asset());
            case OpeningRequested _ -> {
                // correlation acts upon it
            }
        }
    }

    /** When the first time is over; null when nothing is kept quiet. */
    Instant nextEnd() {
        return Stream.concat(
                        byKey.values().stream().map(AlertShelved::until),
                        byAsset.values().stream().map(AssetTakenOutOfService::until))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The shelved conditions whose time is over. */
    List<AlertShelved> overShelves(Instant now) {
        List<AlertShelved> over = new ArrayList<>(byKey.values());
        over.removeIf(shelf -> shelf.until().isAfter(now));
        return over;
    }

    /** The assets whose time out of service is over. */
    List<AssetTakenOutOfService> overServices(Instant now) {
        List<AssetTakenOutOfService> over = new ArrayList<>(byAsset.values());
        over.removeIf(service -> service.until().isAfter(now));
        return over;
    }
}
