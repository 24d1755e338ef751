package org.yagura.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yagura.twins.PlanElements.added;
import static org.yagura.twins.PlanElements.changed;
import static org.yagura.twins.PlanElements.contact;
import static org.yagura.twins.PlanElements.customer;
import static org.yagura.twins.PlanElements.removed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.PlanShelf.Revision;
import org.yagura.core.port.PlanShelf.WholeText;
import org.yagura.core.port.SavedViews.SavedView;
import org.yagura.core.port.Storage;

/** A home of the version before revisions were kept by element: its revisions are texts. */
class OlderHomeTest {
    private static final Instant T = Instant.parse("2026-11-24T00:00:00.000000005Z");
    private static final PlanElement BANK = customer("bank", "A銀行");
    private static final PlanElement RENAMED = customer("bank", "AB銀行");
    private static final PlanElement SATO = contact("bank", "sato", "佐藤");

    @TempDir
    Path home;

    @BeforeEach
    void olderVersionPublishesTwice() throws SQLException, IOException {
        Files.createDirectories(home.resolve("db"));
        try (Connection raw = raw();
                Statement statement = raw.createStatement()) {
            statement.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)");
            migrate(statement, 1);
            migrate(statement, 2);
            statement.execute("INSERT INTO schema_version VALUES (1), (2)");
            statement.execute("INSERT INTO saved_view VALUES (RANDOM_UUID(), '', '全部', 0, '{}', 3)");
        }
        publish(1, "one: 一");
        publish(2, "two: 二");
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:async:" + home.resolve("db/yagura"), "yagura", "");
    }

    private static void migrate(Statement statement, int version) throws SQLException, IOException {
        try (InputStream in =
                Database.class.getResourceAsStream("/org/yagura/store/migration/V00" + version + ".sql")) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void publish(long number, String yaml) throws SQLException {
        try (Connection raw = raw();
                PreparedStatement insert = raw.prepareStatement(
                        "INSERT INTO plan_revision (number, yaml, author, comment, at_nanos) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setString(2, yaml);
            insert.setString(3, "佐藤");
            insert.setString(4, "import");
            insert.setLong(5, Times.nanos(T.plusSeconds(number)));
            insert.executeUpdate();
        }
    }

    private static List<PlanElement> read(PlanShelf shelf, long revision) {
        List<PlanElement> elements = new ArrayList<>();
        shelf.read(revision, elements::add);
        return elements;
    }

    @Test
    void itsRevisionsWaitToBeConvertedOldestFirst() {
        try (Storage.Opened store = new SqlStorage().open(home)) {
            PlanShelf shelf = store.plans();
            assertThat(shelf.latest()).contains(new Revision(2, "佐藤", "import", T.plusSeconds(2), 0));
            assertThat(read(shelf, 2)).isEmpty();
            assertThat(shelf.changes(1)).isEmpty();
            assertThat(shelf.unconverted()).contains(new WholeText(1, "one: 一"));
            shelf.convert(1, List.of(added(BANK), added(SATO)));
        }
        try (Storage.Opened store = new SqlStorage().open(home)) {
            PlanShelf shelf = store.plans();
            assertThat(read(shelf, 1)).containsExactlyInAnyOrder(BANK, SATO);
            assertThat(shelf.unconverted()).contains(new WholeText(2, "two: 二"));
            assertThatThrownBy(() -> shelf.convert(1, List.of())).isInstanceOf(IllegalArgumentException.class);
            shelf.convert(2, List.of(changed(BANK, RENAMED), removed(SATO)));
            assertThat(shelf.unconverted()).isEmpty();
        }
    }

    @Test
    void convertedRevisionsAreAsIfTheyHadBeenPutSo() {
        try (Storage.Opened store = new SqlStorage().open(home)) {
            PlanShelf shelf = store.plans();
            shelf.convert(1, List.of(added(BANK), added(SATO)));
            shelf.convert(2, List.of(changed(BANK, RENAMED), removed(SATO)));
            assertThat(shelf.put(2, List.of(added(SATO)), "鈴木", "", T)).isPresent();
            assertThat(shelf.revisions(Long.MAX_VALUE, 9))
                    .extracting(Revision::number, Revision::changes)
                    .containsExactly(tuple(3L, 1), tuple(2L, 2), tuple(1L, 2));
            assertThat(read(shelf, 1)).containsExactlyInAnyOrder(BANK, SATO);
            assertThat(read(shelf, 2)).containsExactly(RENAMED);
            assertThat(read(shelf, 3)).containsExactlyInAnyOrder(RENAMED, SATO);
            assertThat(shelf.history(SATO.key(), 9))
                    .extracting(PlanShelf.Step::change)
                    .containsExactly(added(SATO), removed(SATO), added(SATO));
        }
    }

    @Test
    void aRevisionThatChangedNothingIsConvertedToo() {
        try (Storage.Opened store = new SqlStorage().open(home)) {
            store.plans().convert(1, List.of());
            assertThat(store.plans().unconverted()).map(WholeText::number).contains(2L);
        }
    }

    @Test
    void whatElseWasStoredIsThere() {
        try (Storage.Opened store = new SqlStorage().open(home)) {
            assertThat(store.savedViews().of("佐藤")).extracting(SavedView::name).containsExactly("全部");
            assertThat(store.drafts().all()).isEmpty();
        }
    }

    @Test
    void aMigrationThatWasCutOffIsDoneAgain() throws SQLException, IOException {
        try (Connection raw = raw();
                Statement statement = raw.createStatement()) {
            migrate(statement, 3);
        }
        itsRevisionsWaitToBeConvertedOldestFirst();
    }
}
