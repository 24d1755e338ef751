package org.yagura.ui;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.services.IServiceLocator;

/** Which look the console has now. */
public final class Themes {
    private Themes() {}

    public static Look look(IServiceLocator site) {
        IThemeEngine engine = site.getService(IEclipseContext.class).get(IThemeEngine.class);
        ITheme theme = engine == null ? null : engine.getActiveTheme();
        return Look.of(theme != null && theme.getId().contains("dark"));
    }
}
