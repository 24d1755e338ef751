package org.yagura.core.port;

import java.util.List;
import java.util.Locale;
import org.yagura.core.fact.Fact;
import org.yagura.core.phrase.Phrase;

/**
 * The append-only journal of facts. Safe for many threads.
 *
 * <p>Sequences begin at 1, ascend without gaps, and are the order in which everybody sees the facts.
 */
public interface Journal {
    /**
     * Appends facts as one unit: after a crash either all of them are there or none.
     *
     * @param facts may be empty when only the consumed mark is to be written
     * @param consumed how far the writing engine had read when it decided these facts; null when no engine writes
     * @return the sequence of the last fact appended (of the last fact in the journal, when none was)
     * @throws JournalUnavailable when it could not be made durable; then nothing of it will appear after a restart
     *     unless the exception says that the outcome is unknown
     */
    long append(List<Fact> facts, Consumed consumed);

    /** The sequence of the last durable fact; 0 when there is none. */
    long last();

    /**
     * Reads durable facts in order.
     *
     * @param after the sequence after which to begin; 0 for the first
     * @param through the last sequence to read, inclusive; {@link Long#MAX_VALUE} for all that are durable now
     */
    void read(long after, long through, Reader reader);

    /** How far an engine had read, by the last {@link Consumed} appended for it; 0 when there is none. */
    long consumed(String engine);

    /** Takes facts in order. */
    @FunctionalInterface
    interface Reader {
        /** @return false to stop reading */
        boolean fact(long sequence, Fact fact);
    }

    /**
     * An engine's reading mark.
     *
     * @param engine the engine's name
     * @param sequence the last sequence that it has taken in
     */
    record Consumed(String engine, long sequence) {}

    /** The journal cannot take or give facts now. The message says what happened, where, and what to do. */
    final class JournalUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Phrase why;

        public JournalUnavailable(Phrase why, Throwable cause) {
            super(why.in(Locale.ENGLISH), cause);
            this.why = why;
        }

        /** What happened, for the person who sees it. */
        public Phrase why() {
            return why == null ? Phrase.verbatim(getMessage()) : why;
        }

        @Override
        public String getLocalizedMessage() {
            return why().in(Locale.getDefault());
        }
    }
}
