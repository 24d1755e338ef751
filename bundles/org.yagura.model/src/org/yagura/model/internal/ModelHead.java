package org.yagura.model.internal;

import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanElement;
import org.yagura.model.Checker;
import org.yagura.model.Elements;
import org.yagura.model.ElementsHead;

/** A revision with its elements and the plan that was made of them. */
final class ModelHead implements ElementsHead {
    private final long revision;
    private final Elements elements;
    private final Plan plan;
    private volatile SoftReference<Answered> answered = new SoftReference<>(null);

    private record Answered(List<ElementChange> asked, Outcome outcome) {}

    private ModelHead(long revision, Elements elements, Plan plan) {
        this.revision = revision;
        this.elements = elements;
        this.plan = plan;
    }

    static ModelHead open(long revision, Collection<PlanElement> stored) {
        Elements elements = Elements.of(stored);
        return new ModelHead(revision, elements, PlanMaker.make(elements, revision));
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Elements authored() {
        return elements;
    }

    @Override
    public Collection<PlanElement> elements() {
        return elements.all();
    }

    @Override
    public Optional<PlanElement> element(ElementKey key) {
        return elements.get(key);
    }

    @Override
    public List<ElementChange> difference(Collection<PlanElement> wanted) {
        return elements.difference(wanted);
    }

    @Override
    public Outcome change(Collection<ElementChange> changes) {
        return answer(changes, null);
    }

    @Override
    public Outcome change(List<ElementChange> changes, Elements to) {
        return answer(changes, to);
    }

    /** Whoever publishes has looked at it before: the same changes need not be gone through twice. */
    private Outcome answer(Collection<ElementChange> changes, Elements to) {
        // what nobody can change any more is not copied, so that it is known again
        List<ElementChange> asked = List.copyOf(changes);
        Answered last = answered.get();
        if (last != null && last.asked() == asked) {
            return last.outcome();
        }
        Outcome outcome = outcome(asked, to);
        answered = new SoftReference<>(new Answered(asked, outcome));
        return outcome;
    }

    private Outcome outcome(List<ElementChange> changes, Elements to) {
        Merge merged = Merge.of(elements, changes);
        if (!merged.conflicts().isEmpty()) {
            return new Outcome.Refused(merged.conflicts());
        }
        if (merged.changes().isEmpty()) {
            return new Outcome.Accepted(this, List.of(), List.of());
        }
        Elements after = to != null && merged.changes().equals(changes) ? to : elements.with(merged.changes());
        List<Finding> findings = Checker.check(
                after, merged.changes().stream().map(ElementChange::key).toList());
        if (findings.stream().anyMatch(Finding::isError)) {
            return new Outcome.Refused(findings);
        }
        Plan next = PlanMaker.change(plan, revision + 1, after, merged.changes());
        return new Outcome.Accepted(new ModelHead(revision + 1, after, next), merged.changes(), findings);
    }
}
