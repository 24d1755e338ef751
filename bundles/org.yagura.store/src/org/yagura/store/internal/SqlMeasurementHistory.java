package org.yagura.store.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.yagura.core.fact.Measurement;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.port.MeasurementHistory;

/** Measurements by period; the key begins with the period, so that the table grows at its end. */
final class SqlMeasurementHistory implements MeasurementHistory {
    private final Database database;

    SqlMeasurementHistory(Database database) {
        this.database = database;
    }

    @Override
    public void save(Collection<Measurement> rows) {
        try {
            database.change(connection -> {
                try (PreparedStatement period =
                                connection.prepareStatement("MERGE INTO measurement_period (from_second) VALUES (?)");
                        PreparedStatement merge = connection.prepareStatement(
                                "MERGE INTO measurement (from_second, monitor, sent, lost, min_micros, mean_micros,"
                                        + " max_micros) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                    for (Instant from :
                            rows.stream().map(Measurement::from).distinct().toList()) {
                        period.setLong(1, from.getEpochSecond());
                        period.executeUpdate();
                    }
                    for (Measurement m : rows) {
                        merge.setLong(1, m.from().getEpochSecond());
                        merge.setString(2, m.monitor());
                        merge.setInt(3, m.sent());
                        merge.setInt(4, m.lost());
                        merge.setLong(5, m.minMicros());
                        merge.setLong(6, m.meanMicros());
                        merge.setLong(7, m.maxMicros());
                        merge.addBatch();
                    }
                    merge.executeBatch();
                }
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.measurements.write", e.getMessage()), e);
        }
    }

    @Override
    public List<Measurement> of(String monitor, Instant from, Instant until) {
        try {
            return database.query(connection -> {
                List<Measurement> found = new ArrayList<>();
                try (PreparedStatement select = connection.prepareStatement(
                        "SELECT m.from_second, m.sent, m.lost, m.min_micros, m.mean_micros, m.max_micros"
                                + " FROM measurement_period p JOIN measurement m"
                                + " ON m.from_second = p.from_second AND m.monitor = ?"
                                + " WHERE p.from_second >= ? AND p.from_second < ? ORDER BY p.from_second")) {
                    select.setString(1, monitor);
                    select.setLong(2, from.getEpochSecond());
                    select.setLong(3, until.getEpochSecond());
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            found.add(new Measurement(
                                    monitor,
                                    Instant.ofEpochSecond(row.getLong(1)),
                                    row.getInt(2),
                                    row.getInt(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6)));
                        }
                    }
                }
                return found;
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.measurements.read", e.getMessage()), e);
        }
    }
}
