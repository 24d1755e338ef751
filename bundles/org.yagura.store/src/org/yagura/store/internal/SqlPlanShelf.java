package org.yagura.store.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.PlanShelf;

/** Plan revisions in the database. */
final class SqlPlanShelf implements PlanShelf {
    private final Database database;

    SqlPlanShelf(Database database) {
        this.database = database;
    }

    @Override
    public synchronized Revision put(String yaml, String by, String comment, Instant at) {
        try {
            Revision revision = new Revision(latest().map(Revision::number).orElse(0L) + 1, yaml, by, comment, at);
            database.change(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO plan_revision (number, yaml, author, comment, at_nanos) VALUES (?, ?, ?, ?, ?)")) {
                    insert.setLong(1, revision.number());
                    insert.setString(2, yaml);
                    insert.setString(3, by);
                    insert.setString(4, comment);
                    insert.setLong(5, Times.nanos(at));
                    insert.executeUpdate();
                }
            });
            database.sync();
            return revision;
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.plan.write", e.getMessage()), e);
        }
    }

    @Override
    public Optional<Revision> latest() {
        try {
            return database.query(connection -> {
                try (PreparedStatement select = connection.prepareStatement(
                                "SELECT number, yaml, author, comment, at_nanos FROM plan_revision"
                                        + " ORDER BY number DESC LIMIT 1");
                        ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Revision(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    Times.instant(row.getLong(5))))
                            : Optional.empty();
                }
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.plan.read", e.getMessage()), e);
        }
    }
}
