package org.yagura.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.PreferenceChangeEvent;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.css.swt.theme.IThemeManager;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The look of the console while it runs: follows what the person chooses, at once. A service, one for the console.
 * Listeners are called on the UI thread.
 */
@Component(service = Looks.class)
public final class Looks {
    private static final List<String> FONTS = List.of(
            JFaceResources.DEFAULT_FONT,
            JFaceResources.DIALOG_FONT,
            "org.eclipse.ui.workbench.TREE_TABLE_FONT",
            "org.eclipse.ui.workbench.TAB_TEXT_FONT");

    private final IThemeManager themes;
    private final List<Consumer<Look>> listeners = new CopyOnWriteArrayList<>();
    private final IPreferenceChangeListener chosen = this::chosen;
    private volatile Look current;
    private volatile boolean coming;

    @Activate
    public Looks(@Reference IThemeManager themes) {
        this.themes = themes;
        current = Choices.look();
        Words.write(Choices.times());
        Choices.node().addPreferenceChangeListener(chosen);
        Display display = Display.getDefault();
        if (Display.getCurrent() == display) {
            Indicators.follow(display, this::current);
        } else {
            display.asyncExec(() -> Indicators.follow(display, this::current));
        }
    }

    @Deactivate
    void deactivate() {
        Choices.node().removePreferenceChangeListener(chosen);
    }

    public Look current() {
        return current;
    }

    public void addListener(Consumer<Look> listener) {
        listeners.add(listener);
    }

    public void removeListener(Consumer<Look> listener) {
        listeners.remove(listener);
    }

    /** Several choices of one dialog come together and are one change. */
    private void chosen(PreferenceChangeEvent event) {
        Display display = Display.getCurrent() == null ? Display.getDefault() : Display.getCurrent();
        if (!coming && !display.isDisposed()) {
            coming = true;
            display.asyncExec(() -> take(display));
        }
    }

    private void take(Display display) {
        coming = false;
        Words.write(Choices.times());
        Look next = Choices.look();
        boolean same = next.equals(current);
        current = next;
        if (!same) {
            show(display);
        }
        listeners.forEach(listener -> listener.accept(next));
    }

    /** Gives the platform's parts the theme and the fonts. UI thread. */
    void show(Display display) {
        IThemeEngine engine = themes.getEngineForDisplay(display);
        String wanted = current.theme().id();
        if (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().equals(wanted)) {
            engine.setTheme(wanted, true);
        }
        FontRegistry fonts = JFaceResources.getFontRegistry();
        FontData[] body = current.body().getFontData();
        for (String font : FONTS) {
            fonts.put(font, body);
        }
    }
}
