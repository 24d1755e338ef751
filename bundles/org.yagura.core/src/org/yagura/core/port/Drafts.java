package org.yagura.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yagura.core.plan.ElementChange;

/**
 * Keeps what people have begun to change and not yet published. Safe for many threads; reads the database: not for the
 * UI thread. Every method throws {@link Journal.JournalUnavailable} when the database cannot be used.
 */
public interface Drafts {
    /** Everybody's, the one that was changed last first. */
    List<Draft> all();

    /** The changes of a draft; empty when it is not there any more. */
    Optional<List<ElementChange>> changes(UUID draft);

    /**
     * Keeps a draft with all its changes, in place of what is stored of it. One whose id is not known (new, or deleted
     * meanwhile by somebody else) is put in anew; one that is known is replaced when its version is the stored one.
     * Durable when this returns.
     *
     * @param changes at most one an element
     * @return the draft with its new version and count; empty, and nothing is changed, when somebody else saved it
     *     meanwhile
     */
    Optional<Draft> save(Draft draft, Collection<ElementChange> changes);

    /** Deletes a draft; one that is not there any more is no error. */
    void delete(UUID draft);

    /**
     * A draft without its changes.
     *
     * @param owner the person whose it is
     * @param title 1 to 200 characters
     * @param base the revision that was the latest when it was begun
     * @param changedAt when it was saved last, UTC
     * @param version 0 for one that was never stored
     * @param changes how many elements it changes
     */
    record Draft(UUID id, String owner, String title, long base, Instant changedAt, long version, int changes) {}
}
