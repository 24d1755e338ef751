package org.yagura.store.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yagura.core.port.Journal.Consumed;

/** What one append writes: facts that are there together or not at all, and perhaps a reading mark. */
record Unit(List<StoredFact> facts, Consumed consumed) {
    private static final int HAS_CAUSE = 1;
    private static final int HAS_ENGAGEMENT = 2;

    /** The unit's bytes, without its first sequence, which is known only when its turn comes. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + facts.size() * 512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(consumed == null ? "" : consumed.engine());
            out.writeLong(consumed == null ? 0 : consumed.sequence());
            out.writeInt(facts.size());
            for (StoredFact fact : facts) {
                write(fact, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void write(StoredFact fact, DataOutputStream out) throws IOException {
        out.writeByte((fact.cause() == null ? 0 : HAS_CAUSE) | (fact.engagement() == null ? 0 : HAS_ENGAGEMENT));
        writeId(fact.id(), out);
        if (fact.cause() != null) {
            writeId(fact.cause(), out);
        }
        if (fact.engagement() != null) {
            out.writeUTF(fact.engagement());
        }
        out.writeLong(fact.sourceNanos());
        out.writeLong(fact.receiptNanos());
        out.writeUTF(fact.type());
        out.writeShort(fact.version());
        out.writeInt(fact.body().length);
        out.write(fact.body());
    }

    private static void writeId(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    static Unit read(DataInputStream in) throws IOException {
        String engine = in.readUTF();
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
        String engagement = (has & HAS_ENGAGEMENT) == 0 ? null : in.readUTF();
        long source = in.readLong();
        long receipt = in.readLong();
        String type = in.readUTF();
        int version = in.readUnsignedShort();
        byte[] body = new byte[in.readInt()];
        in.readFully(body);
        return new StoredFact(id, cause, engagement, source, receipt, type, version, body);
    }

    private static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
