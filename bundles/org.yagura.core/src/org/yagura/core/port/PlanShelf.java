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
     * @throws IllegalArgumentException when a change calls an element new that is there, or changes or removes one that
     *     is not; then nothing is changed
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

    /**
     * What leads from one revision to another, forward or back: of each element that differs, the newest revision between
     * the two that changed it, and the change from what it is in the one to what it is in the other. In no order. Takes
     * time with what was changed between the two, not with what is there.
     *
     * @param from 0 for the empty centre before the first
     */
    List<Step> between(long from, long to);

    /** What became of one element, newest first, at most so many. */
    List<Step> history(ElementKey element, int most);

    /**
     * The oldest revision that an older version stored as the text of the whole centre and that {@link #convert} was not
     * told of yet. As long as there is one, nothing is known of the elements of it and of those after it, and nothing
     * may be put. One after the other, so that a process that ends in between goes on where it was.
     */
    Optional<WholeText> unconverted();

    /**
     * Takes what such a revision changed; durable when this returns, and all of it or nothing is there.
     *
     * @param number that of {@link #unconverted}
     * @param changes as with {@link #put}, from the revision before
     */
    void convert(long number, Collection<ElementChange> changes);

    /**
     * A revision as an older version stored it.
     *
     * @param yaml as it was published
     */
    record WholeText(long number, String yaml) {}

    /**
     * @param number 1 or more
     * @param changes how many elements it changed
     */
    record Revision(long number, String by, String comment, Instant at, int changes) {}

    /** One revision's part in the history of an element; the last one's, when the change is of several. */
    record Step(Revision revision, ElementChange change) {}
}
