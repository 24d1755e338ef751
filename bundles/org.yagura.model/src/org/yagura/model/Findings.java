package org.yagura.model;

import java.util.ArrayList;
import java.util.List;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.Finding.Weight;

/** Collects what is not right with elements. */
final class Findings {
    /** Enough to work with; a wholly wrong list would give as many as it has lines. */
    private static final int MOST = 1_000;

    private final List<Finding> found = new ArrayList<>();

    void error(ElementKey element, String feature, String code, Object... args) {
        error(element, feature, Phrase.of(code, args));
    }

    void error(ElementKey element, String feature, Phrase message) {
        add(new Finding(element, feature, Weight.ERROR, message));
    }

    void warning(ElementKey element, String feature, String code, Object... args) {
        add(new Finding(element, feature, Weight.WARNING, Phrase.of(code, args)));
    }

    void addAll(Findings others) {
        others.found.forEach(this::add);
    }

    private void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
