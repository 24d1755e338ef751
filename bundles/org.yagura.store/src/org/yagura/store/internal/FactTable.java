package org.yagura.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.yagura.core.port.Journal.Consumed;

/** The fact table and the engines' marks. */
final class FactTable {
    private static final String INSERT =
            "INSERT INTO fact (sequence, id, cause, engagement, source_nanos, receipt_nanos, type, version, body)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int PAGE = 5_000;

    private final Database database;

    FactTable(Database database) {
        this.database = database;
    }

    long last() throws SQLException {
        return database.query(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT MAX(sequence) FROM fact");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    Map<String, Long> marks() throws SQLException {
        return database.query(connection -> {
            Map<String, Long> marks = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT engine, sequence FROM engine_mark");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    marks.put(row.getString(1), row.getLong(2));
                }
            }
            return marks;
        });
    }

    /** Writes numbered facts and marks in one transaction. */
    void write(Map<Long, StoredFact> facts, Map<String, Consumed> marks) throws SQLException {
        database.change(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Map.Entry<Long, StoredFact> fact : facts.entrySet()) {
                    bind(insert, fact.getKey(), fact.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            writeMarks(connection, marks);
        });
    }

    private static void writeMarks(Connection connection, Map<String, Consumed> marks) throws SQLException {
        try (PreparedStatement merge =
                connection.prepareStatement("MERGE INTO engine_mark (engine, sequence) VALUES (?, ?)")) {
            for (Consumed mark : marks.values()) {
                merge.setString(1, mark.engine());
                merge.setLong(2, mark.sequence());
                merge.executeUpdate();
            }
        }
    }

    private static void bind(PreparedStatement insert, long sequence, StoredFact fact) throws SQLException {
        insert.setLong(1, sequence);
        insert.setObject(2, fact.id());
        if (fact.cause() == null) {
            insert.setNull(3, Types.OTHER);
        } else {
            insert.setObject(3, fact.cause());
        }
        insert.setString(4, fact.engagement());
        insert.setLong(5, fact.sourceNanos());
        insert.setLong(6, fact.receiptNanos());
        insert.setString(7, fact.type());
        insert.setInt(8, fact.version());
        insert.setBytes(9, fact.body());
    }

    /** Takes stored facts in order. */
    interface Rows {
        /** @return false to stop */
        boolean row(long sequence, StoredFact fact);
    }

    /** @return false when the reader stopped */
    boolean read(long after, long through, Rows rows) throws SQLException {
        long from = after;
        while (from < through) {
            long page = Math.min(through, from + PAGE);
            long begin = from;
            boolean goOn = database.query(connection -> readPage(connection, begin, page, rows));
            if (!goOn) {
                return false;
            }
            from = page;
        }
        return true;
    }

    private static boolean readPage(Connection connection, long after, long through, Rows rows) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT sequence, id, cause, engagement, source_nanos, receipt_nanos, type, version, body FROM fact"
                        + " WHERE sequence > ? AND sequence <= ? ORDER BY sequence")) {
            select.setLong(1, after);
            select.setLong(2, through);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    StoredFact fact = new StoredFact(
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getString(7),
                            row.getInt(8),
                            row.getBytes(9));
                    if (!rows.row(row.getLong(1), fact)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
