package org.yagura.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Storage.HomeUnusable;

/** The embedded H2 database of a home: opened, checked, migrated. Safe for many threads. */
final class Database implements AutoCloseable {
    /** The newest form of the tables that this version knows; {@code migration/V001.sql} makes the first. */
    static final int VERSION = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String USER = "yagura";
    private static final int CONNECTIONS = 8;

    private final JdbcConnectionPool pool;

    private Database(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /** Work with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Work that answers nothing. */
    interface Change {
        void with(Connection connection) throws SQLException;
    }

    static Database open(Path home) {
        Path file = home.resolve("db").resolve("yagura");
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:async:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        source.setUser(USER);
        source.setPassword("");
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(CONNECTIONS);
        try {
            refuseNewer(home, file);
            Files.createDirectories(file.getParent());
            Database database = new Database(pool);
            try (Connection connection = pool.getConnection()) {
                checkSettings(connection);
                migrate(connection, home);
            }
            return database;
        } catch (SQLException | IOException e) {
            pool.dispose();
            throw explain(home, e);
        } catch (HomeUnusable e) {
            pool.dispose();
            throw e;
        }
    }

    /** Looks without touching anything; what cannot be looked at so is found when it is opened. */
    private static void refuseNewer(Path home, Path file) {
        if (!Files.exists(file.resolveSibling(file.getFileName() + ".mv.db"))) {
            return;
        }
        String url = "jdbc:h2:async:" + file.toAbsolutePath() + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT MAX(version) FROM schema_version")) {
            if (found.next() && found.getInt(1) > VERSION) {
                throw newer(home, found.getInt(1));
            }
        } catch (SQLException e) {
            LOG.debug("the database in {} cannot be looked at before it is opened", home, e);
        }
    }

    private static HomeUnusable newer(Path home, int version) {
        return new HomeUnusable(Phrase.of("home.newer", home, version, VERSION), null);
    }

    private static HomeUnusable explain(Path home, Exception e) {
        int code = e instanceof SQLException sql ? sql.getErrorCode() : 0;
        Phrase why = switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Phrase.of("home.database.open", home);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                Phrase.of("home.database.damaged", home, e.getMessage());
            case ErrorCode.DATABASE_IS_READ_ONLY -> Phrase.of("home.database.readonly", home);
            default -> Phrase.of("home.database", home, e.getMessage());
        };
        return new HomeUnusable(why, e);
    }

    /** Every commit has to reach the file at once: batches are closed by CHECKPOINT SYNC on top of that. */
    private static void checkSettings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            try (ResultSet setting = statement.executeQuery(
                    "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'")) {
                if (setting.next() && !"0".equals(setting.getString(1))) {
                    throw new SQLException("H2 did not take WRITE_DELAY=0 but has " + setting.getString(1));
                }
            }
        }
    }

    private static void migrate(Connection connection, Path home) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
            int version;
            try (ResultSet found = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
                found.next();
                version = found.getInt(1);
            }
            if (version > VERSION) {
                throw newer(home, version);
            }
            for (int next = version + 1; next <= VERSION; next++) {
                statement.execute(migration(next));
                statement.execute("INSERT INTO schema_version VALUES (" + next + ")");
            }
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private static String migration(int version) throws IOException {
        String name = "/org/yagura/store/migration/" + String.format("V%03d.sql", version);
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    <T> T query(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return work.with(connection);
        }
    }

    /** Reads everything as of one moment, however long it takes and whoever writes meanwhile. */
    <T> T snapshot(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            isolate(connection, "SNAPSHOT");
            connection.setAutoCommit(false);
            try {
                return work.with(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                isolate(connection, "READ COMMITTED");
            }
        }
    }

    /** JDBC has no number of its own for a snapshot. */
    private static void isolate(Connection connection, String level) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL " + level);
        }
    }

    /** One transaction: all of it or nothing. */
    void change(Change work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.with(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** After this, all that was committed survives a power cut. */
    void sync() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    @Override
    public void close() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            LOG.warn("the database did not close cleanly", e);
        }
        pool.dispose();
    }
}
