package org.yagura.store.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yagura.core.port.Journal.Consumed;

/** What one append writes: facts that are there together or not at all, and perhaps a reading mark. */
record Unit(List<StoredFact> facts, Consumed consumed) {
    private static final byte[] NOTHING = {};
    private static final int LONGEST_NAME = 0x7fff;
    private static final int HAS_CAUSE = 1;
    private static final int HAS_ENGAGEMENT = 2;

    /** The unit's bytes, without its first sequence, which is known only when its turn comes. */
    byte[] toBytes() {
        byte[] engine = consumed == null ? NOTHING : text(consumed.engine());
        byte[][] types = new byte[facts.size()][];
        byte[][] engagements = new byte[facts.size()][];
        int size = Short.BYTES + engine.length + Long.BYTES + Integer.BYTES;
        for (int i = 0; i < types.length; i++) {
            StoredFact fact = facts.get(i);
            types[i] = text(fact.type());
            engagements[i] = fact.engagement() == null ? null : text(fact.engagement());
            size += size(fact, types[i], engagements[i]);
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        put(engine, out);
        out.putLong(consumed == null ? 0 : consumed.sequence()).putInt(types.length);
        for (int i = 0; i < types.length; i++) {
            put(facts.get(i), types[i], engagements[i], out);
        }
        return out.array();
    }

    private static int size(StoredFact fact, byte[] type, byte[] engagement) {
        int ids = fact.cause() == null ? 1 : 2;
        int named = engagement == null ? 0 : Short.BYTES + engagement.length;
        int fixed = 1 + 2 * Long.BYTES + Short.BYTES + Short.BYTES + Integer.BYTES;
        return fixed + ids * 2 * Long.BYTES + named + type.length + fact.body().length;
    }

    private static void put(StoredFact fact, byte[] type, byte[] engagement, ByteBuffer out) {
        out.put((byte) ((fact.cause() == null ? 0 : HAS_CAUSE) | (engagement == null ? 0 : HAS_ENGAGEMENT)));
        put(fact.id(), out);
        if (fact.cause() != null) {
            put(fact.cause(), out);
        }
        if (engagement != null) {
            put(engagement, out);
        }
        out.putLong(fact.sourceNanos()).putLong(fact.receiptNanos());
        put(type, out);
        out.putShort((short) fact.version()).putInt(fact.body().length).put(fact.body());
    }

    private static void put(UUID id, ByteBuffer out) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static void put(byte[] text, ByteBuffer out) {
        out.putShort((short) text.length).put(text);
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + bytes.length + " bytes is too long for the journal");
        }
        return bytes;
    }

    static Unit read(DataInputStream in) throws IOException {
        String engine = readText(in);
        long mark = in.readLong();
        int count = in.readInt();
        List<StoredFact> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            facts.add(readFact(in));
        }
        return new Unit(facts, engine.isEmpty() ? null : new Consumed(engine, mark));
    }

    private static StoredFact readFact(DataInputStream in) throws IOException {
        int has = in.readByte();
        UUID id = readId(in);
        UUID cause = (has & HAS_CAUSE) == 0 ? null : readId(in);
        String engagement = (has & HAS_ENGAGEMENT) == 0 ? null : readText(in);
        long source = in.readLong();
        long receipt = in.readLong();
        String type = readText(in);
        int version = in.readUnsignedShort();
        byte[] body = new byte[in.readInt()];
        in.readFully(body);
        return new StoredFact(id, cause, engagement, source, receipt, type, version, body);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
