package org.yagura.model.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yagura.core.phrase.Phrase;

/** Collects what is wrong with a list. */
final class Problems {
    private final List<CellProblem> all = new ArrayList<>();
    private final Set<Integer> lines = new HashSet<>();

    void add(int line, int column, Phrase message) {
        lines.add(line);
        if (all.size() < SheetResult.MOST_PROBLEMS) {
            all.add(new CellProblem(line, column, message));
        }
    }

    boolean hasLine(int line) {
        return lines.contains(line);
    }

    List<CellProblem> inOrder() {
        return all.stream()
                .sorted((a, b) -> a.line() != b.line() ? Integer.compare(a.line(), b.line()) : a.column() - b.column())
                .toList();
    }
}
