package org.yagura.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;

/**
 * Keeps the published revisions of the plan, each as what it changed. Revisions never change. Safe for many threads;
 * reads the database: not for the UI thread. Every method throws {@link Journal.JournalUnavailable} when the database
 * cannot be used.
 */
public interface PlanShelf {
    /**
     * Puts a revision on the shelf; durable when this returns, and all of it or nothing is there. Its number is the
     * highest plus one.
     *
     * @param base the highest number when the changes were made; 0 for none
     * @param changes at most one an element; {@code before} is what the element is at {@code base}
     * @return empty, and nothing is changed, when another revision came between
     */
    Optional<Revision> put(long base, Collection<ElementChange> changes, String by, String comment, Instant at);

    /** The revision with the highest number. */
    Optional<Revision> latest();

    /** Newest first, those with a lower number than {@code before}, at most so many. */
    List<Revision> revisions(long before, int most);

    /**
     * Every element as it is in a revision, in no order.
     *
     * @param revision the latest is read fastest; an older one costs what came after it, too; 0 has no elements
     */
    void read(long revision, Consumer<PlanElement> each);

    /** What a revision changed, in the order it was given; empty when there is no such revision. */
    List<ElementChange> changes(long revision);

    /** What became of one element, newest first, at most so many. */
    List<Step> history(ElementKey element, int most);

    /** @param number 1 or more */
    record Revision(long number, String by, String comment, Instant at, int changes) {}

    /** One revision's part in the history of an element. */
    record Step(Revision revision, ElementChange change) {}
}
