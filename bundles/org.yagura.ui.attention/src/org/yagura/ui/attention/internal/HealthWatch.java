package org.yagura.ui.attention.internal;

import java.util.List;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yagura.core.port.Centre;
import org.yagura.core.view.CentreHealth;
import org.yagura.ui.Session;
import org.yagura.ui.Staleness;
import org.yagura.ui.UiThread;
import org.yagura.ui.Words;

/**
 * Asks the centre every two seconds how it is, on a thread that may wait, and says what is stale, also when no answer
 * comes. Used on the UI thread.
 */
final class HealthWatch {
    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);
    private static final int PAUSE_MILLIS = 2_000;

    private final Display display;
    private final Session session;
    private final Freshness freshness;
    private final SteadyTime time;
    private final StaleRules rules = new StaleRules();
    private CentreHealth health;
    private boolean asking;

    HealthWatch(Display display, Session session, Freshness freshness, SteadyTime time) {
        this.display = display;
        this.session = session;
        this.freshness = freshness;
        this.time = time;
        session.whenOpen(() -> {
            rules.began(time.now());
            keepAsking();
        });
    }

    /** What the centre last said; null before its first answer. */
    CentreHealth health() {
        return health;
    }

    private void keepAsking() {
        if (display.isDisposed()) {
            return;
        }
        if (!asking) {
            asking = true;
            Centre centre = session.centre();
            Thread.ofVirtual().name("yagura-health").start(() -> ask(centre));
        }
        tell();
        display.timerExec(PAUSE_MILLIS, this::keepAsking);
    }

    private void ask(Centre centre) {
        CentreHealth answer;
        try {
            answer = centre.health();
        } catch (RuntimeException e) {
            LOG.warn("the centre did not say how it is: {}", e.getMessage(), e);
            answer = null;
        }
        CentreHealth said = answer;
        UiThread.later(display, () -> took(said));
    }

    private void took(CentreHealth said) {
        asking = false;
        if (said != null) {
            health = said;
            rules.answered(time.now(), said);
            tell();
        }
    }

    private void tell() {
        List<Staleness.Stale> stale = rules.stale(time.now()).stream()
                .map(finding -> new Staleness.Stale(finding.part(), finding.since(), text(finding)))
                .toList();
        freshness.set(stale);
    }

    private static String text(StaleRules.Finding finding) {
        return finding.text() == null ? Messages.stale_silent : Words.of(finding.text());
    }
}
