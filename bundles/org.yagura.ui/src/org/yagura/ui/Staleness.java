package org.yagura.ui;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/**
 * What the console shows although it may be old. One for the whole console, offered as a service; there from the first
 * moment on and empty until something stops. All calls on the UI thread.
 */
public interface Staleness {
    /**
     * Something that feeds the board and has stopped.
     *
     * @param part the part's name as in {@code CentreHealth.Part}, for example {@code engine.monitor} or
     *     {@code probe.icmp}; {@link #CONSOLE} when the engines give no answer at all
     * @param since until when it was known to be well, UTC: what is shown may be older than it seems from there on
     * @param text what is the matter and what to do, in the console's language
     */
    record Stale(String part, Instant since, String text) {}

    /** The part that stands for the whole way between the engines and this window. */
    String CONSOLE = "console";

    /** What is stale now, the earliest first; empty when everything shown is as new as it seems. */
    List<Stale> stale();

    /** Is told after {@link #stale} has changed. */
    void addListener(Runnable listener);

    void removeListener(Runnable listener);

    /**
     * Tells now and after every change, as long as a widget lives, whether anything is stale: what the widget shows then
     * does not look current.
     */
    static void follow(Control shown, Consumer<Boolean> stale) {
        Staleness staleness =
                PlatformUI.getWorkbench().getService(IEclipseContext.class).get(Staleness.class);
        if (staleness != null) {
            Runnable changed = () -> stale.accept(!staleness.stale().isEmpty());
            staleness.addListener(changed);
            shown.addListener(SWT.Dispose, _ -> staleness.removeListener(changed));
            changed.run();
        }
    }
}
