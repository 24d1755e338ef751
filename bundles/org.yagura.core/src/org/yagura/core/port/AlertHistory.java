package org.yagura.core.port;

import java.time.Instant;
import java.util.List;
import org.yagura.core.view.AlertSpan;

/** Occurrences of alerts that have ended, a view that can be rebuilt from the journal. Safe for many threads. */
public interface AlertHistory {
    /** Writes occurrences; writing one again replaces it. */
    void save(List<Ended> ended);

    /**
     * Those that overlap {@code [from, until)}, oldest first by their beginning; when there are more than
     * {@code limit}, the ones that ended last.
     */
    List<AlertSpan> between(Instant from, Instant until, int limit);

    /** Those of one asset that overlap {@code [from, until)}, oldest first by their beginning. */
    List<AlertSpan> of(String asset, Instant from, Instant until);

    /**
     * Deletes what ended before {@code before}, the oldest first.
     *
     * @param most at most so many, so that nobody waits long for the database
     * @return how many were deleted
     */
    int forget(Instant before, int most);

    /**
     * @param sequence the place in the journal of the fact that ended it, which is the occurrence's key: it ascends,
     *     and a journal read again gives the same
     * @param span with an end
     */
    record Ended(long sequence, AlertSpan span) {}
}
