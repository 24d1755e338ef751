package org.yagura.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.AlertHistory;
import org.yagura.core.port.Drafts;
import org.yagura.core.port.IncidentArchive;
import org.yagura.core.port.Journal;
import org.yagura.core.port.MeasurementHistory;
import org.yagura.core.port.Outbox;
import org.yagura.core.port.PlanShelf;
import org.yagura.core.port.SavedViews;
import org.yagura.core.port.Snapshots;
import org.yagura.core.port.Storage;
import org.yagura.core.view.CentreHealth.Counter;
import org.yagura.core.view.CentreHealth.Part;
import org.yagura.core.view.CentreHealth.State;

/** Opens a home that keeps its facts in the intake journal's files and in an embedded H2 database. */
@Component(service = Storage.class)
public final class SqlStorage implements Storage {
    /** Below this a home counts as full: a journal segment and the database's next chunks would not fit. */
    private static final long LEAST_ROOM = 64L << 20;
    /** The database may be behind the journal's file by this many facts before somebody is told. */
    private static final long BEHIND = 50_000;

    @Override
    public Opened open(Path home) {
        checkRoom(home);
        Database database = Database.open(home);
        try {
            JournalFile file = JournalFile.open(home.resolve("journal"), new FactTable(database).last());
            return new OpenHome(database, new SqlJournal(file, database), new FileSnapshots(home.resolve("snapshots")));
        } catch (SQLException | IOException e) {
            database.close();
            throw new HomeUnusable(Phrase.of("home.journal", home, e.getMessage()), e);
        } catch (HomeUnusable e) {
            database.close();
            throw e;
        }
    }

    private static void checkRoom(Path home) {
        try {
            Files.createDirectories(home);
            if (!Files.isWritable(home)) {
                throw new HomeUnusable(Phrase.of("home.forbidden", home), null);
            }
            long room = Files.getFileStore(home).getUsableSpace();
            if (room < LEAST_ROOM) {
                throw new HomeUnusable(Phrase.of("home.full", home, room >> 20, LEAST_ROOM >> 20), null);
            }
        } catch (IOException e) {
            throw new HomeUnusable(Phrase.of("home.unmade", home, e.getMessage()), e);
        }
    }

    private static final class OpenHome implements Opened {
        private final Database database;
        private final SqlJournal journal;
        private final Snapshots snapshots;
        private final AlertHistory alertHistory;
        private final SavedViews savedViews;
        private final PlanShelf plans;
        private final Drafts drafts;

        OpenHome(Database database, SqlJournal journal, Snapshots snapshots) {
            this.database = database;
            this.journal = journal;
            this.snapshots = snapshots;
            this.alertHistory = new SqlAlertHistory(database);
            this.savedViews = new SqlSavedViews(database);
            this.plans = new SqlPlanShelf(database);
            this.drafts = new SqlDrafts(database);
        }

        @Override
        public Journal journal() {
            return journal;
        }

        @Override
        public Snapshots snapshots() {
            return snapshots;
        }

        @Override
        public PlanShelf plans() {
            return plans;
        }

        @Override
        public Drafts drafts() {
            return drafts;
        }

        @Override
        public MeasurementHistory measurements() {
            return new SqlMeasurementHistory(database);
        }

        @Override
        public IncidentArchive incidents() {
            return new SqlIncidentArchive(database);
        }

        @Override
        public AlertHistory alertHistory() {
            return alertHistory;
        }

        @Override
        public SavedViews savedViews() {
            return savedViews;
        }

        @Override
        public Outbox outbox() {
            return new SqlOutbox(database);
        }

        @Override
        public List<Part> health() {
            int behind = (int) Math.min(Integer.MAX_VALUE, journal.last() - journal.drained());
            Part file = journal.fileFailure() == null
                    ? new Part("journal", State.OK, 0, null, Phrase.of("health.journal.ok", journal.last()))
                    : new Part("journal", State.FAILED, 0, null, Phrase.of("health.journal.failed"));
            Part tables;
            if (journal.databaseFailure() != null) {
                tables = new Part("database", State.FAILED, behind, null, Phrase.of("health.database.away", behind));
            } else if (behind > BEHIND) {
                tables =
                        new Part("database", State.DEGRADED, behind, null, Phrase.of("health.database.behind", behind));
            } else {
                tables = new Part("database", State.OK, behind, null, Phrase.of("health.database.ok"));
            }
            return List.of(file, tables);
        }

        @Override
        public List<Counter> counters() {
            return List.of(
                    new Counter("journal_facts_total", "Facts in the journal.", false, journal.last()),
                    new Counter("journal_syncs_total", "Syncs of the journal's file.", false, journal.syncs()),
                    new Counter("database_facts_total", "Facts in the database.", false, journal.drained()));
        }

        @Override
        public void close() {
            journal.close();
            database.close();
        }
    }
}
