package org.yagura.core.plan;

import java.util.Comparator;

/**
 * Names one element of the plan, for good: what a revision, a draft or a reference means by it. Immutable; any thread.
 */
public final class ElementKey implements Comparable<ElementKey> {
    private static final Comparator<ElementKey> ORDER =
            Comparator.comparing(ElementKey::kind).thenComparing(ElementKey::id);

    private final String kind;
    private final String id;
    /** Kept, since a large centre is looked up by keys all the time. */
    private final int hash;

    /**
     * @param kind the register's word, in lower case: {@code customer}, {@code asset}, {@code monitor}, ...
     * @param id unique among the kind in the whole centre. What belongs to something else by name has that one's id in
     *     front: the contract {@code asahi/2026} of the customer {@code asahi}
     */
    public ElementKey(String kind, String id) {
        this.kind = kind;
        this.id = id;
        this.hash = 31 * kind.hashCode() + id.hashCode();
    }

    /** The register's word. */
    public String kind() {
        return kind;
    }

    /** The id, with those of what it belongs to. */
    public String id() {
        return id;
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
        // there are few kinds and very many keys
        return new ElementKey(text.substring(0, colon).intern(), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ElementKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof ElementKey key && hash == key.hash && id.equals(key.id) && kind.equals(key.kind);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** As it is stored, {@code contract:asahi/2026}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
