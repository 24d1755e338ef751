package org.yagura.twins;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yagura.core.plan.ChangeChain;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.plan.ElementKey;
import org.yagura.core.plan.PlanElement;
import org.yagura.core.port.PlanShelf;

/** Plan revisions in memory. */
public final class MemoryPlanShelf implements PlanShelf {
    /** @param changes null while the revision is only a text */
    private record Kept(Revision revision, String yaml, List<ElementChange> changes) {}

    private final List<Kept> kept = new ArrayList<>();

    /** Puts a revision on the shelf as an older version did. */
    public synchronized void putText(String yaml, String by, String comment, Instant at) {
        kept.add(new Kept(new Revision(kept.size() + 1L, by, comment, at, 0), yaml, null));
    }

    @Override
    public synchronized Optional<Revision> put(
            long base, Collection<ElementChange> changes, String by, String comment, Instant at) {
        if (base != kept.size()) {
            return Optional.empty();
        }
        check(changes);
        Revision next = new Revision(base + 1, by, comment, at, changes.size());
        kept.add(new Kept(next, null, List.copyOf(changes)));
        return Optional.of(next);
    }

    private void check(Collection<ElementChange> changes) {
        Map<ElementKey, PlanElement> head = elements(kept.size());
        for (ElementChange change : changes) {
            if (head.containsKey(change.key()) != (change.before() != null)) {
                throw new IllegalArgumentException(change.key() + " is not what its change says");
            }
        }
    }

    private Map<ElementKey, PlanElement> elements(long revision) {
        Map<ElementKey, PlanElement> elements = new HashMap<>();
        for (Kept each : kept.subList(0, (int) revision)) {
            for (ElementChange change : each.changes == null ? List.<ElementChange>of() : each.changes) {
                if (change.after() == null) {
                    elements.remove(change.key());
                } else {
                    elements.put(change.key(), change.after());
                }
            }
        }
        return elements;
    }

    @Override
    public synchronized Optional<Revision> latest() {
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast().revision());
    }

    private Stream<Kept> newestFirst() {
        return kept.reversed().stream();
    }

    @Override
    public synchronized List<Revision> revisions(long before, int most) {
        return newestFirst()
                .map(Kept::revision)
                .filter(revision -> revision.number() < before)
                .limit(most)
                .toList();
    }

    @Override
    public void read(long revision, Consumer<PlanElement> each) {
        List<PlanElement> elements;
        synchronized (this) {
            elements = revision < 1 || revision > kept.size()
                    ? List.of()
                    : List.copyOf(elements(revision).values());
        }
        elements.forEach(each);
    }

    @Override
    public synchronized List<ElementChange> changes(long revision) {
        return kept.stream()
                .filter(each -> each.revision().number() == revision && each.changes() != null)
                .findFirst()
                .map(Kept::changes)
                .orElse(List.of());
    }

    @Override
    public synchronized List<Step> between(long from, long to) {
        ChangeChain<Revision> chain = new ChangeChain<>();
        kept.stream()
                .filter(each -> each.changes() != null
                        && each.revision().number() > Math.min(from, to)
                        && each.revision().number() <= Math.max(from, to))
                .forEach(each -> each.changes().forEach(change -> chain.add(change, each.revision())));
        List<Step> steps = new ArrayList<>();
        chain.each((change, revision) -> steps.add(new Step(revision, from <= to ? change : change.reversed())));
        return steps;
    }

    @Override
    public synchronized List<Step> history(ElementKey element, int most) {
        return newestFirst()
                .filter(each -> each.changes() != null)
                .flatMap(each -> each.changes().stream()
                        .filter(change -> change.key().equals(element))
                        .map(change -> new Step(each.revision(), change)))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<WholeText> unconverted() {
        return kept.stream()
                .filter(each -> each.changes() == null)
                .findFirst()
                .map(each -> new WholeText(each.revision().number(), each.yaml()));
    }

    @Override
    public synchronized void convert(long number, Collection<ElementChange> changes) {
        Kept old = number < 1 || number > kept.size() ? null : kept.get((int) number - 1);
        if (old == null || old.changes() != null) {
            throw new IllegalArgumentException("revision " + number + " is not one that waits to be converted");
        }
        check(changes);
        Revision told = old.revision();
        Revision counted = new Revision(number, told.by(), told.comment(), told.at(), changes.size());
        kept.set((int) number - 1, new Kept(counted, old.yaml(), List.copyOf(changes)));
    }
}
