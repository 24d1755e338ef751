package org.yagura.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

/** How a change of an element stands in a table's columns: before and after, no content where there is no element. */
final class ChangeColumns {
    /** In a SELECT or an INSERT. */
    static final String NAMES = "kind, id, before_parent, before_place, before_content,"
            + " after_parent, after_place, after_content";

    /** So many rows are handed to the database, or taken from it, at once. */
    static final int PAGE = 2_000;

    private ChangeColumns() {}

    /** Puts a change's eight values at {@code from} and what follows. */
    static void bind(PreparedStatement insert, int from, ElementChange change) throws SQLException {
        int at = from;
        insert.setString(at++, change.key().kind());
        insert.setString(at++, change.key().id());
        at = bind(insert, at, change.before());
        bind(insert, at, change.after());
    }

    private static int bind(PreparedStatement insert, int from, PlanElement element) throws SQLException {
        int at = from;
        if (element == null) {
            insert.setNull(at++, Types.VARCHAR);
            insert.setNull(at++, Types.BIGINT);
            insert.setNull(at++, Types.VARCHAR);
        } else {
            insert.setString(at++, parent(element));
            insert.setLong(at++, element.place());
            insert.setString(at++, element.content());
        }
        return at;
    }

    /** As it is stored; null for what stands in the centre itself. */
    static String parent(PlanElement element) {
        return element.parent() == null ? null : element.parent().toString();
    }

    static ElementChange read(ResultSet row, int from) throws SQLException {
        ElementKey key = new ElementKey(row.getString(from), row.getString(from + 1));
        return new ElementChange(key, element(row, from + 2, key), element(row, from + 5, key));
    }

    /** The element of three columns: parent, place, content; null when there is no content. */
    static PlanElement element(ResultSet row, int from, ElementKey key) throws SQLException {
        String content = row.getString(from + 2);
        if (content == null) {
            return null;
        }
        String parent = row.getString(from);
        return new PlanElement(key, parent == null ? null : ElementKey.parse(parent), row.getLong(from + 1), content);
    }

    /**
     * Writes changes in their order, from place 1 on.
     *
     * @param insert takes the owner, the place and then the columns
     * @param owner the revision or the draft whose they are
     */
    static void write(Connection connection, String insert, Object owner, Collection<ElementChange> changes)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int place = 0;
            for (ElementChange change : changes) {
                statement.setObject(1, owner);
                statement.setInt(2, ++place);
                bind(statement, 3, change);
                statement.addBatch();
                if (place % PAGE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
