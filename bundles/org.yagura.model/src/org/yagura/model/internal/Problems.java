package org.yagura.model.internal;

import java.util.ArrayList;
import java.util.List;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.PlanModel.Problem;

/** Collects what is wrong with a text, each with its line. */
final class Problems {
    /** Enough to work with; a wholly wrong file would give thousands. */
    private static final int MOST = 50;

    private final String source;
    private final List<Problem> found = new ArrayList<>();

    Problems(String source) {
        this.source = source;
    }

    void add(int line, String code, Object... args) {
        if (found.size() < MOST) {
            found.add(new Problem(source, line, Phrase.of(code, args)));
        }
    }

    /** Adds what was not said yet with the same words. */
    void addOnce(int line, String code, Object... args) {
        Problem problem = new Problem(source, line, Phrase.of(code, args));
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** In the order of the lines. */
    List<Problem> inOrder() {
        return found.stream()
                .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .toList();
    }
}
