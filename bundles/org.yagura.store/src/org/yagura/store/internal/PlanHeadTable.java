package org.yagura.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

/** Every element as it is in the latest revision. */
final class PlanHeadTable {
    private PlanHeadTable() {}

    /**
     * Makes it what the changes say.
     *
     * @throws IllegalArgumentException when a change does not say what is there before it
     */
    static void apply(Connection connection, Collection<ElementChange> changes) throws SQLException {
        try (Batch delete = new Batch(connection, "DELETE FROM plan_head WHERE kind = ? AND id = ?");
                Batch update = new Batch(
                        connection,
                        "UPDATE plan_head SET parent = ?, place = ?, content = ? WHERE kind = ? AND id = ?");
                Batch insert = new Batch(
                        connection, "INSERT INTO plan_head (parent, place, content, kind, id) VALUES (?, ?, ?, ?, ?)")) {
            for (ElementChange change : changes) {
                if (change.after() == null) {
                    delete.add(change.key(), null);
                } else if (change.before() == null) {
                    insert.add(change.key(), change.after());
                } else {
                    update.add(change.key(), change.after());
                }
            }
            delete.flush();
            update.flush();
            insert.flush();
        }
    }

    /** Rows that are written many at a time, each of which has to change one. */
    private static final class Batch implements AutoCloseable {
        private final PreparedStatement statement;
        private int waiting;

        Batch(Connection connection, String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
        }

        void add(ElementKey key, PlanElement element) throws SQLException {
            int at = 0;
            if (element != null) {
                statement.setString(++at, ChangeColumns.parent(element));
                statement.setLong(++at, element.place());
                statement.setString(++at, element.content());
            }
            statement.setString(++at, key.kind());
            statement.setString(++at, key.id());
            statement.addBatch();
            if (++waiting == ChangeColumns.PAGE) {
                flush();
            }
        }

        void flush() throws SQLException {
            for (int changed : statement.executeBatch()) {
                if (changed != 1) {
                    throw new IllegalArgumentException("an element that is changed or removed is not on the shelf");
                }
            }
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /** Every element in no order. */
    static void read(Connection connection, Consumer<PlanElement> each) throws SQLException {
        long last = 0;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT number, kind, id, parent, place, content FROM plan_head"
                        + " WHERE number > ? ORDER BY number LIMIT " + ChangeColumns.PAGE)) {
            int rows;
            do {
                rows = 0;
                select.setLong(1, last);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        ElementKey key = new ElementKey(row.getString(2), row.getString(3));
                        each.accept(ChangeColumns.element(row, 4, key));
                        rows++;
                    }
                }
            } while (rows == ChangeColumns.PAGE);
        }
    }
}
