package org.yagura.store.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.IncidentArchive;
import org.yagura.core.port.Journal.JournalUnavailable;
import org.yagura.core.view.IncidentView;

/** Closed incidents as JSON, by number. */
final class SqlIncidentArchive implements IncidentArchive {
    private final Database database;
    private final ObjectMapper mapper = Json.mapper();

    SqlIncidentArchive(Database database) {
        this.database = database;
    }

    @Override
    public void save(List<IncidentView> closed) {
        try {
            database.change(connection -> {
                try (PreparedStatement merge =
                        connection.prepareStatement("MERGE INTO incident_archive (number, story) VALUES (?, ?)")) {
                    for (IncidentView view : closed) {
                        merge.setLong(1, view.row().number());
                        merge.setBytes(2, write(view));
                        merge.executeUpdate();
                    }
                }
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.incidents.write", e.getMessage()), e);
        }
    }

    private byte[] write(IncidentView view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("incident " + view.row().number() + " cannot be written as JSON", e);
        }
    }

    @Override
    public Optional<IncidentView> find(long number) {
        return select("SELECT story FROM incident_archive WHERE number = ? LIMIT ?", number, 1).stream()
                .findFirst();
    }

    @Override
    public List<IncidentView> latest(long below, int limit) {
        return select("SELECT story FROM incident_archive WHERE number < ? ORDER BY number DESC LIMIT ?", below, limit);
    }

    private List<IncidentView> select(String sql, long number, int limit) {
        try {
            return database.query(connection -> {
                List<IncidentView> found = new ArrayList<>();
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    select.setLong(1, number);
                    select.setInt(2, limit);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            found.add(mapper.readValue(row.getBytes(1), IncidentView.class));
                        }
                    }
                } catch (IOException e) {
                    throw new SQLException("an archived incident is not readable", e);
                }
                return found;
            });
        } catch (SQLException e) {
            throw new JournalUnavailable(Phrase.of("store.incidents.read", e.getMessage()), e);
        }
    }
}
