package org.yagura.ui.help.internal;

import org.eclipse.osgi.util.NLS;

/** The help's own texts; the fields' names are the keys. The pages stand in the folder help. */
public final class Messages extends NLS {
    public static String help_title;
    public static String help_back;
    public static String help_contents;
    public static String keys_title;
    public static String keys_search;
    public static String keys_window;
    public static String keys_print;
    public static String keys_save;
    public static String keys_not_saved;
    public static String close;
    public static String tour_next;
    public static String tour_back;
    public static String tour_end;
    public static String tour_done;
    public static String tour_step;

    static {
        NLS.initializeMessages("org.yagura.ui.help.internal.messages", Messages.class);
    }

    private Messages() {}
}
