package org.yagura.correlation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yagura.core.fact.AlertShelved;
import org.yagura.core.fact.AlertUnshelved;
import org.yagura.core.fact.AssetReturnedToService;
import org.yagura.core.fact.AssetTakenOutOfService;
import org.yagura.core.fact.OpeningRequested;
import org.yagura.core.fact.OperatorFact;
import org.yagura.core.fact.QuietKind;
import org.yagura.core.fact.QuietReason;

/** What people want quiet: the fold of their decisions. The incident engine says when a time is over. */
final class Wishes {
    private final Map<String, QuietReason> conditions = new LinkedHashMap<>();
    private final Map<String, QuietReason> assets = new LinkedHashMap<>();

    /** Why a person wants this condition quiet; null when nobody does. */
    QuietReason about(Condition condition) {
        QuietReason asset = assets.get(condition.asset);
        return asset == null ? conditions.get(condition.key) : asset;
    }

    void fold(OperatorFact decision) {
        switch (decision) {
            case AlertShelved shelved ->
                conditions.put(
                        shelved.reductionKey(),
                        new QuietReason(QuietKind.SHELVED, null, null, shelved.until(), shelved.by(), shelved.note()));
            case AlertUnshelved unshelved -> conditions.remove(unshelved.reductionKey());
            case AssetTakenOutOfService taken ->
                assets.put(
                        taken.asset(),
                        new QuietReason(QuietKind.OUT_OF_SERVICE, null, null, taken.until(), taken.by(), taken.note()));
            case AssetReturnedToService returned -> assets.remove(returned.asset());
            case OpeningRequested _ -> {
                // acted upon at once: there is nothing to remember
            }
        }
    }

    List<CorrelationState.Wish> kept() {
        List<CorrelationState.Wish> kept = new ArrayList<>();
        conditions.forEach((key, reason) -> kept.add(new CorrelationState.Wish(key, reason)));
        assets.forEach((asset, reason) -> kept.add(new CorrelationState.Wish(asset, reason)));
        return kept;
    }

    void restore(List<CorrelationState.Wish> kept) {
        for (CorrelationState.Wish wish : kept) {
            boolean asset = wish.reason().kind() == QuietKind.OUT_OF_SERVICE;
            (asset ? assets : conditions).put(wish.about(), wish.reason());
        }
    }
}
