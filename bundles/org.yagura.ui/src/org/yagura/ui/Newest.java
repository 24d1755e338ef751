package org.yagura.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps what was asked for last, and forgets what was not asked for longest, one by one: to forget all at once would be
 * felt. Not safe for threads.
 */
final class Newest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;
    private final transient Consumer<V> forgotten;

    /**
     * @param most how many are kept
     * @param forgotten is given each value that is kept no longer
     */
    Newest(int most, Consumer<V> forgotten) {
        super(16, 0.75f, true);
        this.most = most;
        this.forgotten = forgotten;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        if (size() <= most) {
            return false;
        }
        forgotten.accept(eldest.getValue());
        return true;
    }
}
