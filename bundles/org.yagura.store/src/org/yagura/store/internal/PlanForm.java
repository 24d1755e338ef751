package org.yagura.store.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

/**
 * Elements of the plan and their changes as bytes: a version, then, compressed, how many they are and each of them.
 * Texts are UTF-8 with their length in front.
 */
final class PlanForm {
    private static final int VERSION = 1;
    private static final int BEFORE = 1;
    private static final int AFTER = 2;

    private PlanForm() {}

    private interface Writing<T> {
        void write(T one, DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    static byte[] changes(Collection<PlacedChange> changes) {
        return write(changes, PlanForm::write);
    }

    static List<PlacedChange> changes(byte[] bytes) throws SQLException {
        return read(bytes, PlanForm::readChange);
    }

    static byte[] elements(Collection<PlanElement> elements) {
        return write(elements, (element, out) -> {
            write(element.key(), out);
            write(element, out);
        });
    }

    static List<PlanElement> elements(byte[] bytes) throws SQLException {
        return read(bytes, in -> readElement(readKey(in), in));
    }

    private static <T> byte[] write(Collection<T> all, Writing<T> writing) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(plain);
                DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater)) {
            out.writeInt(all.size());
            for (T one : all) {
                writing.write(one, out);
            }
            // at once: each write to the deflater leaves Java
            plain.writeTo(packed);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static <T> List<T> read(byte[] bytes, Reading<T> reading) throws SQLException {
        try (ByteArrayInputStream raw = new ByteArrayInputStream(bytes)) {
            int version = raw.read();
            if (version != VERSION) {
                throw new SQLException("a part of the plan is of version " + version);
            }
            try (InflaterInputStream packed = new InflaterInputStream(raw);
                    DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
                int count = in.readInt();
                List<T> all = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    all.add(reading.read(in));
                }
                return all;
            }
        } catch (IOException e) {
            throw new SQLException("a part of the plan is not readable", e);
        }
    }

    private static void write(PlacedChange placed, DataOutputStream out) throws IOException {
        ElementChange change = placed.change();
        out.writeInt(placed.place());
        write(change.key(), out);
        out.writeByte((change.before() == null ? 0 : BEFORE) | (change.after() == null ? 0 : AFTER));
        if (change.before() != null) {
            write(change.before(), out);
        }
        if (change.after() != null) {
            write(change.after(), out);
        }
    }

    private static PlacedChange readChange(DataInputStream in) throws IOException {
        int place = in.readInt();
        ElementKey key = readKey(in);
        int has = in.readByte();
        PlanElement before = (has & BEFORE) == 0 ? null : readElement(key, in);
        PlanElement after = (has & AFTER) == 0 ? null : readElement(key, in);
        return new PlacedChange(place, new ElementChange(key, before, after));
    }

    private static void write(ElementKey key, DataOutputStream out) throws IOException {
        write(key.kind(), out);
        write(key.id(), out);
    }

    private static ElementKey readKey(DataInputStream in) throws IOException {
        // there are few kinds and very many keys
        return new ElementKey(readText(in).intern(), readText(in));
    }

    private static void write(PlanElement element, DataOutputStream out) throws IOException {
        out.writeBoolean(element.parent() != null);
        if (element.parent() != null) {
            write(element.parent(), out);
        }
        out.writeLong(element.place());
        write(element.content(), out);
    }

    private static PlanElement readElement(ElementKey key, DataInputStream in) throws IOException {
        ElementKey parent = in.readBoolean() ? readKey(in) : null;
        return new PlanElement(key, parent, in.readLong(), readText(in));
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
