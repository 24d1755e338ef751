package org.yagura.twins;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.yagura.core.fact.Fact;
import org.yagura.core.fact.Measurement;
import org.yagura.core.port.AlertHistory;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.IncidentArchive;
import org.yagura.core.port.Journal;
import org.yagura.core.port.MeasurementHistory;
import org.yagura.core.port.Outbox;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.SavedViews;
import org.yagura.core.port.Snapshots;
import org.yagura.core.port.Storage;
import org.yagura.core.view.CentreHealth;
import org.yagura.core.view.IncidentView;

/** A store in memory. What is stored under a home outlives closing it, as a disk would. */
public final class MemoryStorage implements Storage {
    private final Map<Path, Home> homes = new HashMap<>();

    @Override
    public synchronized Opened open(Path home) {
        return homes.computeIfAbsent(home, h -> new Home());
    }

    private static final class Home implements Opened {
        private final MemoryJournal journal = new MemoryJournal();
        private final MemorySnapshots snapshots = new MemorySnapshots();
        private final MemoryPlanShelf plans = new MemoryPlanShelf();
        private final MemoryMeasurements measurements = new MemoryMeasurements();
        private final MemoryArchive archive = new MemoryArchive();
        private final MemoryAlertHistory alertHistory = new MemoryAlertHistory();
        private final MemorySavedViews savedViews = new MemorySavedViews();
        private final MemoryDrafts drafts = new MemoryDrafts();
        private final MemoryOutbox outbox = new MemoryOutbox();

        @Override
        public Journal journal() {
            return journal;
        }

        @Override
        public Snapshots snapshots() {
            return snapshots;
        }

        @Override
        public PlanShelf plans() {
            return plans;
        }

        @Override
        public Drafts drafts() {
            return drafts;
        }

        @Override
        public MeasurementHistory measurements() {
            return measurements;
        }

        @Override
        public IncidentArchive incidents() {
            return archive;
        }

        @Override
        public AlertHistory alertHistory() {
            return alertHistory;
        }

        @Override
        public SavedViews savedViews() {
            return savedViews;
        }

        @Override
        public Outbox outbox() {
            return outbox;
        }

        @Override
        public List<CentreHealth.Part> health() {
            return List.of();
        }

        @Override
        public List<CentreHealth.Counter> counters() {
            return List.of();
        }

        @Override
        public void close() {
            // memory needs no closing
        }
    }

    private static final class MemorySnapshots implements Snapshots {
        private final Map<String, Snapshot<?>> byOwner = new HashMap<>();

        @Override
        public synchronized <S extends Record> void save(String owner, Snapshot<S> snapshot) {
            byOwner.put(owner, snapshot);
        }

        @Override
        public synchronized <S extends Record> Optional<Snapshot<S>> load(String owner, Class<S> type) {
            Snapshot<?> found = byOwner.get(owner);
            return found == null
                    ? Optional.empty()
                    : Optional.of(new Snapshot<>(found.written(), found.consumed(), type.cast(found.state())));
        }
    }

    private static final class MemoryMeasurements implements MeasurementHistory {
        private record Key(Instant from, String monitor) {}

        private final Map<Key, Measurement> rows = new HashMap<>();

        @Override
        public synchronized void save(Collection<Measurement> measurements) {
            measurements.forEach(m -> rows.put(new Key(m.from(), m.monitor()), m));
        }

        @Override
        public synchronized List<Measurement> of(String monitor, Instant from, Instant until) {
            return rows.values().stream()
                    .filter(m -> m.monitor().equals(monitor))
                    .filter(m -> !m.from().isBefore(from) && m.from().isBefore(until))
                    .sorted(Comparator.comparing(Measurement::from))
                    .toList();
        }
    }

    private static final class MemoryArchive implements IncidentArchive {
        private final TreeMap<Long, IncidentView> byNumber = new TreeMap<>();

        @Override
        public synchronized void save(List<IncidentView> closed) {
            closed.forEach(view -> byNumber.put(view.row().number(), view));
        }

        @Override
        public synchronized Optional<IncidentView> find(long number) {
            return Optional.ofNullable(byNumber.get(number));
        }

        @Override
        public synchronized List<IncidentView> latest(long below, int limit) {
            return byNumber.headMap(below, false).descendingMap().values().stream()
                    .limit(limit)
                    .toList();
        }
    }

    private static final class MemoryOutbox implements Outbox {
        private record Kept(Entry entry, boolean settled) {}

        private final Map<UUID, Kept> entries = new LinkedHashMap<>();

        @Override
        public synchronized void put(List<Entry> added) {
            added.forEach(entry -> entries.putIfAbsent(entry.id(), new Kept(entry, false)));
        }

        @Override
        public synchronized List<Entry> due(Instant now, int limit) {
            return entries.values().stream()
                    .filter(kept -> !kept.settled && !kept.entry.due().isAfter(now))
                    .map(Kept::entry)
                    .sorted(Comparator.comparing(entry -> entry.id().toString()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public synchronized void postpone(UUID id, Instant next) {
            entries.computeIfPresent(id, (_, kept) -> {
                Entry e = kept.entry;
                return kept.settled
                        ? kept
                        : new Kept(
                                new Entry(e.id(), e.fact(), e.channel(), e.payload(), next, e.attempts() + 1), false);
            });
        }

        @Override
        public synchronized void settle(UUID id) {
            entries.computeIfPresent(id, (_, kept) -> new Kept(kept.entry, true));
        }
    }

    private static final class MemoryJournal implements Journal {
        private final List<Fact> facts = new ArrayList<>();
        private final Map<String, Long> marks = new HashMap<>();

        @Override
        public synchronized long append(List<Fact> appended, Consumed consumed) {
            facts.addAll(appended);
            if (consumed != null) {
                marks.merge(consumed.engine(), consumed.sequence(), Math::max);
            }
            return facts.size();
        }

        @Override
        public synchronized long last() {
            return facts.size();
        }

        @Override
        public void read(long after, long through, Reader reader) {
            List<Fact> now;
            synchronized (this) {
                now = List.copyOf(facts);
            }
            for (long sequence = after + 1; sequence <= Math.min(through, now.size()); sequence++) {
                if (!reader.fact(sequence, now.get((int) sequence - 1))) {
                    return;
                }
            }
        }

        @Override
        public synchronized long consumed(String engine) {
            return marks.getOrDefault(engine, 0L);
        }
    }
}
