package org.yagura.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.SavedViewLimits;
import org.yagura.core.port.SavedViews;

/** People's views of the console in the database: a table of some hundred rows. */
final class SqlSavedViews implements SavedViews {
    private static final String COLUMNS = "SELECT id, owner, name, place, content, version FROM saved_view ";

    private final Database database;

    SqlSavedViews(Database database) {
        this.database = database;
    }

    @Override
    public List<SavedView> of(String person) {
        try {
            return database.query(connection -> {
                try (PreparedStatement select = connection.prepareStatement(
                        COLUMNS + "WHERE owner = '' OR owner = ? ORDER BY place, name, id")) {
                    select.setString(1, person);
                    return read(select);
                }
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.views.read", e.getMessage()), e);
        }
    }

    private static List<SavedView> read(PreparedStatement select) throws SQLException {
        List<SavedView> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new SavedView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getLong(6)));
            }
        }
        return found;
    }

    /** One at a time: the home has one process, and what is compared must not change before it is written. */
    @Override
    public synchronized Outcome save(SavedView view) {
        try {
            Optional<SavedView> stored = database.query(connection -> find(connection, view.id()));
            int others = database.query(connection -> others(connection, view));
            Optional<Phrase> refusal = SavedViewLimits.refusal(view, others);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            if (stored.isPresent() && stored.get().version() != view.version()) {
                SavedView kept = stored.get();
                return view.version(kept.version()).equals(kept) ? new Outcome.Saved(kept) : new Outcome.Conflict(kept);
            }
            SavedView next = view.version(stored.map(SavedView::version).orElse(0L) + 1);
            database.change(connection -> write(connection, next));
            database.sync();
            return new Outcome.Saved(next);
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.view.write", e.getMessage()), e);
        }
    }

    private static Optional<SavedView> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + "WHERE id = ?")) {
            select.setObject(1, id);
            return read(select).stream().findFirst();
        }
    }

    private static int others(Connection connection, SavedView view) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("SELECT COUNT(*) FROM saved_view WHERE owner = ? AND id <> ?")) {
            count.setString(1, view.owner());
            count.setObject(2, view.id());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void write(Connection connection, SavedView view) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO saved_view (id, owner, name, place, content, version) VALUES (?, ?, ?, ?, ?, ?)")) {
            merge.setObject(1, view.id());
            merge.setString(2, view.owner());
            merge.setString(3, view.name());
            merge.setInt(4, view.place());
            merge.setString(5, view.content());
            merge.setLong(6, view.version());
            merge.executeUpdate();
        }
    }

    @Override
    public synchronized void delete(UUID id) {
        try {
            database.change(connection -> {
                try (PreparedStatement delete = connection.prepareStatement("DELETE FROM saved_view WHERE id = ?")) {
                    delete.setObject(1, id);
                    delete.executeUpdate();
                }
            });
            database.sync();
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.view.delete", e.getMessage()), e);
        }
    }
}
