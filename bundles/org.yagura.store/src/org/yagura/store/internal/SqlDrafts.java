package org.yagura.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.Journal.JournalUnavailable;

/** What people have begun to change, in the database. */
final class SqlDrafts implements Drafts {
    /** So many changes stand in one row. */
    private static final int PAGE = 200;

    private final Database database;

    SqlDrafts(Database database) {
        this.database = database;
    }

    @Override
    public List<Draft> all() {
        try {
            return database.query(connection -> {
                List<Draft> drafts = new ArrayList<>();
                try (PreparedStatement select = connection.prepareStatement(
                                "SELECT id, owner, title, base, changed_nanos, version, changes FROM draft"
                                        + " ORDER BY changed_nanos DESC, id");
                        ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        drafts.add(new Draft(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                Times.instant(row.getLong(5)),
                                row.getLong(6),
                                row.getInt(7)));
                    }
                }
                return drafts;
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.drafts.read", e.getMessage()), e);
        }
    }

    @Override
    public Optional<List<ElementChange>> changes(UUID draft) {
        try {
            return database.snapshot(connection -> {
                if (version(connection, draft).isEmpty()) {
                    return Optional.empty();
                }
                List<ElementChange> changes = new ArrayList<>();
                try (PreparedStatement select =
                        connection.prepareStatement("SELECT changes FROM draft_change WHERE draft = ? ORDER BY page")) {
                    select.setObject(1, draft);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            PlanForm.changes(row.getBytes(1)).forEach(placed -> changes.add(placed.change()));
                        }
                    }
                }
                return Optional.of(changes);
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.drafts.read", e.getMessage()), e);
        }
    }

    private static Optional<Long> version(Connection connection, UUID draft) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT version FROM draft WHERE id = ?")) {
            select.setObject(1, draft);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    /** One at a time: the home has one process, and what is compared must not change before it is written. */
    @Override
    public synchronized Optional<Draft> save(Draft draft, Collection<ElementChange> changes) {
        try {
            Optional<Long> stored = database.query(connection -> version(connection, draft.id()));
            if (stored.isPresent() && stored.get() != draft.version()) {
                return Optional.empty();
            }
            Draft next = new Draft(
                    draft.id(),
                    draft.owner(),
                    draft.title(),
                    draft.base(),
                    draft.changedAt(),
                    draft.version() + 1,
                    changes.size());
            database.change(connection -> {
                write(connection, next);
                delete(connection, "DELETE FROM draft_change WHERE draft = ?", next.id());
                write(connection, next.id(), PlacedChange.inOrder(changes));
            });
            database.sync();
            return Optional.of(next);
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.draft.write", e.getMessage()), e);
        }
    }

    private static void write(Connection connection, Draft draft) throws SQLException {
        try (PreparedStatement merge =
                connection.prepareStatement("MERGE INTO draft (id, owner, title, base, changed_nanos, version, changes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            merge.setObject(1, draft.id());
            merge.setString(2, draft.owner());
            merge.setString(3, draft.title());
            merge.setLong(4, draft.base());
            merge.setLong(5, Times.nanos(draft.changedAt()));
            merge.setLong(6, draft.version());
            merge.setInt(7, draft.changes());
            merge.executeUpdate();
        }
    }

    private static void write(Connection connection, UUID draft, List<PlacedChange> changes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO draft_change (draft, page, changes) VALUES (?, ?, ?)")) {
            for (int from = 0; from < changes.size(); from += PAGE) {
                int to = Math.min(from + PAGE, changes.size());
                insert.setObject(1, draft);
                insert.setInt(2, from / PAGE);
                insert.setBytes(3, PlanForm.changes(changes.subList(from, to)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void delete(Connection connection, String sql, UUID draft) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, draft);
            delete.executeUpdate();
        }
    }

    @Override
    public synchronized void delete(UUID draft) {
        try {
            database.change(connection -> {
                delete(connection, "DELETE FROM draft_change WHERE draft = ?", draft);
                delete(connection, "DELETE FROM draft WHERE id = ?", draft);
            });
            database.sync();
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.draft.delete", e.getMessage()), e);
        }
    }
}
