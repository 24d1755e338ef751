package org.yagura.app.internal;

import org.eclipse.osgi.util.NLS;

/** The application's texts; the fields' names are the keys. */
public final class Messages extends NLS {
    public static String window_title;
    public static String menu_file;
    public static String menu_window;
    public static String menu_help;
    public static String menu_views;
    public static String menu_perspectives;
    public static String no_japanese_font;
    public static String open_title;
    public static String open_failed;

    static {
        NLS.initializeMessages("org.yagura.app.internal.messages", Messages.class);
    }

    private Messages() {}
}
