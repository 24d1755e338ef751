package org.yagura.ui.attention.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yagura.ui.Staleness;

/** What is stale, kept for whoever shows it. UI thread. */
@Component(service = {Staleness.class, Freshness.class})
public final class Freshness implements Staleness {
    private final List<Runnable> listeners = new ArrayList<>();
    private List<Stale> stale = List.of();

    @Override
    public List<Stale> stale() {
        return stale;
    }

    /** Tells the listeners when this is something else than before. */
    void set(List<Stale> now) {
        if (!now.equals(stale)) {
            stale = List.copyOf(now);
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
