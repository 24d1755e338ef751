package org.yagura.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.yagura.core.fact.CheckStateChanged;
import org.yagura.core.fact.Health;
import org.yagura.core.phrase.Phrase;
import org.yagura.core.view.MonitorView;
import org.yagura.core.view.MonitorView.Span;

/** One monitor on the board. */
final class LiveMonitor {
    private static final Duration KEPT = Duration.ofHours(24);
    /** A strip of the screen's width shows no more; one that flaps all day must not fill the memory. */
    private static final int MOST_SPANS = 300;

    private final String monitor;
    private Health health = Health.PENDING;
    private Instant since;
    private int attempt;
    private Phrase observation;
    private final Deque<Span> spans = new ArrayDeque<>(1);

    LiveMonitor(String monitor) {
        this.monitor = monitor;
    }

    static LiveMonitor of(MonitorView kept) {
        LiveMonitor live = new LiveMonitor(kept.monitor());
        live.health = kept.health();
        live.since = kept.since();
        live.attempt = kept.attempt();
        live.observation = kept.observation();
        live.spans.addAll(kept.spans());
        return live;
    }

    void take(CheckStateChanged changed, Instant now) {
        observation = changed.observation();
        attempt = changed.attempt();
        if (changed.hard() && changed.confirmed() != health) {
            health = changed.confirmed();
            since = changed.since();
            spans.add(new Span(changed.since(), health));
        }
        Instant oldest = now.minus(KEPT);
        while (spans.size() > MOST_SPANS || spans.size() > 1 && second().from().isBefore(oldest)) {
            spans.removeFirst();
        }
    }

    private Span second() {
        var all = spans.iterator();
        all.next();
        return all.next();
    }

    MonitorView view() {
        return new MonitorView(monitor, health, since, attempt, observation, List.copyOf(spans));
    }
}
