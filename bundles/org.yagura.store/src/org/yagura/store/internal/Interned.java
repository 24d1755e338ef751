package org.yagura.store.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Equal values as one: what grew shared in memory (an alert's id in three engines and on the board, its asset's name,
 * what it says) is shared again after a restart. It holds what it has seen until it is told to forget. Safe for many
 * threads.
 */
final class Interned {
    private volatile Map<Object, Object> values = new ConcurrentHashMap<>();

    /** The value that was seen first among those that are equal to this one. */
    Object one(Object value) {
        Object known = values.putIfAbsent(value, value);
        return known == null ? value : known;
    }

    void forget() {
        // a map that is only cleared keeps the room for all that it ever held
        values = new ConcurrentHashMap<>();
    }
}
