package org.yagura.store.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a {@link StateWriter} wrote. For one thread. Bytes that no writer wrote end in some runtime exception, so
 * they are checked beforehand.
 */
final class StateReader {
    private static final int SEVEN = 7;
    private static final int LOW = 0x7F;
    private static final int MORE = 0x80;

    private final ByteBuffer in;
    private final Interned interned;
    private final List<Object> known = new ArrayList<>();

    /**
     * @param in backed by an array
     * @param interned where equal values of several files become one
     */
    StateReader(ByteBuffer in, Interned interned) {
        this.in = in;
        this.interned = interned;
    }

    boolean flag() {
        return in.get() != 0;
    }

    int fourBytes() {
        return in.getInt();
    }

    long eightBytes() {
        return in.getLong();
    }

    long number() {
        long value = 0;
        byte next;
        int shift = 0;
        do {
            next = in.get();
            value |= (long) (next & LOW) << shift;
            shift += SEVEN;
        } while ((next & MORE) != 0);
        return value;
    }

    String text() {
        int length = Math.toIntExact(number());
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** A value that was read before, by its place. */
    Object known(long place) {
        return known.get(Math.toIntExact(place));
    }

    /** Notes a value that has been read in full, and gives the one that stands for all that are equal to it. */
    Object read(Object value) {
        if (known.size() == StateWriter.KNOWN) {
            known.clear();
        }
        Object one = interned.one(value);
        known.add(one);
        return one;
    }
}
