package org.yagura.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ChangeChain;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.PlanShelf;

/** Plan revisions in the database: what each changed, and beside it every element as it is in the latest. */
final class SqlPlanShelf implements PlanShelf {
    private static final String REVISION = "r.number, r.author, r.comment, r.at_nanos, COALESCE(r.changes, 0)";
    private static final int BATCH = 256;

    private final Database database;

    SqlPlanShelf(Database database) {
        this.database = database;
    }

    /** One at a time: the home has one process, and the highest number must not change before the next is written. */
    @Override
    public synchronized Optional<Revision> put(
            long base, Collection<ElementChange> changes, String by, String comment, Instant at) {
        try {
            if (database.query(SqlPlanShelf::highest) != base) {
                return Optional.empty();
            }
            Revision next = new Revision(base + 1, by, comment, at, changes.size());
            database.change(connection -> {
                insert(connection, next);
                write(connection, next.number(), changes);
            });
            database.sync();
            return Optional.of(next);
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.plan.write", e.getMessage()), e);
        }
    }

    private static long highest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT MAX(number) FROM plan_revision");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void insert(Connection connection, Revision revision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO plan_revision (number, author, comment, at_nanos, changes) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, revision.number());
            insert.setString(2, revision.by());
            insert.setString(3, revision.comment());
            insert.setLong(4, Times.nanos(revision.at()));
            insert.setInt(5, revision.changes());
            insert.executeUpdate();
        }
    }

    private static void write(Connection connection, long revision, Collection<ElementChange> changes)
            throws SQLException {
        SortedMap<Integer, List<PlacedChange>> buckets = PlacedChange.byBucket(changes);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO plan_change (revision, bucket, changes) VALUES (?, ?, ?)")) {
            List<Integer> numbers = List.copyOf(buckets.keySet());
            for (int from = 0; from < numbers.size(); from += BATCH) {
                List<Integer> some = numbers.subList(from, Math.min(numbers.size(), from + BATCH));
                List<byte[]> packed = some.parallelStream()
                        .map(number -> PlanForm.changes(buckets.get(number)))
                        .toList();
                for (int i = 0; i < packed.size(); i++) {
                    insert.setLong(1, revision);
                    insert.setInt(2, some.get(i));
                    insert.setBytes(3, packed.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        PlanHeadTable.apply(connection, buckets);
    }

    @Override
    public Optional<Revision> latest() {
        return revisions(Long.MAX_VALUE, 1).stream().findFirst();
    }

    @Override
    public List<Revision> revisions(long before, int most) {
        return read(() -> database.query(connection -> {
            List<Revision> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + REVISION + " FROM plan_revision r WHERE r.number < ? ORDER BY r.number DESC LIMIT ?")) {
                select.setLong(1, before);
                select.setInt(2, most);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(revision(row));
                    }
                }
            }
            return found;
        }));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong(1), row.getString(2), row.getString(3), Times.instant(row.getLong(4)), row.getInt(5));
    }

    @Override
    public void read(long revision, Consumer<PlanElement> each) {
        read(() -> database.snapshot(connection -> {
            long highest = highest(connection);
            if (revision < 1 || revision > highest) {
                return null;
            }
            Map<ElementKey, Optional<PlanElement>> changed = changedSince(connection, revision, highest);
            PlanHeadTable.read(connection, element -> {
                if (!changed.containsKey(element.key())) {
                    each.accept(element);
                }
            });
            changed.values().forEach(then -> then.ifPresent(each));
            return null;
        }));
    }

    /** What was changed after a revision, as it was then; empty for what was not there. */
    private static Map<ElementKey, Optional<PlanElement>> changedSince(
            Connection connection, long revision, long highest) throws SQLException {
        Map<ElementKey, Optional<PlanElement>> then = new HashMap<>();
        for (long later = highest; later > revision; later--) {
            for (PlacedChange placed : changes(connection, later)) {
                ElementChange change = placed.change();
                then.put(change.key(), Optional.ofNullable(change.before()));
            }
        }
        return then;
    }

    /** What a revision changed, in no order. */
    private static List<PlacedChange> changes(Connection connection, long revision) throws SQLException {
        List<PlacedChange> changes = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT changes FROM plan_change WHERE revision = ?")) {
            select.setLong(1, revision);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.addAll(PlanForm.changes(row.getBytes(1)));
                }
            }
        }
        return changes;
    }

    @Override
    public List<ElementChange> changes(long revision) {
        return read(() -> database.query(connection -> changes(connection, revision).stream()
                .sorted(Comparator.comparingInt(PlacedChange::place))
                .map(PlacedChange::change)
                .toList()));
    }

    @Override
    public List<Step> between(long from, long to) {
        ChangeChain<Revision> chain = new ChangeChain<>();
        read(() -> database.query(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + REVISION + ", c.changes FROM plan_change c JOIN plan_revision r"
                            + " ON r.number = c.revision WHERE c.revision > ? AND c.revision <= ? ORDER BY c.revision")) {
                select.setLong(1, Math.min(from, to));
                select.setLong(2, Math.max(from, to));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Revision revision = revision(row);
                        PlanForm.changes(row.getBytes(6)).forEach(placed -> chain.add(placed.change(), revision));
                    }
                }
            }
            return null;
        }));
        List<Step> steps = new ArrayList<>();
        chain.each((change, revision) -> steps.add(new Step(revision, from <= to ? change : change.reversed())));
        return steps;
    }

    @Override
    public List<Step> history(ElementKey element, int most) {
        return read(() -> database.query(connection -> {
            List<Step> steps = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + REVISION + ", c.changes FROM plan_change c JOIN plan_revision r"
                            + " ON r.number = c.revision WHERE c.bucket = ? ORDER BY c.revision DESC")) {
                select.setInt(1, PlacedChange.bucket(element));
                try (ResultSet row = select.executeQuery()) {
                    while (steps.size() < most && row.next()) {
                        Revision revision = revision(row);
                        PlanForm.changes(row.getBytes(6)).stream()
                                .map(PlacedChange::change)
                                .filter(change -> change.key().equals(element))
                                .forEach(change -> steps.add(new Step(revision, change)));
                    }
                }
            }
            return steps;
        }));
    }

    @Override
    public Optional<WholeText> unconverted() {
        return read(() -> database.query(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT number, yaml FROM plan_revision WHERE changes IS NULL ORDER BY number LIMIT 1");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new WholeText(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        }));
    }

    @Override
    public synchronized void convert(long number, Collection<ElementChange> changes) {
        try {
            database.change(connection -> {
                count(connection, number, changes.size());
                write(connection, number, changes);
            });
            database.sync();
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.plan.write", e.getMessage()), e);
        }
    }

    private static void count(Connection connection, long number, int changes) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE plan_revision SET changes = ? WHERE number = ? AND changes IS NULL")) {
            update.setInt(1, changes);
            update.setLong(2, number);
            if (update.executeUpdate() != 1) {
                throw new IllegalArgumentException("revision " + number + " is not one that waits to be converted");
            }
        }
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.plan.read", e.getMessage()), e);
        }
    }
}
