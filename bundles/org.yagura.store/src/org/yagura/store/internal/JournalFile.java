package org.yagura.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.Storage.HomeUnusable;

/**
 * The intake journal: an append-only file with group commit, in segments. Appends that come while a sync is under way
 * are made durable together by the next one; whoever comes first does the work for all who wait. After a failed write
 * or sync what reached the disk is unknown, and a second sync would not tell (the kernel reports a lost page once): so
 * whoever waited is refused, and before anything more is taken, all that may stand behind the last durable frame is
 * written over with zeros and synced. What was refused never appears.
 */
final class JournalFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);
    static final long SEGMENT_SIZE = 16L << 20;
    private static final int MOST_SPARES = 4;
    private static final String SPARE = ".spare";

    /** Makes what was written durable. */
    interface Sync {
        void force(Segment segment) throws IOException;
    }

    /** A unit on its way to the disk. */
    private static final class Waiting {
        final byte[] unit;
        final int facts;
        boolean done;
        JournalUnavailable failed;

        Waiting(byte[] unit, int facts) {
            this.unit = unit;
            this.facts = facts;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition durableChanged = lock.newCondition();
    private final Path directory;
    private final long segmentSize;
    private final Sync sync;
    private final TreeMap<Long, Path> segments = new TreeMap<>();
    private final Deque<Path> spares = new ArrayDeque<>();
    private List<Waiting> queue = new ArrayList<>();
    private boolean leading;
    private long assigned;
    private long durable;
    /** The first sequence of the segment that holds the last durable frame, and where that frame ends. */
    private long durableSegment;

    private long durableEnd;
    private boolean closed;
    private long syncs;
    private Segment current;
    private JournalUnavailable failure;
    private Runnable listener = () -> {};

    private JournalFile(Path directory, long segmentSize, Sync sync) {
        this.directory = directory;
        this.segmentSize = segmentSize;
        this.sync = sync;
    }

    /**
     * Opens the journal and cuts a torn end.
     *
     * @param drained the last sequence that the database holds; new sequences go on behind it and the file's own
     */
    static JournalFile open(Path directory, long drained) throws IOException {
        return open(directory, drained, SEGMENT_SIZE, Segment::force);
    }

    static JournalFile open(Path directory, long drained, long segmentSize, Sync sync) throws IOException {
        Files.createDirectories(directory);
        JournalFile journal = new JournalFile(directory, segmentSize, sync);
        journal.recover(drained);
        return journal;
    }

    private void recover(long drained) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(f -> f.getFileName().toString().endsWith(".journal"))
                    .forEach(f -> segments.put(firstOf(f), f));
        }
        deleteSpares();
        long last = drained;
        Segment.End end = null;
        for (Map.Entry<Long, Path> segment : segments.entrySet()) {
            if (segment.getKey() > last + 1) {
                throw new HomeUnusable(
                        Phrase.of("home.journal.missing", last + 1, segment.getKey() - 1, segment.getValue()), null);
            }
            end = scan(segment.getKey(), segment.getValue());
            last = Math.max(last, end.next() - 1);
        }
        if (end != null && end.next() == last + 1) {
            current = Segment.reopen(segments.lastEntry().getValue(), segments.lastKey(), end.offset());
        }
        durableSegment = segments.isEmpty() ? 0 : segments.lastKey();
        durableEnd = end == null ? 0 : end.offset();
        assigned = last;
        durable = last;
    }

    /** Spares of an earlier process: there may be more than are wanted, so all are given up. */
    private void deleteSpares() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path spare : files.filter(f -> f.getFileName().toString().endsWith(SPARE))
                    .toList()) {
                Files.delete(spare);
            }
        }
    }

    private static Segment.End scan(long first, Path path) throws IOException {
        Segment.End end = Segment.read(path, 0, first, (_, _, _) -> Segment.Next.GO_ON);
        if (Segment.wholeFrameAfter(path, end)) {
            throw new HomeUnusable(Phrase.of("home.journal.damaged", path, end.offset()), null);
        }
        LOG.debug("journal segment {} holds facts up to {}", path, end.next() - 1);
        return end;
    }

    /** Called after each sync with this journal's lock held: it must only wake somebody. */
    void onDurable(Runnable told) {
        this.listener = told;
    }

    /**
     * Appends a unit; it is durable when this returns. Not disturbed by interrupts: the flag is kept.
     *
     * @return the sequence of the unit's last fact
     */
    long append(Unit unit) {
        Waiting waiting = new Waiting(unit.toBytes(), unit.facts().size());
        lock.lock();
        try {
            goOnAfterFailure();
            queue.add(waiting);
            assigned += waiting.facts;
            long mine = assigned;
            while (!waiting.done) {
                if (leading) {
                    durableChanged.awaitUninterruptibly();
                } else {
                    lead();
                }
                if (waiting.failed != null) {
                    throw refusal(waiting.failed);
                }
            }
            return mine;
        } finally {
            lock.unlock();
        }
    }

    private static JournalUnavailable refusal(JournalUnavailable why) {
        return new JournalUnavailable(why.why(), why.getCause());
    }

    /** Mends what a failed write left, once for all who come; refuses while that cannot be done. */
    private void goOnAfterFailure() {
        while (failure != null && leading) {
            durableChanged.awaitUninterruptibly();
        }
        if (failure != null && !closed) {
            leading = true;
            lock.unlock();
            IOException failed = null;
            try {
                mend();
            } catch (IOException e) {
                failed = e;
            } finally {
                lock.lock();
                leading = false;
                failure = failed == null ? null : unavailable(failed);
                durableChanged.signalAll();
            }
            if (failed == null) {
                LOG.info("the journal in {} can be written again and goes on behind fact {}", directory, durable);
            }
        }
        if (failure != null) {
            throw refusal(failure);
        }
    }

    private JournalUnavailable unavailable(IOException why) {
        return new JournalUnavailable(Phrase.of("store.journal.write", directory, why.getMessage()), why);
    }

    /** Takes away, durably, whatever stands behind the last durable frame. The caller leads. */
    private void mend() throws IOException {
        if (current == null) {
            Files.deleteIfExists(directory.resolve(Segment.nameOf(durable + 1)));
            return;
        }
        current.close();
        long end = current.first() == durableSegment ? durableEnd : 0;
        current = Segment.reopen(current.path(), current.first(), end);
    }

    /** Takes what waits and makes it durable; the lock is not held meanwhile. */
    private void lead() {
        List<Waiting> group = queue;
        queue = new ArrayList<>();
        long first = durable + 1;
        long last = durable + group.stream().mapToInt(w -> w.facts).sum();
        leading = true;
        lock.unlock();
        IOException failed = null;
        try {
            write(first, group);
        } catch (IOException e) {
            failed = e;
        } finally {
            lock.lock();
            leading = false;
            if (failed == null) {
                durable = last;
                durableSegment = current.first();
                durableEnd = current.end();
                syncs++;
                group.forEach(w -> w.done = true);
                listener.run();
            } else {
                LOG.error("the journal in {} could not be written", directory, failed);
                fail(unavailable(failed), group);
            }
            durableChanged.signalAll();
        }
    }

    /** Refuses these and all who wait behind them. */
    private void fail(JournalUnavailable why, List<Waiting> group) {
        failure = why;
        group.forEach(waiting -> waiting.failed = why);
        queue.forEach(waiting -> waiting.failed = why);
        queue = new ArrayList<>();
        assigned = durable;
    }

    private void write(long first, List<Waiting> group) throws IOException {
        int length = Segment.HEADER + Long.BYTES + Integer.BYTES;
        for (Waiting waiting : group) {
            length += waiting.unit.length;
        }
        byte[] frame = new byte[length];
        ByteBuffer buffer =
                ByteBuffer.wrap(frame).position(Segment.HEADER).putLong(first).putInt(group.size());
        group.forEach(waiting -> buffer.put(waiting.unit));
        if (current == null || !current.hasRoom(length)) {
            roll(first);
        }
        current.write(frame, length);
        sync.force(current);
    }

    private void roll(long first) throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
        Path spare;
        lock.lock();
        try {
            spare = spares.poll();
        } finally {
            lock.unlock();
        }
        current = spare == null ? Segment.create(directory, first, segmentSize) : Segment.recycle(spare, first);
        lock.lock();
        try {
            segments.put(first, current.path());
        } finally {
            lock.unlock();
        }
    }

    long durable() {
        lock.lock();
        try {
            return durable;
        } finally {
            lock.unlock();
        }
    }

    long syncs() {
        lock.lock();
        try {
            return syncs;
        } finally {
            lock.unlock();
        }
    }

    /** Why nothing is taken any more; null while all is well. */
    JournalUnavailable failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /** Takes units with the sequence of their first fact. */
    interface UnitReader {
        /** @return false to stop */
        boolean unit(long first, Unit unit) throws IOException;
    }

    /** Where reading shall go on. */
    record Place(Path path, long offset, long next) {}

    /** Reads the durable units that hold facts behind {@code after}, and marks from there on. */
    void read(long after, UnitReader reader) throws IOException {
        lock.lock();
        Map.Entry<Long, Path> start;
        try {
            start = segments.floorEntry(after + 1);
            start = start == null ? segments.firstEntry() : start;
        } finally {
            lock.unlock();
        }
        if (start != null) {
            read(new Place(start.getValue(), 0, start.getKey()), after, reader, Integer.MAX_VALUE);
        }
    }

    /**
     * Reads the durable units from a place on, frame by frame.
     *
     * @param enough the number of facts after which no further frame is begun
     * @return the place of the first frame that was not given
     */
    Place read(Place from, long after, UnitReader reader, int enough) throws IOException {
        List<Path> paths;
        long through;
        long lastSegment;
        long lastEnd;
        lock.lock();
        try {
            lastSegment = durableSegment;
            lastEnd = durableEnd;
            long segment = firstOf(from.path());
            paths = List.copyOf(segments.tailMap(segment).values());
            through = durable;
        } finally {
            lock.unlock();
        }
        Place place = from;
        int[] facts = {0};
        for (Path path : paths) {
            boolean begun = path.equals(from.path());
            long offset = begun ? from.offset() : 0;
            long next = begun ? from.next() : firstOf(path);
            long readable = firstOf(path) < lastSegment ? Long.MAX_VALUE : firstOf(path) == lastSegment ? lastEnd : 0;
            boolean[] more = {true};
            Segment.End end = Segment.read(path, offset, next, (where, first, units) -> {
                if (where >= readable) {
                    more[0] = false;
                    return Segment.Next.STOP_BEFORE;
                }
                long at = first;
                for (Unit unit : units) {
                    long last = at + unit.facts().size() - 1;
                    if (last > through) {
                        more[0] = false;
                        return Segment.Next.STOP_BEFORE;
                    }
                    if ((last > after || unit.facts().isEmpty()) && !reader.unit(at, unit)) {
                        more[0] = false;
                        return Segment.Next.STOP_AFTER;
                    }
                    at = last + 1;
                }
                facts[0] += (int) (at - first);
                more[0] = facts[0] < enough;
                return more[0] ? Segment.Next.GO_ON : Segment.Next.STOP_AFTER;
            });
            place = new Place(path, end.offset(), end.next());
            if (!more[0]) {
                return place;
            }
        }
        return place;
    }

    /** The beginning of the oldest segment; null when there is none. */
    Place beginning() {
        lock.lock();
        try {
            return segments.isEmpty() ? null : new Place(segments.firstEntry().getValue(), 0, segments.firstKey());
        } finally {
            lock.unlock();
        }
    }

    private static long firstOf(Path segment) {
        return Long.parseLong(segment.getFileName().toString().substring(0, 20));
    }

    /** Whether a segment could be deleted once all facts up to {@code drained} are safe elsewhere. */
    boolean hasReleasable(long drained) {
        lock.lock();
        try {
            return segments.size() > 1 && segments.higherKey(segments.firstKey()) <= drained + 1;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives up the segments whose facts are all in the database; the one that is written to stays, and a few are kept
     * to be written over.
     */
    void release(long drained) throws IOException {
        List<Path> done = new ArrayList<>();
        lock.lock();
        try {
            while (segments.size() > 1 && segments.higherKey(segments.firstKey()) <= drained + 1) {
                done.add(segments.pollFirstEntry().getValue());
            }
        } finally {
            lock.unlock();
        }
        for (Path path : done) {
            keepOrDelete(path);
        }
    }

    private void keepOrDelete(Path path) throws IOException {
        boolean keep;
        lock.lock();
        try {
            keep = spares.size() < MOST_SPARES && Files.size(path) == segmentSize;
        } finally {
            lock.unlock();
        }
        if (!keep) {
            Files.deleteIfExists(path);
            return;
        }
        Path spare = path.resolveSibling(path.getFileName() + SPARE);
        Files.move(path, spare, StandardCopyOption.ATOMIC_MOVE);
        lock.lock();
        try {
            spares.add(spare);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            while (leading) {
                durableChanged.awaitUninterruptibly();
            }
            closed = true;
            fail(new JournalUnavailable(Phrase.of("store.journal.closed", directory), null), List.of());
            if (current != null) {
                current.close();
                current = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
