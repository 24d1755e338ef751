package org.yagura.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.port.Storage;
import org.yagura.core.port.Storage.HomeUnusable;
import org.yagura.twins.StorageContract;

class SqlStorageTest extends StorageContract {
    @TempDir
    Path other;

    @Override
    protected Storage storage() {
        return new SqlStorage();
    }

    @Test
    void aHomeOfANewerVersionIsRefusedAndLeftAlone() throws SQLException, IOException {
        new SqlStorage().open(other).close();
        try (Connection raw = raw(other);
                Statement statement = raw.createStatement()) {
            statement.execute("INSERT INTO schema_version VALUES (99)");
        }
        Map<Path, String> before = contents(other);
        assertThatThrownBy(() -> new SqlStorage().open(other))
                .isInstanceOf(HomeUnusable.class)
                .hasMessageContaining("newer Yagura")
                .hasMessageContaining("99")
                .satisfies(e -> assertThat(new String[] {e.getMessage(), e.getLocalizedMessage()})
                        .allMatch(said -> said.contains(other.toString())));
        assertThat(contents(other)).isEqualTo(before);
    }

    /** Each file below a folder with its bytes. */
    private static Map<Path, String> contents(Path folder) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static Connection raw(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:async:" + home.resolve("db/yagura"), "yagura", "");
    }

    @Test
    void aDamagedDatabaseIsNamedAndNotTouched() throws IOException {
        Path file = other.resolve("db/yagura.mv.db");
        Files.createDirectories(file.getParent());
        byte[] rubbish = "this is not a database".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, rubbish);
        assertThatThrownBy(() -> new SqlStorage().open(other))
                .isInstanceOf(HomeUnusable.class)
                .hasMessageContaining("backup");
        assertThat(Files.readAllBytes(file)).isEqualTo(rubbish);
    }

    @Test
    void theFileKeepsWhatTheTableHasNotYet() throws SQLException {
        try (Storage.Opened store = new SqlStorage().open(other)) {
            store.journal().append(List.of(note(1, "a"), note(2, "b")), null);
        }
        try (Connection raw = raw(other);
                Statement statement = raw.createStatement()) {
            statement.execute("DELETE FROM fact WHERE sequence > 1");
        }
        try (Storage.Opened store = new SqlStorage().open(other)) {
            assertThat(store.journal().last()).isEqualTo(2);
            long[] seen = {0};
            store.journal().read(0, Long.MAX_VALUE, (sequence, _) -> {
                seen[0] = sequence;
                return true;
            });
            assertThat(seen[0]).isEqualTo(2);
        }
        try (Connection raw = raw(other);
                Statement statement = raw.createStatement();
                var count = statement.executeQuery("SELECT COUNT(*) FROM fact")) {
            count.next();
            assertThat(count.getLong(1)).isEqualTo(2);
        }
    }
}
