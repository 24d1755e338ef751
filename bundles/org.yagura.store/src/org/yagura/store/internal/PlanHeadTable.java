package org.yagura.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

/** Every element as it is in the latest revision, a bucket to a row. */
final class PlanHeadTable {
    private static final int BATCH = 256;

    private PlanHeadTable() {}

    /**
     * Makes it what the changes say.
     *
     * @throws IllegalArgumentException when a change does not know whether the element is there
     */
    static void apply(Connection connection, SortedMap<Integer, List<PlacedChange>> buckets) throws SQLException {
        List<Integer> numbers = List.copyOf(buckets.keySet());
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT bucket, elements FROM plan_head WHERE bucket BETWEEN ? AND ?");
                PreparedStatement merge =
                        connection.prepareStatement("MERGE INTO plan_head (bucket, elements) VALUES (?, ?)")) {
            for (int from = 0; from < numbers.size(); from += BATCH) {
                List<Integer> some = numbers.subList(from, Math.min(numbers.size(), from + BATCH));
                Map<Integer, byte[]> before = read(select, some);
                for (Bucket bucket : after(some, before, buckets)) {
                    merge.setInt(1, bucket.number());
                    merge.setBytes(2, bucket.elements());
                    merge.addBatch();
                }
                merge.executeBatch();
            }
        }
    }

    /** What one bucket becomes concerns no other: several threads make them. */
    private static List<Bucket> after(
            List<Integer> numbers, Map<Integer, byte[]> before, Map<Integer, List<PlacedChange>> changes)
            throws SQLException {
        try {
            return numbers.parallelStream()
                    .map(number -> Bucket.of(number, before.get(number), changes.get(number)))
                    .toList();
        } catch (Unreadable e) {
            throw e.why;
        }
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException why;

        Unreadable(SQLException why) {
            super(why);
            this.why = why;
        }
    }

    private record Bucket(int number, byte[] elements) {
        /** @param before null when the bucket is empty */
        static Bucket of(int number, byte[] before, List<PlacedChange> changes) {
            Map<ElementKey, PlanElement> elements = new LinkedHashMap<>();
            try {
                if (before != null) {
                    PlanForm.elements(before).forEach(element -> elements.put(element.key(), element));
                }
            } catch (SQLException e) {
                throw new Unreadable(e);
            }
            changes.forEach(placed -> apply(placed.change(), elements));
            return new Bucket(number, PlanForm.elements(elements.values()));
        }
    }

    /** Of buckets that lie close together all between are read at once; others one by one. */
    private static Map<Integer, byte[]> read(PreparedStatement select, List<Integer> numbers) throws SQLException {
        Map<Integer, byte[]> found = new HashMap<>();
        if (numbers.getLast() - numbers.getFirst() < 2 * numbers.size()) {
            read(select, numbers.getFirst(), numbers.getLast(), found);
        } else {
            for (int number : numbers) {
                read(select, number, number, found);
            }
        }
        return found;
    }

    private static void read(PreparedStatement select, int from, int until, Map<Integer, byte[]> into)
            throws SQLException {
        select.setInt(1, from);
        select.setInt(2, until);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                into.put(row.getInt(1), row.getBytes(2));
            }
        }
    }

    private static void apply(ElementChange change, Map<ElementKey, PlanElement> elements) {
        PlanElement replaced =
                change.after() == null ? elements.remove(change.key()) : elements.put(change.key(), change.after());
        if ((replaced == null) != (change.before() == null)) {
            throw new IllegalArgumentException(
                    change.key() + (replaced == null ? " is not on the shelf" : " is on the shelf already"));
        }
    }

    /** Every element in no order. */
    static void read(Connection connection, Consumer<PlanElement> each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT elements FROM plan_head");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                PlanForm.elements(row.getBytes(1)).forEach(each);
            }
        }
    }
}
