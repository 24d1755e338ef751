package org.yagura.store.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.Outbox;

/** The outbox table. Its ids are UUIDv7, so the key ascends. */
final class SqlOutbox implements Outbox {
    private final Database database;

    SqlOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void put(List<Entry> entries) {
        change(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO outbox (id, fact, channel, payload, due_nanos, attempts, settled)"
                            + " SELECT ?, ?, ?, ?, ?, ?, FALSE"
                            + " WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE id = ?)")) {
                for (Entry entry : entries) {
                    insert.setObject(1, entry.id());
                    insert.setObject(2, entry.fact());
                    insert.setString(3, entry.channel());
                    insert.setString(4, entry.payload());
                    insert.setLong(5, Times.nanos(entry.due()));
                    insert.setInt(6, entry.attempts());
                    insert.setObject(7, entry.id());
                    insert.executeUpdate();
                }
            }
        });
    }

    @Override
    public List<Entry> due(Instant now, int limit) {
        try {
            return database.query(connection -> {
                List<Entry> due = new ArrayList<>();
                try (PreparedStatement select =
                        connection.prepareStatement("SELECT id, fact, channel, payload, due_nanos, attempts FROM outbox"
                                + " WHERE NOT settled AND due_nanos <= ? ORDER BY id LIMIT ?")) {
                    select.setLong(1, Times.nanos(now));
                    select.setInt(2, limit);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            due.add(new Entry(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    row.getString(4),
                                    Times.instant(row.getLong(5)),
                                    row.getInt(6)));
                        }
                    }
                }
                return due;
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.outbox.read", e.getMessage()), e);
        }
    }

    @Override
    public void postpone(UUID id, Instant next) {
        change(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE outbox SET due_nanos = ?, attempts = attempts + 1 WHERE id = ? AND NOT settled")) {
                update.setLong(1, Times.nanos(next));
                update.setObject(2, id);
                update.executeUpdate();
            }
        });
    }

    @Override
    public void settle(UUID id) {
        change(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE outbox SET settled = TRUE WHERE id = ?")) {
                update.setObject(1, id);
                update.executeUpdate();
            }
        });
    }

    private void change(Database.Change change) {
        try {
            database.change(change);
            database.sync();
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.outbox.write", e.getMessage()), e);
        }
    }
}
