package org.yagura.twins;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.port.SavedViewLimits;
import org.yagura.core.port.SavedViews;

/** Saved views in memory. */
final class MemorySavedViews implements SavedViews {
    private final Map<UUID, SavedView> byId = new HashMap<>();

    @Override
    public synchronized List<SavedView> of(String person) {
        return byId.values().stream()
                .filter(view -> view.owner().isEmpty() || view.owner().equals(person))
                .sorted(Comparator.comparingInt(SavedView::place)
                        .thenComparing(SavedView::name)
                        .thenComparing(view -> view.id().toString()))
                .toList();
    }

    @Override
    public synchronized Outcome save(SavedView view) {
        int others = (int) byId.values().stream()
                .filter(other ->
                        other.owner().equals(view.owner()) && !other.id().equals(view.id()))
                .count();
        Optional<Phrase> refusal = SavedViewLimits.refusal(view, others);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        SavedView stored = byId.get(view.id());
        if (stored != null && stored.version() != view.version()) {
            return view.version(stored.version()).equals(stored)
                    ? new Outcome.Saved(stored)
                    : new Outcome.Conflict(stored);
        }
        SavedView next = view.version(stored == null ? 1 : stored.version() + 1);
        byId.put(next.id(), next);
        return new Outcome.Saved(next);
    }

    @Override
    public synchronized void delete(UUID id) {
        byId.remove(id);
    }
}
