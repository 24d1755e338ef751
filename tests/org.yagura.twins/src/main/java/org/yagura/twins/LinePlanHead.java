package org.yagura.twins;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.Finding;
import org.yagura.core.plan.Finding.Weight;
import org.yagura.core.plan.Plan;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanHead;

/**
 * A revision of {@link LinePlanModel}: an element that somebody else changed meanwhile, one in a parent that is not
 * there, and one with the content {@code wrong} are refused; the content {@code odd} is worth a look. Its plan has
 * nothing to watch, only the revision's number.
 */
record LinePlanHead(long revision, Map<ElementKey, PlanElement> byKey) implements PlanHead {
    static PlanHead of(long revision, Collection<PlanElement> elements) {
        Map<ElementKey, PlanElement> byKey = new LinkedHashMap<>();
        elements.forEach(element -> byKey.put(element.key(), element));
        return new LinePlanHead(revision, byKey);
    }

    @Override
    public Plan plan() {
        return new Plan(revision, "lines", ZoneId.of("UTC"), false, List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public Collection<PlanElement> elements() {
        return List.copyOf(byKey.values());
    }

    @Override
    public Optional<PlanElement> element(ElementKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public List<ElementChange> difference(Collection<PlanElement> wanted) {
        Map<ElementKey, PlanElement> gone = new LinkedHashMap<>(byKey);
        List<ElementChange> changes = new ArrayList<>();
        for (PlanElement after : wanted) {
            PlanElement before = gone.remove(after.key());
            if (!after.equals(before)) {
                changes.add(new ElementChange(after.key(), before, after));
            }
        }
        gone.values().forEach(before -> changes.add(new ElementChange(before.key(), before, null)));
        return changes;
    }

    @Override
    public Outcome change(Collection<ElementChange> changes) {
        Map<ElementKey, PlanElement> next = new LinkedHashMap<>(byKey);
        List<ElementChange> left = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (ElementChange change : changes) {
            PlanElement now = byKey.get(change.key());
            if (Objects.equals(now, change.after())) {
                continue;
            }
            if (!Objects.equals(now, change.before())) {
                findings.add(finding(change.key(), Weight.ERROR, "somebody else changed "));
            }
            left.add(new ElementChange(change.key(), now, change.after()));
            if (change.after() == null) {
                next.remove(change.key());
            } else {
                next.put(change.key(), change.after());
            }
        }
        next.values().forEach(element -> judge(element, next, findings));
        return findings.stream().anyMatch(Finding::isError)
                ? new Outcome.Refused(findings)
                : new Outcome.Accepted(new LinePlanHead(revision + 1, next), left, findings);
    }

    private static void judge(PlanElement element, Map<ElementKey, PlanElement> all, List<Finding> findings) {
        if (element.parent() != null && !all.containsKey(element.parent())) {
            findings.add(finding(element.key(), Weight.ERROR, "no parent: "));
        }
        switch (element.content()) {
            case "wrong" -> findings.add(finding(element.key(), Weight.ERROR, "wrong: "));
            case "odd" -> findings.add(finding(element.key(), Weight.WARNING, "odd: "));
            default -> {
                // nothing to say
            }
        }
    }

    private static Finding finding(ElementKey key, Weight weight, String text) {
        return new Finding(key, "", weight, Phrase.verbatim(text + key));
    }
}
