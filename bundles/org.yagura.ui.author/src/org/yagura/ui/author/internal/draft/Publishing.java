package org.yagura.ui.author.internal.draft;

import java.util.concurrent.atomic.AtomicReference;

/** A publication that is under way: it can be withdrawn until it is given to the store, and never after. Any thread. */
public final class Publishing {
    private enum Phase {
        CHECKED,
        STORED,
        WITHDRAWN
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CHECKED);

    /** It is about to be stored: whether it may. When it may, others are told that there is no way back. */
    boolean store(Runnable noWayBack) {
        boolean may = phase.compareAndSet(Phase.CHECKED, Phase.STORED);
        if (may) {
            noWayBack.run();
        }
        return may;
    }

    /** Stops it; true when nothing of it is or will be stored, false when it is too late. */
    public boolean withdraw() {
        return phase.compareAndSet(Phase.CHECKED, Phase.WITHDRAWN) || isWithdrawn();
    }

    public boolean isWithdrawn() {
        return phase.get() == Phase.WITHDRAWN;
    }
}
