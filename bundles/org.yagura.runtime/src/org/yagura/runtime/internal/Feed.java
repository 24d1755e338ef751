package org.yagura.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.yagura.core.fact.Fact;

/**
 * Gives durable facts to everybody in the order of the journal, however the writers' appends end. Safe for many
 * threads.
 */
final class Feed {
    /** Takes facts in order, on the thread of whichever engine completed the order; it must only hand over. */
    interface Follower {
        void facts(long first, List<Fact> facts);
    }

    private final List<Follower> followers = new ArrayList<>();
    private final TreeMap<Long, List<Fact>> early = new TreeMap<>();
    private long next;

    /** @param last the sequence of the last fact that followers have already seen */
    Feed(long last) {
        this.next = last + 1;
    }

    synchronized void follow(Follower follower) {
        followers.add(follower);
    }

    /** @param last the sequence of the last of these durable facts */
    synchronized void publish(long last, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        early.put(last - facts.size() + 1, facts);
        while (!early.isEmpty() && early.firstKey() == next) {
            long first = next;
            List<Fact> due = early.pollFirstEntry().getValue();
            next += due.size();
            followers.forEach(follower -> follower.facts(first, due));
        }
    }
}
