package org.yagura.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final int BATCH = 500;

    private PlanHeadTable() {}

    /**
     * Makes it what the changes say.
     *
     * @throws IllegalArgumentException when a change does not know whether the element is there
     */
    static void apply(Connection connection, SortedMap<Integer, List<PlacedChange>> buckets) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT elements FROM plan_head WHERE bucket = ?");
                PreparedStatement merge =
                        connection.prepareStatement("MERGE INTO plan_head (bucket, elements) VALUES (?, ?)")) {
            int waiting = 0;
            for (Map.Entry<Integer, List<PlacedChange>> bucket : buckets.entrySet()) {
                Map<ElementKey, PlanElement> elements = read(select, bucket.getKey());
                bucket.getValue().forEach(placed -> apply(placed.change(), elements));
                merge.setInt(1, bucket.getKey());
                merge.setBytes(2, PlanForm.elements(elements.values()));
                merge.addBatch();
                if (++waiting % BATCH == 0) {
                    merge.executeBatch();
                }
            }
            merge.executeBatch();
        }
    }

    private static Map<ElementKey, PlanElement> read(PreparedStatement select, int bucket) throws SQLException {
        Map<ElementKey, PlanElement> elements = new LinkedHashMap<>();
        select.setInt(1, bucket);
        try (ResultSet row = select.executeQuery()) {
            if (row.next()) {
                PlanForm.elements(row.getBytes(1)).forEach(element -> elements.put(element.key(), element));
            }
        }
        return elements;
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
