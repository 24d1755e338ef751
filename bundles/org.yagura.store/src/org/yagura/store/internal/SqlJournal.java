package org.yagura.store.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.fact.Fact;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Journal;

/**
 * The journal: the file takes facts durably, a thread of its own carries them into the fact table in order. While the
 * database is away the file goes on taking; what it holds is released once the table has it durably.
 */
final class SqlJournal implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqlJournal.class);
    private static final int BATCH = 5_000;
    private static final long LONGEST_PAUSE_SECONDS = 30;
    /** The database is synced at least this often while facts flow, so that the file can be released. */
    private static final long SYNC_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final JournalFile file;
    private final FactTable table;
    private final Database database;
    private final FactCodec codec = new FactCodec();
    private final Map<String, Long> marks = new HashMap<>();
    private final ReadWriteLock fileKept = new ReentrantReadWriteLock();
    private final Semaphore work = new Semaphore(0);
    private final AtomicLong drained = new AtomicLong();
    private final Thread drain;
    private volatile boolean closing;
    private volatile SQLException databaseFailure;

    // the drain thread's own
    private JournalFile.Place place;
    private boolean unsynced;
    private long lastSync = System.nanoTime();

    /** Opens both halves; what the file holds beyond the table is carried over in the background. */
    SqlJournal(JournalFile file, Database database) throws SQLException, IOException {
        this.file = file;
        this.database = database;
        this.table = new FactTable(database);
        drained.set(table.last());
        marks.putAll(table.marks());
        file.read(0, (first, unit) -> {
            if (unit.consumed() != null) {
                marks.merge(unit.consumed().engine(), unit.consumed().sequence(), Math::max);
            }
            return true;
        });
        file.onDurable(work::release);
        drain = Thread.ofPlatform().name("yagura-journal-drain").daemon().unstarted(this::drainUntilClosed);
        work.release();
        drain.start();
    }

    @Override
    public long append(List<Fact> facts, Consumed consumed) {
        if (facts.isEmpty() && consumed == null) {
            return last();
        }
        long last = file.append(new Unit(facts.stream().map(codec::encode).toList(), consumed));
        if (consumed != null) {
            synchronized (marks) {
                marks.merge(consumed.engine(), consumed.sequence(), Math::max);
            }
        }
        return last;
    }

    @Override
    public long last() {
        return file.durable();
    }

    @Override
    public long consumed(String engine) {
        synchronized (marks) {
            return marks.getOrDefault(engine, 0L);
        }
    }

    @Override
    public void read(long after, long through, Reader reader) {
        fileKept.readLock().lock();
        try {
            long inTable = Math.min(drained.get(), through);
            boolean goOn = after >= inTable
                    || table.read(after, inTable, (sequence, fact) -> reader.fact(sequence, codec.decode(fact)));
            if (goOn && through > inTable) {
                readFile(Math.max(after, inTable), through, reader);
            }
        } catch (SQLException | IOException e) {
            throw new JournalUnavailable(Phrase.of("store.journal.read", e.getMessage()), e);
        } finally {
            fileKept.readLock().unlock();
        }
    }

    private void readFile(long after, long through, Reader reader) throws IOException {
        file.read(after, (first, unit) -> {
            long sequence = first;
            for (StoredFact fact : unit.facts()) {
                if (sequence > through) {
                    return false;
                }
                if (sequence > after && !reader.fact(sequence, codec.decode(fact))) {
                    return false;
                }
                sequence++;
            }
            return true;
        });
    }

    private void drainUntilClosed() {
        long pause = 1;
        while (!closing) {
            try {
                work.tryAcquire(1, 1, TimeUnit.SECONDS);
                work.drainPermits();
                drainAll();
                if (databaseFailure != null) {
                    LOG.info("the database takes facts again; {} are stored", drained.get());
                    databaseFailure = null;
                }
                pause = 1;
            } catch (SQLException e) {
                if (databaseFailure == null) {
                    LOG.error("the database does not take facts; the journal file keeps them meanwhile", e);
                }
                databaseFailure = e;
                pauseBeforeRetry(pause);
                pause = Math.min(LONGEST_PAUSE_SECONDS, pause * 2);
            } catch (IOException e) {
                LOG.error("the journal file could not be read or released", e);
                pauseBeforeRetry(LONGEST_PAUSE_SECONDS);
            } catch (InterruptedException e) {
                LOG.warn("the journal's drain was interrupted and goes on");
            }
        }
    }

    private void pauseBeforeRetry(long seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!closing && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private void drainAll() throws SQLException, IOException {
        while (drainBatch()) {
            // until the table has all that is durable
        }
        if (unsynced && System.nanoTime() - lastSync > SYNC_NANOS) {
            syncAndRelease();
        }
    }

    /** @return whether there may be more */
    private boolean drainBatch() throws SQLException, IOException {
        JournalFile.Place from = place == null ? file.beginning() : place;
        if (from == null) {
            return false;
        }
        long done = drained.get();
        Map<Long, StoredFact> facts = new LinkedHashMap<>();
        Map<String, Consumed> newMarks = new LinkedHashMap<>();
        long[] last = {done};
        int[] units = {0};
        JournalFile.Place to = file.read(
                from,
                done,
                (first, unit) -> {
                    units[0]++;
                    long sequence = first;
                    for (StoredFact fact : unit.facts()) {
                        if (sequence > done) {
                            facts.put(sequence, fact);
                            last[0] = sequence;
                        }
                        sequence++;
                    }
                    if (unit.consumed() != null) {
                        newMarks.put(unit.consumed().engine(), unit.consumed());
                    }
                    // the frame's other units must come too: a place is the beginning of a frame
                    return true;
                },
                BATCH);
        if (units[0] == 0) {
            place = to;
            return false;
        }
        table.write(facts, newMarks);
        place = to;
        drained.set(last[0]);
        unsynced = true;
        if (file.hasReleasable(last[0])) {
            syncAndRelease();
        }
        return true;
    }

    private void syncAndRelease() throws SQLException, IOException {
        database.sync();
        unsynced = false;
        lastSync = System.nanoTime();
        fileKept.writeLock().lock();
        try {
            file.release(drained.get());
        } finally {
            fileKept.writeLock().unlock();
        }
    }

    /** The last sequence that the table holds. */
    long drained() {
        return drained.get();
    }

    /** Why the database does not take facts; null while it does. */
    SQLException databaseFailure() {
        return databaseFailure;
    }

    /** Why the file takes nothing any more; null while it does. */
    JournalUnavailable fileFailure() {
        return file.failure();
    }

    long syncs() {
        return file.syncs();
    }

    /** Carries over what it can within a few seconds; the rest is carried over at the next start. */
    @Override
    public void close() {
        closing = true;
        work.release();
        try {
            drain.join(TimeUnit.SECONDS.toMillis(3));
            if (!drain.isAlive() && databaseFailure == null) {
                drainAll();
                database.sync();
            }
        } catch (SQLException | IOException e) {
            LOG.warn("not all facts reached the database before closing; the journal file keeps them", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("the journal file did not close cleanly", e);
        }
    }
}
