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
    public static String state_shelved;
    public static String state_out_of_service;
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
    public static String prose_copy;
    public static String language_text;
    public static String language_title;
    public static String language_note;
    public static String language_restart;
    public static String language_now;
    public static String language_later;
    public static String appearance_text;
    public static String appearance_theme;
    public static String appearance_density;
    public static String appearance_font;
    public static String appearance_size;
    public static String appearance_refresh;
    public static String appearance_motion;
    public static String theme_light;
    public static String theme_dark;
    public static String theme_contrast;
    public static String density_compact;
    public static String density_normal;
    public static String density_roomy;
    public static String font_system;
    public static String font_system_size;
    public static String refresh_fast;
    public static String refresh_half;
    public static String refresh_one;
    public static String refresh_two;
    public static String time_text;
    public static String time_zone;
    public static String time_date;
    public static String time_clock;
    public static String time_centre;
    public static String time_machine;
    public static String time_half_day;

    static {
        NLS.initializeMessages("org.yagura.ui.messages", Messages.class);
    }

    private Messages() {}
}
