package org.yagura.core.port;

import java.time.Instant;
import java.util.Optional;

/** Keeps the published revisions of the plan, as the YAML text of the whole centre. Revisions never change. */
public interface PlanShelf {
    /** Puts a revision on the shelf; durable when this returns. The revision's number is the highest plus one. */
    Revision put(String yaml, String by, String comment, Instant at);

    /** The revision with the highest number. */
    Optional<Revision> latest();

    /** @param number 1 or more */
    record Revision(long number, String yaml, String by, String comment, Instant at) {}
}
