package org.yagura.ui.picture;

import org.eclipse.osgi.util.NLS;

/** The texts of what every picture can do; the fields' names are the keys. */
final class Messages extends NLS {
    public static String zoom_in;
    public static String zoom_out;
    public static String zoom_reset;
    public static String as_text;
    public static String close;
    public static String export_png;
    public static String export_svg;
    public static String export_csv;
    public static String export_failed;

    static {
        NLS.initializeMessages("org.yagura.ui.picture.messages", Messages.class);
    }

    private Messages() {}
}
