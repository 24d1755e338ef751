package org.yagura.core.port;

import java.io.IOException;
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
     * Opens a home without starting its engines: to publish or export its plan, or to look at what is stored. They can
     * be started later.
     *
     * @throws Storage.HomeUnusable with one sentence for the person who started it
     */
    Running open(Path home);

    /** A centre that runs. Safe for many threads. */
    interface Running extends AutoCloseable {
        Centre centre();

        Board board();

        Desk desk();

        /** The views that people keep; reads the database: not for the UI thread. */
        SavedViews savedViews();

        /** The revisions of the plan, for whoever looks at what was; reads the database: not for the UI thread. */
        PlanShelf revisions();

        /** What people have begun to change; reads the database: not for the UI thread. */
        Drafts drafts();

        /**
         * Starts the engines of a home that was opened without them; what they were asked meanwhile they do now. Once at
         * most. May take seconds: not for the UI thread.
         */
        void begin();

        /**
         * Opens the centre's API on the loopback address and writes into the home where it is, so that a second program
         * on the same home can ask the first.
         *
         * @param port 0 for any that is free
         * @return the open door; closed with the centre, if not before
         * @throws IOException when the port cannot be had; the message says which and what to do
         */
        Listener.Listening serve(int port) throws IOException;

        /** Ends the engines after what they are doing, makes everything durable and frees the home. */
        @Override
        void close();
    }
}
