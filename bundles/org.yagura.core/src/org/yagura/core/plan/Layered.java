package org.yagura.core.plan;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * An immutable map that makes another of itself, with some entries changed, in a time that goes with the change: what
 * changed lies in a small layer over a large one that both share, and once the layer has grown to a part of the whole,
 * the two become one. Iterates as the entries were put. Values are never null. Safe for many threads.
 */
public final class Layered<K, V> {
    /** A layer is folded in when it is more than one part in so many of what lies below, and more than a few. */
    private static final int PART = 8;

    private static final int FEW = 64;

    private final Map<K, V> below;
    /** What is other than below; null for what is not there any more. */
    private final Map<K, V> above;

    private final int size;

    private Layered(Map<K, V> below, Map<K, V> above, int size) {
        this.below = below;
        this.above = above;
        this.size = size;
    }

    /** @param entries are kept as they are: nobody may change them any more */
    public static <K, V> Layered<K, V> of(Map<K, V> entries) {
        return new Layered<>(entries, Map.of(), entries.size());
    }

    /** @return null when there is none; there is none for null */
    public V get(K key) {
        if (key == null) {
            return null;
        }
        V other = above.get(key);
        return other != null || above.containsKey(key) ? other : below.get(key);
    }

    public V getOrDefault(K key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    public int size() {
        return size;
    }

    /** This map with some entries put, or taken away where the value is null. */
    public Layered<K, V> with(Map<K, V> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        if (above.isEmpty() && changes.size() > Math.max(FEW, below.size() / PART)) {
            return whole(changes);
        }
        int next = size;
        Map<K, V> layer = LinkedHashMap.newLinkedHashMap(above.size() + changes.size());
        layer.putAll(above);
        for (Map.Entry<K, V> change : changes.entrySet()) {
            boolean was = get(change.getKey()) != null;
            boolean is = change.getValue() != null;
            next += (is ? 1 : 0) - (was ? 1 : 0);
            if (is || below.containsKey(change.getKey())) {
                layer.put(change.getKey(), change.getValue());
            } else {
                layer.remove(change.getKey());
            }
        }
        if (layer.size() <= Math.max(FEW, below.size() / PART)) {
            return new Layered<>(below, layer, next);
        }
        return whole(layer);
    }

    /** One map of what lies below and what is other. */
    private Layered<K, V> whole(Map<K, V> others) {
        Map<K, V> whole = LinkedHashMap.newLinkedHashMap(below.size() + others.size() / 2);
        whole.putAll(below);
        others.forEach((key, value) -> {
            if (value == null) {
                whole.remove(key);
            } else {
                whole.put(key, value);
            }
        });
        return of(whole);
    }

    /** A view of the values. */
    public Collection<V> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<V> iterator() {
                return new Values();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Values implements Iterator<V> {
        private final Iterator<Map.Entry<K, V>> old = below.entrySet().iterator();
        private final Iterator<Map.Entry<K, V>> added = above.entrySet().iterator();
        private V next = advance();

        private V advance() {
            while (old.hasNext()) {
                Map.Entry<K, V> entry = old.next();
                V value = above.isEmpty() ? entry.getValue() : get(entry.getKey());
                if (value != null) {
                    return value;
                }
            }
            while (added.hasNext()) {
                Map.Entry<K, V> entry = added.next();
                if (entry.getValue() != null && !below.containsKey(entry.getKey())) {
                    return entry.getValue();
                }
            }
            return null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public V next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            V value = next;
            next = advance();
            return value;
        }
    }
}
