package org.yagura.core.port;

import java.util.Optional;

/** Keeps engines' states so that a restart need not read the whole journal. Losing them costs time, nothing else. */
public interface Snapshots {
    /** Replaces the owner's snapshot, one at a time. Durable when this returns. Any thread. */
    <S extends Record> void save(String owner, Snapshot<S> snapshot);

    /**
     * The owner's last snapshot; empty when there is none or when it was written in a form that this version does not
     * read (then everything is folded from the journal).
     */
    <S extends Record> Optional<Snapshot<S>> load(String owner, Class<S> type);

    /**
     * @param written the sequence of the journal up to which the owner's own facts are in the state
     * @param consumed the sequence up to which the owner has taken in others' facts
     * @param state the state
     */
    record Snapshot<S extends Record>(long written, long consumed, S state) {}
}
