package org.yagura.runtime.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yagura.core.fact.AlertShelved;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.Shelf;

/** What people keep quiet now. */
final class LiveShelves {
    private final Map<String, BoardState.Kept> conditions = new LinkedHashMap<>();
    private final Map<String, BoardState.Kept> assets = new LinkedHashMap<>();

    void restore(List<BoardState.Kept> kept) {
        kept.forEach(this::add);
    }

    List<BoardState.Kept> kept() {
        return Stream.concat(conditions.values().stream(), assets.values().stream())
                .toList();
    }

    private void add(BoardState.Kept shelf) {
        (shelf.outOfService() ? assets : conditions).put(shelf.key(), shelf);
    }

    void shelve(AlertShelved shelved, Instant since) {
        add(new BoardState.Kept(
                shelved.reductionKey(),
                false,
                shelved.alert().asset(),
                shelved.alert().condition(),
                since,
                shelved.until(),
                shelved.by(),
                shelved.note(),
                shelved.alert().alert()));
    }

    void unshelve(String reductionKey) {
        conditions.remove(reductionKey);
    }

    void takeOutOfService(String asset, Instant since, Instant until, String by, String note) {
        add(new BoardState.Kept(asset, true, asset, Phrase.of("shelf.everything"), since, until, by, note, null));
    }

    void returnToService(String asset) {
        assets.remove(asset);
    }

    /** @param assetNames gives an asset's name by its id */
    List<Shelf> rows(UnaryOperator<String> assetNames) {
        return Stream.concat(conditions.values().stream(), assets.values().stream())
                .map(kept -> new Shelf(
                        kept.key(),
                        kept.outOfService(),
                        kept.asset(),
                        Phrase.of(
                                "shelf.label",
                                assetNames.apply(kept.asset()),
                                kept.condition().nested()),
                        kept.since(),
                        kept.until(),
                        kept.by(),
                        kept.note(),
                        kept.alert()))
                .sorted(Comparator.comparing(Shelf::since))
                .toList();
    }
}
