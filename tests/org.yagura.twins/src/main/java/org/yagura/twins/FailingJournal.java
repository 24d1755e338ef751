package org.yagura.twins;

import java.util.List;
import org.yagura.core.fact.Fact;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.Journal;

/** A journal whose disk can be taken away and given back. */
public final class FailingJournal implements Journal {
    private final Journal journal;
    private boolean readable = true;
    private boolean writable = true;

    public FailingJournal(Journal journal) {
        this.journal = journal;
    }

    /** From now on it takes or gives nothing, or does again. */
    public void set(boolean canRead, boolean canWrite) {
        readable = canRead;
        writable = canWrite;
    }

    private static void need(boolean there) {
        if (!there) {
            throw new JournalUnavailable(Phrase.verbatim("the disk is full"), null);
        }
    }

    @Override
    public long append(List<Fact> facts, Consumed consumed) {
        need(writable);
        return journal.append(facts, consumed);
    }

    @Override
    public long last() {
        return journal.last();
    }

    @Override
    public void read(long after, long through, Reader reader) {
        need(readable);
        journal.read(after, through, reader);
    }

    @Override
    public long consumed(String engine) {
        return journal.consumed(engine);
    }
}
