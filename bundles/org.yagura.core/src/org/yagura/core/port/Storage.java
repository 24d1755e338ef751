package org.yagura.core.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.CentreHealth;

/** Opens what one installation has stored in its home folder. Offered as a service; tests use a memory twin. */
public interface Storage {
    /**
     * Opens the home's journal, database and views, creating and migrating what is needed. The caller holds the home's
     * lock. May take seconds: not for the UI thread.
     *
     * @throws HomeUnusable with one sentence for the person who started it: read-only, full, of a newer version, ...;
     *     nothing already stored is harmed
     */
    Opened open(Path home);

    /** An open store. Safe for many threads. */
    interface Opened extends AutoCloseable {
        Journal journal();

        Snapshots snapshots();

        PlanShelf plans();

        Drafts drafts();

        MeasurementHistory measurements();

        IncidentArchive incidents();

        AlertHistory alertHistory();

        SavedViews savedViews();

        Outbox outbox();

        /** The journal's and the database's state; cheap. */
        List<CentreHealth.Part> health();

        List<CentreHealth.Counter> counters();

        /** Waits until all that was accepted is durable, then closes; at most a few seconds. */
        @Override
        void close();
    }

    /**
     * The home cannot be used; it says what is wrong with it and what to do, in English as its message and in the
     * process's language as its localized message.
     */
    final class HomeUnusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Phrase why;

        public HomeUnusable(Phrase why, Throwable cause) {
            super(why.in(Locale.ENGLISH), cause);
            this.why = why;
        }

        @Override
        public String getLocalizedMessage() {
            return why == null ? getMessage() : why.in(Locale.getDefault());
        }
    }
}
