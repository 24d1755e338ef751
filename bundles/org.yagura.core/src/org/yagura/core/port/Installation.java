package org.yagura.core.port;

import java.nio.file.Path;

/** Starts the centre of a home: its engines, its journal, its board. Offered as a service. */
public interface Installation {
    /**
     * Opens a home and starts its engines. May take seconds: not for the UI thread.
     *
     * @throws Storage.HomeUnusable with one sentence for the person who started it
     */
    Running start(Path home);

    /**
     * Opens a home without starting its engines: to publish or export its plan, or to look at what is stored.
     *
     * @throws Storage.HomeUnusable with one sentence for the person who started it
     */
    Running open(Path home);

    /** A centre that runs. Safe for many threads. */
    interface Running extends AutoCloseable {
        Centre centre();

        Board board();

        Desk desk();

        /** Ends the engines after what they are doing, makes everything durable and frees the home. */
        @Override
        void close();
    }
}
