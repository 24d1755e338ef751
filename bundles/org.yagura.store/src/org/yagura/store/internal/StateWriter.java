package org.yagura.store.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes of a state: numbers in as few bytes as they need (seven bits in each, the low ones first), a value that
 * comes again as its place among those that were written. For one thread.
 */
final class StateWriter {
    /** So many values are known at a time, by the writer and the reader alike; then both begin anew. */
    static final int KNOWN = 1 << 18;

    private static final int SEVEN = 7;
    private static final int LOW = 0x7F;
    private static final int MORE = 0x80;

    private final DataOutputStream out;
    private final Map<Object, Integer> known = new HashMap<>();

    StateWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    void fourBytes(int value) throws IOException {
        out.writeInt(value);
    }

    void eightBytes(long value) throws IOException {
        out.writeLong(value);
    }

    void number(long value) throws IOException {
        long left = value;
        while ((left & ~LOW) != 0) {
            out.write((int) (left & LOW | MORE));
            left >>>= SEVEN;
        }
        out.write((int) left);
    }

    void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    /** Writes a value's place and returns true, or false when it was not known and has to follow. */
    boolean again(Object value) throws IOException {
        Integer place = known.get(value);
        number(place == null ? 1 : place + 2L);
        return place != null;
    }

    /** Notes a value that has been written in full. */
    void wrote(Object value) {
        if (known.size() == KNOWN) {
            known.clear();
        }
        known.put(value, known.size());
    }

    void flush() throws IOException {
        out.flush();
    }
}
