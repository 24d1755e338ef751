package org.yagura.twins;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yagura.core.plan.ElementChange;
import org.yagura.core.port.Drafts;

/** Drafts in memory. */
final class MemoryDrafts implements Drafts {
    private record Kept(Draft draft, List<ElementChange> changes) {}

    private final Map<UUID, Kept> byId = new HashMap<>();

    @Override
    public synchronized List<Draft> all() {
        return byId.values().stream()
                .map(Kept::draft)
                .sorted(Comparator.comparing(Draft::changedAt)
                        .reversed()
                        .thenComparing(draft -> draft.id().toString()))
                .toList();
    }

    @Override
    public synchronized Optional<List<ElementChange>> changes(UUID draft) {
        return Optional.ofNullable(byId.get(draft)).map(Kept::changes);
    }

    @Override
    public synchronized Optional<Draft> save(Draft draft, Collection<ElementChange> changes) {
        Kept stored = byId.get(draft.id());
        if (stored != null && stored.draft().version() != draft.version()) {
            return Optional.empty();
        }
        Draft next = new Draft(
                draft.id(),
                draft.owner(),
                draft.title(),
                draft.base(),
                draft.changedAt(),
                draft.version() + 1,
                changes.size());
        byId.put(next.id(), new Kept(next, List.copyOf(changes)));
        return Optional.of(next);
    }

    @Override
    public synchronized void delete(UUID draft) {
        byId.remove(draft);
    }
}
