package org.yagura.ui.attention.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;
import org.yagura.core.plan.Plan;
import org.yagura.core.view.AlertRow;
import org.yagura.core.view.CentreHealth;
import org.yagura.ui.BoardModel;
import org.yagura.ui.Session;
import org.yagura.ui.Staleness;

/**
 * Watches the board for the whole console: what changed goes through {@link Attention}, what that decides goes to the
 * voice, the desktop and the task bar, and whoever shows numbers is told once a second and soon after every change. Used on
 * the UI thread.
 */
final class Watchkeeper {
    private static final int TICK_MILLIS = 1_000;
    private static final int TELL_MILLIS = 20;

    private final Display display;
    private final Session session;
    private final Freshness freshness;
    private final SteadyTime time = new SteadyTime();
    private final Attention attention = new Attention();
    private final OperatorLoad load = new OperatorLoad();
    private final List<Runnable> listeners = new ArrayList<>();
    private final BoardModel.Listener board = this::changed;
    private final IPreferenceChangeListener settingsChanged = _ -> settingsChanged();
    private final HealthWatch health;
    private final Voice voice;
    private final Notices notices;
    private final TaskBadge badge;
    private AttentionSettings settings = StoredSettings.read();
    private final Tally tally = new Tally();
    private Counts counts = Counts.NONE;
    private boolean begun;
    private boolean telling;

    Watchkeeper(Display display, Session session, Freshness freshness) {
        this.display = display;
        this.session = session;
        this.freshness = freshness;
        this.health = new HealthWatch(display, session, freshness, time);
        this.voice = new Voice(new Speaker(), new Speech(), () -> later(display::beep));
        this.notices = new Notices(display);
        this.badge = new TaskBadge(display);
        session.model().addListener(board);
        StoredSettings.node().addPreferenceChangeListener(settingsChanged);
        freshness.addListener(this::tell);
        if (session.model().plan() != Plan.EMPTY) {
            begin();
        }
        keepTicking();
    }

    /** The watchkeeper of the workbench that a part or window belongs to; null before it has begun. */
    static Watchkeeper of(IServiceLocator site) {
        return site.getService(IEclipseContext.class).get(Watchkeeper.class);
    }

    private void later(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(work);
        }
    }

    private void settingsChanged() {
        later(() -> {
            settings = StoredSettings.read();
            tell();
        });
    }

    private void changed(BoardModel.Changed what) {
        if (what.everything() && !begun) {
            begin();
        } else if (begun) {
            take(what);
        }
        act();
        tell();
    }

    private void begin() {
        begun = true;
        Collection<AlertRow> rows = session.model().alerts();
        attention.begin(time.now(), rows);
        Instant hourAgo = Instant.now().minus(OperatorLoad.LONG);
        rows.stream()
                .filter(row -> Standing.of(row.state()) != Standing.QUIET)
                .map(AlertRow::since)
                .filter(since -> since.isAfter(hourAgo))
                .sorted()
                .forEach(since -> load.add(since, 1));
        tally.begin(rows);
        counts = tally.counts();
    }

    private void take(BoardModel.Changed what) {
        BoardModel model = session.model();
        Collection<AlertRow> rows = what.everything()
                ? model.alerts()
                : what.alerts().stream()
                        .map(model::alert)
                        .filter(Objects::nonNull)
                        .toList();
        var gone = new java.util.HashSet<>(what.alerts());
        rows.forEach(row -> gone.remove(row.alert()));
        load.add(time.now(), attention.take(rows, gone));
        if (what.everything()) {
            tally.begin(rows);
            counts = tally.counts();
        } else if (!what.alerts().isEmpty()) {
            tally.take(rows, gone);
            counts = tally.counts();
        }
    }

    private void act() {
        Attention.Outcome outcome = attention.next(time.now(), settings, voice.isSpeaking(), isWatched());
        if (outcome.call() != null) {
            Announcement call = outcome.call();
            String words = settings.spoken() ? Announcements.spoken(call) : null;
            int volume = settings.volume();
            voice.utter(new Voice.Utterance(() -> Tones.pcm(call.tone(), volume), words));
        }
        if (outcome.notice() != null) {
            notices.show(outcome.notice());
        }
    }

    private boolean isWatched() {
        Shell active = display.getActiveShell();
        return active != null && !active.getMinimized();
    }

    private void keepTicking() {
        if (display.isDisposed()) {
            return;
        }
        act();
        tell();
        display.timerExec(TICK_MILLIS, this::keepTicking);
    }

    /** Soon, once for all that changes until then: what only shows numbers need not keep a key press waiting. */
    private void tell() {
        if (!telling && !display.isDisposed()) {
            telling = true;
            display.timerExec(TELL_MILLIS, () -> {
                telling = false;
                badge.show(counts.of(Standing.UNACKNOWLEDGED));
                List.copyOf(listeners).forEach(Runnable::run);
            });
        }
    }

    /** Is told once a second and soon after every change. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Falls silent until the next new alert. */
    void silence() {
        attention.silence();
        voice.stop();
        tell();
    }

    boolean isSilenced() {
        return attention.isSilenced();
    }

    /** Whether any severity makes a sound. */
    boolean isSoundOn() {
        return settings.volume() > 0 && !settings.sounding().isEmpty();
    }

    boolean hasSoundDevice() {
        return voice.hasDevice();
    }

    /** Lets something be heard as a trial, whatever the settings say. */
    void tryOut(Voice.Utterance utterance) {
        voice.stop();
        voice.utter(utterance);
    }

    Counts counts() {
        return counts;
    }

    int alarmsInTenMinutes() {
        return load.inTenMinutes(time.now());
    }

    int alarmsInAnHour() {
        return load.inAnHour(time.now());
    }

    AttentionSettings settings() {
        return settings;
    }

    /** What the centre last said of itself; null before its first answer. */
    CentreHealth health() {
        return health.health();
    }

    List<Staleness.Stale> stale() {
        return freshness.stale();
    }

    Session session() {
        return session;
    }

    /** The console ends. */
    void close() {
        session.model().removeListener(board);
        StoredSettings.node().removePreferenceChangeListener(settingsChanged);
        voice.close();
        notices.close();
    }
}
