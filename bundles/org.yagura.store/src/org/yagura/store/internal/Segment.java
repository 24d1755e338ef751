package org.yagura.store.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * One file of the journal: frames, one after the other, then zeros. A frame is what one sync made durable: its length,
 * its CRC-32C, then {@code first sequence, number of units, units}.
 *
 * <p>Writes go through {@link RandomAccessFile} and syncs through {@link AsynchronousFileChannel}, because both leave
 * the file open when the calling thread is interrupted; {@code FileChannel} would close it.
 */
final class Segment implements AutoCloseable {
    static final int HEADER = 8;
    private static final int CHUNK = 1 << 20;
    private static final int BUFFER = 1 << 16;
    /** A frame cannot begin this many facts after the one before it: a segment does not hold so many. */
    private static final long FARTHEST = 10_000_000;

    private final Path path;
    private final long first;
    private final RandomAccessFile file;
    private final AsynchronousFileChannel sync;
    private final long size;
    private long end;

    private Segment(Path path, long first, long size, long end) throws IOException {
        this.path = path;
        this.first = first;
        this.size = size;
        this.end = end;
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.sync = AsynchronousFileChannel.open(path, StandardOpenOption.WRITE);
    }

    static String nameOf(long first) {
        return String.format("%020d.journal", first);
    }

    /** Makes a segment that is already filled with zeros, so that a later sync need not write the file's length. */
    static Segment create(Path directory, long first, long size) throws IOException {
        Path path = directory.resolve(nameOf(first));
        return new Segment(path, first, size, 0).zeroed();
    }

    /**
     * Makes a segment of one that is not needed any more: its bytes are on the disk already, so nothing has to be
     * filled. Its old frames are told from new ones by their sequence.
     */
    static Segment recycle(Path old, long first) throws IOException {
        Path path = old.resolveSibling(nameOf(first));
        Files.move(old, path, StandardCopyOption.ATOMIC_MOVE);
        return new Segment(path, first, Files.size(path), 0);
    }

    /** Opens a segment to go on writing at {@code end}. What stands behind it is zeroed. */
    static Segment reopen(Path path, long first, long end) throws IOException {
        return new Segment(path, first, Files.size(path), end).zeroed();
    }

    /** With nothing but zeros behind its end, durably; closed when that cannot be. */
    private Segment zeroed() throws IOException {
        byte[] zeros = new byte[CHUNK];
        try {
            file.seek(end);
            for (long at = end; at < size; at += CHUNK) {
                file.write(zeros, 0, (int) Math.min(CHUNK, size - at));
            }
            sync.force(true);
            return this;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** The sequence of the first fact that this segment can hold. */
    long first() {
        return first;
    }

    /** Where the next frame goes. */
    long end() {
        return end;
    }

    boolean hasRoom(int bytes) {
        return end == 0 || end + HEADER + bytes <= size;
    }

    /** Writes a frame behind the last one; not durable until {@link #force}. */
    void write(byte[] frame, int length) throws IOException {
        CRC32C crc = new CRC32C();
        crc.update(frame, HEADER, length - HEADER);
        ByteBuffer.wrap(frame).putInt(length - HEADER).putInt((int) crc.getValue());
        file.seek(end);
        file.write(frame, 0, length);
        end += length;
    }

    void force() throws IOException {
        sync.force(false);
    }

    @Override
    public void close() throws IOException {
        sync.close();
        file.close();
    }

    /** What a reader wants after a frame. */
    enum Next {
        GO_ON,
        STOP_AFTER,
        /** Stop, and come back to this frame later. */
        STOP_BEFORE
    }

    /** Takes the frames of a segment. */
    interface FrameReader {
        /** @param offset where it begins in the file */
        Next frame(long offset, long first, Unit[] units) throws IOException;
    }

    /**
     * Reads frames from {@code from} up to the first that is not whole, or not of this segment's life: each frame goes
     * on where the one before ended.
     *
     * @param next the sequence with which the first frame has to begin; 0 for whatever stands there
     * @return where reading shall go on
     */
    static End read(Path path, long from, long next, FrameReader reader) throws IOException {
        try (InputStream raw = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw, BUFFER))) {
            in.skipNBytes(from);
            long at = from;
            long expected = next;
            while (true) {
                byte[] payload = payload(in, Files.size(path) - at);
                if (payload == null) {
                    return new End(at, expected);
                }
                DataInputStream frame = new DataInputStream(new ByteArrayInputStream(payload));
                long first = frame.readLong();
                if (expected != 0 && first != expected) {
                    return new End(at, expected);
                }
                Unit[] units = new Unit[frame.readInt()];
                long facts = 0;
                for (int i = 0; i < units.length; i++) {
                    units[i] = Unit.read(frame);
                    facts += units[i].facts().size();
                }
                Next wanted = reader.frame(at, first, units);
                if (wanted == Next.STOP_BEFORE) {
                    return new End(at, first);
                }
                at += HEADER + payload.length;
                expected = first + facts;
                if (wanted == Next.STOP_AFTER) {
                    return new End(at, expected);
                }
            }
        }
    }

    /**
     * Where reading ended.
     *
     * @param offset of the first byte that was not read
     * @param next the sequence of the first fact that may stand there
     */
    record End(long offset, long next) {}

    private static byte[] payload(DataInputStream in, long left) throws IOException {
        try {
            int length = in.readInt();
            int crc = in.readInt();
            if (length <= Long.BYTES || length > left - HEADER) {
                return null;
            }
            byte[] payload = in.readNBytes(length);
            CRC32C actual = new CRC32C();
            actual.update(payload);
            return payload.length == length && (int) actual.getValue() == crc ? payload : null;
        } catch (EOFException end) {
            return null;
        }
    }

    /**
     * Whether a whole frame of this segment's life stands somewhere behind an end: then what stands there is damaged.
     */
    static boolean wholeFrameAfter(Path path, End end) throws IOException {
        byte[] rest;
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(end.offset());
            rest = in.readAllBytes();
        }
        ByteBuffer buffer = ByteBuffer.wrap(rest);
        for (int at = 1; at + HEADER + Long.BYTES < rest.length; at++) {
            int length = buffer.getInt(at);
            if (length <= Long.BYTES + Integer.BYTES || length > rest.length - HEADER - at) {
                continue;
            }
            long first = buffer.getLong(at + HEADER);
            if (first >= end.next() && first < end.next() + FARTHEST) {
                CRC32C crc = new CRC32C();
                crc.update(rest, at + HEADER, length);
                if ((int) crc.getValue() == buffer.getInt(at + 4)) {
                    return true;
                }
            }
        }
        return false;
    }
}
