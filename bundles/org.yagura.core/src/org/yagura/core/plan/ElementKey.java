package org.yagura.core.plan;

import java.util.Comparator;
import java.util.Objects;

/**
 * Names one element of the plan, for good: what a revision, a draft or a reference means by it.
 *
 * @param kind the register's word, in lower case: {@code customer}, {@code asset}, {@code monitor}, ...
 * @param id unique among the kind in the whole centre. What belongs to something else by name has that one's id in
 *     front: the contract {@code asahi/2026} of the customer {@code asahi}
 */
public record ElementKey(String kind, String id) implements Comparable<ElementKey> {
    private static final Comparator<ElementKey> ORDER =
            Comparator.comparing(ElementKey::kind).thenComparing(ElementKey::id);

    public ElementKey {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    /** The id without the ids of what it belongs to. */
    public String localId() {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** The reverse of {@link #toString}. */
    public static ElementKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not the key of an element: " + text);
        }
        return new ElementKey(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ElementKey other) {
        return ORDER.compare(this, other);
    }

    /** As it is stored, {@code contract:asahi/2026}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
