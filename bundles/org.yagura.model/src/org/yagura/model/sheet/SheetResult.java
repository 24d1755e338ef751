package org.yagura.model.sheet;

import java.util.List;
import org.yagura.core.plan.ElementChange;

/**
 * What a list would do. Nothing is done yet.
 *
 * @param changes of the rows that have no problem, and what is removed with all that stands in it
 * @param added rows that are new elements
 * @param changed rows that change one
 * @param unchanged rows that say what is so already
 * @param removed elements of the list's kind that go
 * @param removedWithin other elements that go because they stand in these, such as an asset's monitors
 * @param wrong rows with a problem; none of their values is in {@code changes}
 * @param problems in the order of the lines; at most {@link #MOST_PROBLEMS}
 * @param findings of the centre after the changes
 */
public record SheetResult(
        List<ElementChange> changes,
        int added,
        int changed,
        int unchanged,
        int removed,
        int removedWithin,
        int wrong,
        List<CellProblem> problems,
        List<LineFinding> findings) {
    /** Enough to work with; a wrong column would give as many as there are rows. */
    public static final int MOST_PROBLEMS = 1_000;

    public SheetResult {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
    }

    /** Whether every row was taken and nothing hinders publishing. */
    public boolean isClean() {
        return problems.isEmpty()
                && findings.stream().noneMatch(found -> found.finding().isError());
    }
}
