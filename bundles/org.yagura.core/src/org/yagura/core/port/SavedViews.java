package org.yagura.core.port;

import java.util.List;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;

/** Views of the console that people keep. Safe for many threads; reads the database: not for the UI thread. */
public interface SavedViews {
    /** Theirs and the shared ones, by place, then by name. */
    List<SavedView> of(String person);

    /**
     * Keeps a view. One whose id is not known (new, or deleted meanwhile by somebody else) is put in anew; one that is
     * known is replaced when its version is the stored one. The same view saved twice is saved once. Durable when this
     * returns.
     */
    Outcome save(SavedView view);

    /** Deletes a view; one that is not there any more is no error. */
    void delete(UUID id);

    /**
     * One view.
     *
     * @param owner the person whose it is; empty when everybody has it
     * @param name 1 to 80 characters, not blank
     * @param place where it stands among the tabs, ascending
     * @param content the console's own JSON, at most 64 KiB in UTF-8
     * @param version 0 for one that was never stored
     */
    record SavedView(UUID id, String owner, String name, int place, String content, long version) {
        /** The same view as of another version. */
        public SavedView version(long other) {
            return new SavedView(id, owner, name, place, content, other);
        }
    }

    sealed interface Outcome {
        /** @param view with its new version */
        record Saved(SavedView view) implements Outcome {}

        /** Somebody else saved it meanwhile; nothing was changed. */
        record Conflict(SavedView stored) implements Outcome {}

        /** It is over a limit; nothing was changed. */
        record Refused(Phrase why) implements Outcome {}
    }
}
