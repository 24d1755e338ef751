package org.yagura.ui.attention.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.CentreHealth;
import org.yagura.core.view.CentreHealth.State;
import org.yagura.ui.Staleness;

/**
 * Decides from what the centre says of itself, and from when it says nothing, what on the screen may be old. Opens
 * nothing and reads no clock. For one thread.
 */
final class StaleRules {
    /** So long may the centre be silent before the display is stale. */
    static final Duration PATIENCE = Duration.ofSeconds(6);

    /**
     * A part that has stopped.
     *
     * @param since when it was last known to be well
     * @param text null for {@link Staleness#CONSOLE}
     */
    record Finding(String part, Instant since, Phrase text) {}

    private Instant answered;
    private List<Finding> parts = List.of();

    /** From here on an answer is expected. */
    void began(Instant now) {
        answered = now;
    }

    /** The centre said how it is. */
    void answered(Instant now, CentreHealth health) {
        answered = now;
        List<Finding> found = new ArrayList<>();
        for (CentreHealth.Part part : health.parts()) {
            if (part.staleSince() != null) {
                found.add(new Finding(part.name(), part.staleSince(), part.text()));
            } else if (part.state() == State.FAILED) {
                found.add(new Finding(part.name(), part.lastWorked() == null ? now : part.lastWorked(), part.text()));
            }
        }
        found.sort(Comparator.comparing(Finding::since));
        parts = List.copyOf(found);
    }

    /** What is stale now, the earliest first. */
    List<Finding> stale(Instant now) {
        if (answered == null || Duration.between(answered, now).compareTo(PATIENCE) <= 0) {
            return parts;
        }
        List<Finding> all = new ArrayList<>(parts);
        all.add(new Finding(Staleness.CONSOLE, answered, null));
        all.sort(Comparator.comparing(Finding::since));
        return all;
    }
}
