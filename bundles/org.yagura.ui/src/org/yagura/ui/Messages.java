package org.yagura.ui;

import org.eclipse.osgi.util.NLS;

/** The shared texts; the fields' names are the keys. */
public final class Messages extends NLS {
    public static String severity_critical;
    public static String severity_major;
    public static String severity_minor;
    public static String severity_warning;
    public static String severity_info;
    public static String state_waiting;
    public static String state_unacknowledged;
    public static String state_acknowledged;
    public static String state_returned;
    public static String state_suppressed;
    public static String state_cleared;
    public static String incident_open;
    public static String incident_recovered;
    public static String incident_closed;
    public static String health_pending;
    public static String health_ok;
    public static String health_warning;
    public static String health_failed;
    public static String health_unknown;
    public static String dialog_title;
    public static String command_failed;

    static {
        NLS.initializeMessages("org.yagura.ui.messages", Messages.class);
    }

    private Messages() {}
}
