package org.yagura.store.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.AlertHistory;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.view.AlertSpan;

/**
 * Occurrences of alerts as JSON, by the sequence of the fact that ended them. They are found by the hour of their end;
 * one that ended after the time asked for has either ended on the same day or lasted through the next midnight, and
 * those of a midnight are listed.
 */
final class SqlAlertHistory implements AlertHistory {
    private static final long HOUR_SECONDS = 3_600;
    private static final int DAY_HOURS = 24;
    private static final Comparator<AlertSpan> OLDEST_FIRST =
            Comparator.comparing(AlertSpan::from).thenComparing(AlertSpan::alert);

    private final Database database;
    private final ObjectMapper mapper = Json.mapper();

    SqlAlertHistory(Database database) {
        this.database = database;
    }

    private static int hour(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond(), HOUR_SECONDS);
    }

    /** The first midnight that is not before {@code at}, in days since 1970. */
    private static int midnight(Instant at) {
        Instant justBefore = at.minusNanos(1);
        return Math.floorDiv(hour(justBefore), DAY_HOURS) + 1;
    }

    @Override
    public void save(List<Ended> ended) {
        try {
            database.change(connection -> {
                writeSpans(connection, ended);
                writeNights(connection, ended);
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.occurrences.write", e.getMessage()), e);
        }
    }

    private void writeSpans(Connection connection, List<Ended> ended) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO alert_span (ended, until_hour, asset, from_nanos, until_nanos, span)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Ended each : ended) {
                AlertSpan span = each.span();
                merge.setLong(1, each.sequence());
                merge.setInt(2, hour(span.until()));
                merge.setString(3, span.asset());
                merge.setLong(4, Times.nanos(span.from()));
                merge.setLong(5, Times.nanos(span.until()));
                merge.setBytes(6, write(span));
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    private static void writeNights(Connection connection, List<Ended> ended) throws SQLException {
        try (PreparedStatement merge =
                connection.prepareStatement("MERGE INTO alert_span_night (night, ended) VALUES (?, ?)")) {
            for (Ended each : ended) {
                int last = Math.floorDiv(hour(each.span().until()), DAY_HOURS);
                for (int night = midnight(each.span().from().plusNanos(1)); night <= last; night++) {
                    merge.setInt(1, night);
                    merge.setLong(2, each.sequence());
                    merge.addBatch();
                }
            }
            merge.executeBatch();
        }
    }

    private byte[] write(AlertSpan span) {
        try {
            return mapper.writeValueAsBytes(span);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("alert " + span.alert() + " cannot be written as JSON", e);
        }
    }

    @Override
    public List<AlertSpan> between(Instant from, Instant until, int limit) {
        return find(null, from, until, limit);
    }

    @Override
    public List<AlertSpan> of(String asset, Instant from, Instant until) {
        return find(asset, from, until, Integer.MAX_VALUE);
    }

    private List<AlertSpan> find(String asset, Instant from, Instant until, int limit) {
        if (!from.isBefore(until)) {
            return List.of();
        }
        try {
            return database.query(connection -> {
                List<AlertSpan> found = new ArrayList<>();
                int night = midnight(until);
                readNight(connection, night, asset, until, limit, found);
                readHours(connection, night, asset, from, until, limit, found);
                found.sort(OLDEST_FIRST);
                return found;
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.occurrences.read", e.getMessage()), e);
        }
    }

    private void readNight(
            Connection connection, int night, String asset, Instant until, int limit, List<AlertSpan> into)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT s.span FROM alert_span_night n JOIN alert_span s ON s.ended = n.ended"
                        + " WHERE n.night = ? AND s.from_nanos < ?" + (asset == null ? "" : " AND s.asset = ?")
                        + " ORDER BY n.ended DESC LIMIT ?")) {
            int at = 0;
            select.setInt(++at, night);
            select.setLong(++at, Times.nanos(until));
            if (asset != null) {
                select.setString(++at, asset);
            }
            select.setInt(++at, limit);
            read(select, into);
        }
    }

    /** From the last hour before the midnight back to the first, until there are enough. */
    private void readHours(
            Connection connection,
            int night,
            String asset,
            Instant from,
            Instant until,
            int limit,
            List<AlertSpan> into)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT span FROM alert_span WHERE until_hour = ?" + (asset == null ? "" : " AND asset = ?")
                        + " AND from_nanos < ? AND until_nanos >= ? ORDER BY ended DESC LIMIT ?")) {
            int newest = Math.min(newestHour(connection), night * DAY_HOURS - 1);
            int oldest = Math.max(oldestHour(connection), hour(from));
            for (int hour = newest; hour >= oldest && into.size() < limit; hour--) {
                int at = 0;
                select.setInt(++at, hour);
                if (asset != null) {
                    select.setString(++at, asset);
                }
                select.setLong(++at, Times.nanos(until));
                select.setLong(++at, Times.nanos(from));
                select.setInt(++at, limit - into.size());
                read(select, into);
            }
        }
    }

    private static int newestHour(Connection connection) throws SQLException {
        return firstInt(
                connection, "SELECT until_hour FROM alert_span ORDER BY until_hour DESC LIMIT 1", Integer.MIN_VALUE);
    }

    private static int oldestHour(Connection connection) throws SQLException {
        return firstInt(connection, "SELECT until_hour FROM alert_span ORDER BY until_hour LIMIT 1", Integer.MAX_VALUE);
    }

    private static int firstInt(Connection connection, String sql, int otherwise) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getInt(1) : otherwise;
        }
    }

    private void read(PreparedStatement select, List<AlertSpan> into) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                into.add(mapper.readValue(row.getBytes(1), AlertSpan.class));
            }
        } catch (IOException e) {
            throw new SQLException("a stored occurrence of an alert is not readable", e);
        }
    }

    @Override
    public int forget(Instant before, int most) {
        try {
            List<Long> old = database.query(connection -> oldest(connection, before, most));
            if (!old.isEmpty()) {
                database.change(connection -> forget(connection, old.getFirst(), old.getLast(), before, most));
            }
            return old.size();
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.occurrences.delete", e.getMessage()), e);
        }
    }

    /** The first by key while they are old: what stands behind a younger one waits for its turn. */
    private static List<Long> oldest(Connection connection, Instant before, int most) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT ended, until_nanos FROM alert_span ORDER BY ended LIMIT ?")) {
            select.setInt(1, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && row.getLong(2) < Times.nanos(before)) {
                    keys.add(row.getLong(1));
                }
            }
        }
        return keys;
    }

    private static void forget(Connection connection, long first, long last, Instant before, int most)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM alert_span WHERE ended BETWEEN ? AND ?")) {
            delete.setLong(1, first);
            delete.setLong(2, last);
            delete.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM alert_span_night WHERE night < ? AND ended <= ?" + " FETCH FIRST ? ROWS ONLY")) {
            delete.setInt(1, midnight(before));
            delete.setLong(2, last);
            delete.setInt(3, most);
            delete.executeUpdate();
        }
    }
}
