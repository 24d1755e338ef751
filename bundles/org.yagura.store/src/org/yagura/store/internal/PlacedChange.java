package org.yagura.store.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;

/**
 * A change with its place among those that were given with it.
 *
 * @param place from 0
 */
record PlacedChange(int place, ElementChange change) {
    /** Stored with every bucket of every home: it is this number for good. */
    private static final int BUCKETS = 4_096;

    /** The bucket of an element, by its key: the same for good. */
    static int bucket(ElementKey key) {
        int hash = key.toString().hashCode();
        return Math.floorMod(hash ^ hash >>> 16, BUCKETS);
    }

    static List<PlacedChange> inOrder(Collection<ElementChange> changes) {
        List<PlacedChange> placed = new ArrayList<>(changes.size());
        changes.forEach(change -> placed.add(new PlacedChange(placed.size(), change)));
        return placed;
    }

    static SortedMap<Integer, List<PlacedChange>> byBucket(Collection<ElementChange> changes) {
        SortedMap<Integer, List<PlacedChange>> buckets = new TreeMap<>();
        for (PlacedChange placed : inOrder(changes)) {
            buckets.computeIfAbsent(bucket(placed.change().key()), _ -> new ArrayList<>())
                    .add(placed);
        }
        return buckets;
    }
}
